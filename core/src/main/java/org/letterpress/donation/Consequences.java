package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** What follows when a gift or a recurring gift has become something else: its books, its receipt, its letters, the wall. */
@ApplicationScoped
class Consequences {
    private PaymentEvents events;
    private Ledger ledger;
    private GiftReceipts receipts;
    private GiftMessages messages;
    private GiftLetters letters;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Consequences() {}

    @Inject
    Consequences(
            PaymentEvents events,
            Ledger ledger,
            GiftReceipts receipts,
            GiftMessages messages,
            GiftLetters letters,
            Clock clock) {
        this.events = events;
        this.ledger = ledger;
        this.receipts = receipts;
        this.messages = messages;
        this.letters = letters;
        this.clock = clock;
    }

    /** Of a gift that is locked, and of which an event was applied. */
    void follow(Donation gift) {
        DonationState before = gift.state();
        GiftHistory history = GiftHistory.of(events.of(gift));
        gift.follow(history);
        ledger.book(gift, history);
        messages.of(gift).ifPresent(message -> message.follow(gift));
        Instant now = clock.instant();
        boolean issued = receipts.follow(gift, now);
        if (issued && !before.isPaid()) {
            letters.received(gift);
        } else if (before != gift.state()) {
            letters.changed(gift);
        }
        if (before != gift.state()
                && gift.flag().filter(flag -> flag == Mismatch.PAID_TWICE).isPresent()) {
            letters.needsLook(gift);
        }
    }

    /** Of a recurring gift that is locked, and of which an event was applied. */
    void follow(Pledge pledge) {
        int before = pledge.failures();
        pledge.follow(events.of(pledge));
        if (before < GiftLetters.FAILURES_TOLD && pledge.failures() >= GiftLetters.FAILURES_TOLD) {
            letters.keepsFailing(pledge);
        }
    }

    void needsLook(PaymentEvent event) {
        letters.needsLook(event);
    }
}
