package org.letterpress.web.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.GiftLine;
import org.letterpress.money.Money;
import org.letterpress.web.page.Amounts;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Words;

/** What of gifts is the same on all pages of treasurers. */
@Named
@ApplicationScoped
public class LedgerWords {
    @Inject
    private Dates dates;

    @Inject
    private Amounts amounts;

    /** The day of it, in UTC. */
    public String day(Instant at) {
        return dates.day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /** When the money came; until it has, when it was offered. */
    public Instant when(GiftLine gift) {
        @Nullable Instant paid = gift.times().paidAt();
        return paid == null ? gift.times().createdAt() : paid;
    }

    public String name(GiftLine gift) {
        return gift.donor().name().isEmpty()
                ? Words.of("ledger.erased")
                : gift.donor().name();
    }

    /** Empty when nothing moved. */
    public String amount(@Nullable Money amount) {
        return amount == null ? "" : amounts.text(amount);
    }

    /** For a part of an address. */
    public String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether some of it went back. */
    public boolean isLess(GiftLine gift) {
        return gift.state().isPaid() && !gift.sums().kept().equals(gift.sums().amount());
    }
}
