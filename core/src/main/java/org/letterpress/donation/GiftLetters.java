package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.outbox.Outbox;
import org.letterpress.staff.Role;
import org.letterpress.staff.StaffCard;
import org.letterpress.staff.StaffMembers;

/**
 * The letters about gifts: to donors what came in and what went back, to treasurers what needs a person. Those to donors
 * hold nothing that was typed into a form, for nobody has confirmed the address.
 */
@ApplicationScoped
class GiftLetters {
    /** So many payments of a recurring gift may fail in a row before anybody is bothered. */
    static final int FAILURES_TOLD = 3;

    private static final int MOST_TREASURERS = 50;

    private Outbox outbox;
    private Donations donations;
    private Funds funds;
    private GiftTokens tokens;
    private StaffMembers staff;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftLetters() {}

    @Inject
    GiftLetters(Outbox outbox, Donations donations, Funds funds, GiftTokens tokens, StaffMembers staff, Clock clock) {
        this.outbox = outbox;
        this.donations = donations;
        this.funds = funds;
        this.tokens = tokens;
        this.staff = staff;
        this.clock = clock;
    }

    /** Where a transfer that was promised has to go. */
    void promised(Donation gift) {
        toDonor(gift, LetterKind.GIFT_PROMISED);
    }

    void received(Donation gift) {
        outbox.cancel(topic(gift));
        toDonor(gift, LetterKind.GIFT_RECEIVED);
    }

    /** Of what a donor wants to know: that money went back, or did not come. */
    void changed(Donation gift) {
        switch (gift.state()) {
            case REFUNDED, PARTIALLY_REFUNDED -> toDonor(gift, LetterKind.GIFT_REFUNDED);
            case FAILED -> toDonor(gift, LetterKind.GIFT_FAILED);
            case DISPUTED, CHARGED_BACK -> needsLook(gift);
            case CANCELLED, EXPIRED, ABANDONED -> outbox.cancel(topic(gift));
            default -> {}
        }
    }

    private void toDonor(Donation gift, LetterKind kind) {
        donations
                .donor(gift.donorId())
                .email()
                .ifPresent(address -> outbox.post(
                        Letter.of(kind, address)
                                .with("fund", funds.name(gift.terms().fundId()))
                                .with("amount", gift.amount().toString())
                                .with(Letter.LINK, tokens.of(gift.publicId()).path())
                                .about(topic(gift)),
                        clock.instant()));
    }

    private static String topic(Donation gift) {
        return "gift:" + gift.publicId();
    }

    /** Donor and treasurers. */
    void keepsFailing(Pledge pledge) {
        donations.ofPledge(pledge.id(), 1).forEach(gift -> {
            toDonor(gift, LetterKind.PLEDGE_FAILING);
            toTreasurers(LetterKind.PLEDGE_FAILS, "/desk/donations/" + gift.publicId());
        });
    }

    void needsLook(Donation gift) {
        toTreasurers(LetterKind.GIFT_NEEDS_LOOK, "/desk/donations/" + gift.publicId());
    }

    void needsLook(PaymentEvent event) {
        String path = event.donationId()
                .flatMap(donations::find)
                .map(gift -> "/desk/donations/" + gift.publicId())
                .orElse("/desk/donations/open");
        if (event.method() != PaymentMethod.BANK || event.donationId().isPresent()) {
            toTreasurers(LetterKind.GIFT_NEEDS_LOOK, path); // who reads a statement in sees what it could not place
        }
    }

    private void toTreasurers(LetterKind kind, String path) {
        List<StaffCard> treasurers = staff.having(Role.TREASURER, MOST_TREASURERS);
        (treasurers.isEmpty() ? staff.having(Role.ADMIN, MOST_TREASURERS) : treasurers)
                .forEach(treasurer ->
                        outbox.post(Letter.of(kind, treasurer.email()).with(Letter.LINK, path), clock.instant()));
    }
}
