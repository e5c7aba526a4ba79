package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.donation.GiftInvalid.FieldError;
import org.letterpress.site.RecentTries;
import org.letterpress.site.SiteSecret;

/** Takes offers of gifts. None of them is money yet, and none becomes money by anything that a donor does here. */
@ApplicationScoped
@Transactional
public class Donating {
    /** From one network, which has many people in it. */
    static final RecentTries.Limit LIMIT = new RecentTries.Limit("gift", 30, Duration.ofHours(1));

    /** To one address: a letter about a promise goes there before anybody has confirmed it. */
    static final RecentTries.Limit LETTERS = new RecentTries.Limit("gift-letter", 5, Duration.ofHours(24));

    private static final Duration FIRST_LOOK = Duration.ofMinutes(2);
    private static final int SIGNATURE_BYTES = 16;

    private GiftDesk desk;
    private OfferCheck check;
    private Gateways gateways;
    private RecentTries tries;
    private SiteSecret secret;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Donating() {}

    @Inject
    Donating(
            GiftDesk desk,
            OfferCheck check,
            Gateways gateways,
            RecentTries tries,
            SiteSecret secret,
            Clock clock,
            Audit audit) {
        this.desk = desk;
        this.check = check;
        this.gateways = gateways;
        this.tries = tries;
        this.secret = secret;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Stores an offer; the same form again is the same gift.
     *
     * @param network from which it comes, as {@link org.letterpress.text.Network} writes it
     * @return what opens the gift's page
     * @throws FundClosed when the fund takes no gifts
     * @throws GiftNotPossible when the amount, its currency, the method or the rhythm is none that is taken
     * @throws GiftInvalid when a field breaks its rule
     * @throws TooManyGifts when too many came in lately from there
     */
    public GiftToken give(GiftOffer offer, String network) {
        Optional<Donation> known = desk.donations().byForm(offer.key());
        if (known.isPresent()) {
            return desk.token(known.get());
        }
        boolean live = checked(offer);
        limit(network);
        Instant now = clock.instant();
        Donor donor = desk.donations().add(new Donor(offer.donor()));
        String dedication =
                offer.dedication().isBlank() ? null : offer.dedication().strip();
        GiftTerms terms =
                new GiftTerms(offer.fund(), offer.articleId(), offer.method(), live, offer.amount(), dedication);
        Donation gift = desk.fresh(donor, terms).ofForm(offer.key());
        if (offer.rhythm().isRecurring()) {
            gift.ofPledge(desk.pledges()
                    .add(new Pledge(donor.id(), terms, offer.rhythm(), now))
                    .id());
        }
        desk.donations().add(gift);
        if (!offer.message().isBlank()) {
            desk.messages().add(new GiftMessage(gift, offer.message().strip()));
        }
        offered(gift);
        return desk.token(gift);
    }

    /** @return whether it would be real money */
    private boolean checked(GiftOffer offer) {
        Fund fund = desk.funds().find(offer.fund()).filter(Fund::isTaking).orElseThrow(FundClosed::new);
        boolean possible = fund.currency().equals(offer.amount().currency())
                && offer.isWithinLimits()
                && methods(offer.rhythm()).contains(offer.method());
        if (!possible) {
            throw new GiftNotPossible();
        }
        List<FieldError> errors = check.errors(offer);
        if (!errors.isEmpty()) {
            throw new GiftInvalid(errors);
        }
        return offer.method() == PaymentMethod.BANK
                || gateways.of(offer.method()).orElseThrow().payee().live();
    }

    /** By which gifts of this rhythm can be paid, in the order in which they are offered. */
    public List<PaymentMethod> methods(Rhythm rhythm) {
        return Arrays.stream(PaymentMethod.values())
                .filter(method -> method == PaymentMethod.BANK
                        ? desk.rules().account().isPresent()
                        : gateways.of(method)
                                .filter(gateway -> gateway.takes(rhythm))
                                .isPresent())
                .toList();
    }

    private void limit(String network) {
        Instant now = clock.instant();
        String who = secret.sign("gift-network", network, SIGNATURE_BYTES);
        tries.count(LIMIT, who, now).ifPresent(again -> {
            throw new TooManyGifts(Duration.between(now, again));
        });
    }

    private void offered(Donation gift) {
        gift.lookAgain(clock.instant().plus(FIRST_LOOK));
        desk.events().say(gift, PaymentKind.CREATED);
        if (gift.method() == PaymentMethod.BANK) {
            desk.donations().name(gift, List.of(gift.reference().value()));
            desk.events().say(gift, PaymentKind.PLEDGED);
            promise(gift);
        }
        record(Deed.GIFT_OFFERED, gift);
    }

    private void promise(Donation gift) {
        boolean tooMany = desk.donations()
                .donor(gift.donorId())
                .email()
                .flatMap(address ->
                        tries.count(LETTERS, secret.sign("gift-letter", address, SIGNATURE_BYTES), clock.instant()))
                .isPresent();
        if (!tooMany) {
            desk.letters().promised(gift);
        }
    }

    /**
     * The donor thinks better of it.
     *
     * @throws NoSuchGift when there is none
     * @throws GiftNotOpen when money has come in, or is on its way
     */
    public void cancel(GiftToken token) {
        Donation gift = desk.locked(token);
        if (!gift.state().isOpen() || gift.state() == DonationState.PROCESSING) {
            throw new GiftNotOpen();
        }
        gift.pledgeId()
                .map(desk.pledges()::locked)
                .ifPresent(pledge -> desk.events().say(pledge, PaymentKind.ENDED, null));
        desk.events().say(gift, PaymentKind.CANCELLED);
        record(Deed.GIFT_CANCELLED, gift);
    }

    private void record(Deed deed, Donation gift) {
        audit.record(Act.of(
                        deed,
                        Actor.READER,
                        Subject.of(Subject.Kind.GIFT, gift.publicId().value()))
                .with("amount", gift.amount())
                .with("method", gift.method()));
    }

    /** Forgets from where gifts were offered longer ago than counts. */
    public void sweep() {
        tries.forget(LIMIT, clock.instant());
        tries.forget(LETTERS, clock.instant());
    }
}
