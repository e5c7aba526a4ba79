package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/** What the site itself, its donors and its treasurers do to gifts: events like those of providers, applied at once. */
@ApplicationScoped
class SiteEvents {
    private PaymentEvents events;
    private Donations donations;
    private Consequences consequences;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SiteEvents() {}

    @Inject
    SiteEvents(PaymentEvents events, Donations donations, Consequences consequences, Clock clock) {
        this.events = events;
        this.donations = donations;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** About a gift, which must be locked or new. */
    void say(Donation gift, PaymentKind kind) {
        say(gift, new Said(kind, null, null, null, null));
    }

    /**
     * What is said.
     *
     * @param object of kinds that are about one
     * @param note for treasurers
     * @param staff who says it; null for the site and for donors
     */
    record Said(
            PaymentKind kind,
            @Nullable String object,
            @Nullable Money amount,
            @Nullable String note,
            @Nullable Long staff) {}

    void say(Donation gift, Said said) {
        PaymentEvent event = store(gift.method(), gift.isLive(), said);
        event.applyTo(gift.id(), gift.pledgeId().orElse(null));
        if (said.object() != null && said.kind() == PaymentKind.PAID) {
            donations.name(gift, List.of(said.object()));
        }
        consequences.follow(gift);
    }

    /** About a recurring gift, which must be locked or new. */
    void say(Pledge pledge, PaymentKind kind, @Nullable Money amount) {
        PaymentEvent event = store(pledge.method(), pledge.terms().live(), new Said(kind, null, amount, null, null));
        event.applyTo(null, pledge.id());
        consequences.follow(pledge);
    }

    private PaymentEvent store(PaymentMethod method, boolean live, Said said) {
        PaymentNotice notice = new PaymentNotice(
                method,
                "site:" + GiftId.random(),
                said.kind(),
                PaymentKeys.of(null),
                said.object(),
                said.amount(),
                new Payee("", live),
                clock.instant());
        PaymentEvent event = new PaymentEvent(notice, clock.instant());
        if (said.note() != null) {
            event.noted(said.note());
        }
        return events.add(said.staff() == null ? event : event.by(said.staff()));
    }
}
