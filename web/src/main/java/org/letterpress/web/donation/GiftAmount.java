package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.Optional;
import org.letterpress.donation.GiftOffer;
import org.letterpress.money.AmountInvalid;
import org.letterpress.money.Money;
import org.letterpress.money.TypedAmount;
import org.letterpress.web.page.Amounts;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Words;

/** Reads amounts that donors typed, and says what is wrong with them. */
@RequestScoped
public class GiftAmount {
    @Inject
    private Problems problems;

    /** Empty when it cannot be given, which is then a problem of {@code field}. */
    Optional<Money> read(String text, Currency currency, String field) {
        Money least = GiftOffer.least(currency);
        Money most = GiftOffer.most(currency);
        try {
            return Optional.of(TypedAmount.read(text, least, most));
        } catch (AmountInvalid refusal) {
            problems.addWord(
                    field,
                    "give.amount." + refusal.reason(),
                    Amounts.written(least),
                    Amounts.written(most),
                    currency.getDisplayName(Words.LOCALE));
            return Optional.empty();
        }
    }
}
