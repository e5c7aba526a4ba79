package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** What all use cases about gifts work with. */
@ApplicationScoped
class GiftDesk {
    private Donations donations;
    private Pledges pledges;
    private Funds funds;
    private GiftMessages messages;
    private SiteEvents events;
    private GiftLetters letters;
    private GiftTokens tokens;
    private GiftRules rules;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftDesk() {}

    @Inject
    GiftDesk(
            Donations donations,
            Pledges pledges,
            Funds funds,
            GiftMessages messages,
            SiteEvents events,
            GiftLetters letters,
            GiftTokens tokens,
            GiftRules rules,
            Clock clock) {
        this.donations = donations;
        this.pledges = pledges;
        this.funds = funds;
        this.messages = messages;
        this.events = events;
        this.letters = letters;
        this.tokens = tokens;
        this.rules = rules;
        this.clock = clock;
    }

    Donations donations() {
        return donations;
    }

    Pledges pledges() {
        return pledges;
    }

    Funds funds() {
        return funds;
    }

    GiftMessages messages() {
        return messages;
    }

    SiteEvents events() {
        return events;
    }

    GiftLetters letters() {
        return letters;
    }

    GiftRules rules() {
        return rules;
    }

    GiftToken token(Donation gift) {
        return tokens.of(gift.publicId());
    }

    /** A new gift, not stored yet. */
    Donation fresh(Donor donor, GiftTerms terms) {
        GiftId id = GiftId.random();
        return new Donation(id, tokens.of(id), donor.id(), terms, clock.instant());
    }

    /**
     * With its recurring gift, if it is one's, locked before it.
     *
     * @throws NoSuchGift when there is none
     */
    Donation locked(GiftToken token) {
        return locked(donations.byToken(token).orElseThrow(NoSuchGift::new));
    }

    /** @throws NoSuchGift when there is none */
    Donation locked(GiftId id) {
        return locked(donations.byPublicId(id).orElseThrow(NoSuchGift::new));
    }

    private Donation locked(Donation gift) {
        gift.pledgeId().ifPresent(pledges::locked);
        return donations.locked(gift.id()).orElseThrow(NoSuchGift::new);
    }
}
