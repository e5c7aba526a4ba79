package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Fund;
import org.letterpress.donation.GiftOffer;
import org.letterpress.donation.OfferCheck;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.AmountInvalid;
import org.letterpress.money.Money;
import org.letterpress.web.comment.FormToken;
import org.letterpress.web.comment.FormTokens;
import org.letterpress.web.page.Problems;

/** Makes an offer of what a donor chose and typed, or says all that is wrong with it, in the order of the form. */
@RequestScoped
public class GiveCheck {
    /** For the rules of the other fields, while it is not known what is given. */
    private static final Money ANYTHING = GiftOffer.least(Currency.getInstance("EUR"));

    @Inject
    private GiveForm form;

    @Inject
    private GiveOffers offers;

    @Inject
    private GiftAmount amounts;

    @Inject
    private FormTokens tokens;

    @Inject
    private OfferCheck check;

    @Inject
    private Problems problems;

    /** @param article the id of the article from which the donor comes; null for none */
    Optional<GiftOffer> offer(@Nullable Long article) {
        Optional<Money> amount = amount();
        Optional<Rhythm> rhythm = rhythm();
        Optional<Fund> fund = fund();
        Optional<PaymentMethod> method = method(rhythm);
        Optional<FormToken> proof = tokens.readForGift(form.getToken());
        GiftOffer offer = new GiftOffer(
                fund.map(Fund::id).orElse(0L),
                article,
                amount.orElse(ANYTHING),
                rhythm.orElse(Rhythm.ONCE),
                method.orElse(PaymentMethod.BANK),
                form.donor(),
                form.getDedication(),
                form.getMessage(),
                proof.map(FormToken::nonce).orElse(""));
        check.errors(offer).forEach(error -> problems.add(error.field(), error.message()));
        if (proof.isEmpty() || form.isTrapped()) {
            problems.addWord("send", "give.again");
        }
        return problems.isAny() ? Optional.empty() : Optional.of(offer);
    }

    private Optional<Money> amount() {
        Optional<Currency> currency = offers.currency();
        if (currency.isEmpty() && form.amount().isEmpty()) {
            problems.addWord("other", "give.amount." + AmountInvalid.Reason.MISSING);
        }
        return currency.flatMap(known -> amounts.read(form.amount(), known, "other"));
    }

    private Optional<Rhythm> rhythm() {
        Optional<Rhythm> rhythm = form.rhythm();
        if (rhythm.isEmpty()) {
            problems.addWord("rhythm-" + Rhythm.ONCE, "give.rhythm.missing");
        }
        return rhythm;
    }

    private Optional<Fund> fund() {
        Optional<Fund> fund = offers.chosen();
        if (fund.isEmpty()) {
            String first = offers.funds().size() > 1
                    ? "fund-" + offers.funds().get(0).slug().value()
                    : "send";
            problems.addWord(first, form.getFund().isEmpty() ? "give.fund.missing" : "give.fund.closed");
        }
        return fund;
    }

    private Optional<PaymentMethod> method(Optional<Rhythm> rhythm) {
        List<PaymentMethod> possible = offers.methods();
        String first = possible.isEmpty() ? "send" : "method-" + possible.get(0);
        Optional<PaymentMethod> method = form.method().filter(possible::contains);
        if (method.isEmpty()) {
            problems.addWord(first, "give.method.missing");
        } else if (rhythm.isPresent() && !offers.takes(method.get(), rhythm.get())) {
            problems.addWord("method-" + method.get(), "give.method.once");
        }
        return method;
    }
}
