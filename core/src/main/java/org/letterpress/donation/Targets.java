package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * Finds what an event is about. A recurring gift is always locked before one of its payments, so that two events of one never
 * wait for each other. Every payment is one gift's: a second one of the same gift becomes a gift of its own.
 */
@ApplicationScoped
class Targets {
    /** What these are about must be known by the provider's own name for it: our name may be another payment's too. */
    private static final Set<PaymentKind> OF_ONE_PAYMENT = EnumSet.of(
            PaymentKind.REFUNDED,
            PaymentKind.REFUND_FAILED,
            PaymentKind.DISPUTED,
            PaymentKind.DISPUTE_WON,
            PaymentKind.DISPUTE_LOST);

    private static final int LATEST = 60;

    private Donations donations;
    private Pledges pledges;
    private GiftTokens tokens;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Targets() {}

    @Inject
    Targets(Donations donations, Pledges pledges, GiftTokens tokens, Clock clock) {
        this.donations = donations;
        this.pledges = pledges;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Empty when it is about nothing that is known, or not yet. */
    Optional<Target> of(PaymentEvent event) {
        return event.kind().isOfPledge() ? ofPledge(event) : ofGift(event);
    }

    private Optional<Target> ofPledge(PaymentEvent event) {
        return pledge(event).map(pledges::locked).map(pledge -> {
            String subscription = event.keys().subscription();
            if (subscription != null && pledge.subscription().isEmpty()) {
                pledge.knownAs(subscription);
            }
            return new Target(pledge, null);
        });
    }

    private Optional<Long> pledge(PaymentEvent event) {
        String subscription = event.keys().subscription();
        return Optional.ofNullable(subscription)
                .flatMap(name -> pledges.bySubscription(event.method(), name))
                .or(() -> named(event).flatMap(Donation::pledgeId))
                .or(() -> donations
                        .byKeys(event.method(), names(event))
                        .flatMap(donations::find)
                        .flatMap(Donation::pledgeId));
    }

    private Optional<Target> ofGift(PaymentEvent event) {
        Optional<Donation> known =
                donations.byKeys(event.method(), names(event)).flatMap(donations::find);
        if (event.claim().isEmpty() && OF_ONE_PAYMENT.contains(event.kind())) {
            return known.map(gift -> locked(gift, event));
        }
        return named(event)
                .filter(gift -> event.claim().isPresent() || known.isEmpty())
                .or(() -> known)
                .map(gift -> locked(gift, event))
                .or(() -> pledge(event).map(pledge -> instalment(pledges.locked(pledge), event)));
    }

    /** By our own name, if it is paid by the way that the event came; what a treasurer says stands above all. */
    private Optional<Donation> named(PaymentEvent event) {
        return event.claim()
                .or(() -> Optional.ofNullable(event.keys().gift()).flatMap(GiftId::parse))
                .flatMap(donations::byPublicId)
                .filter(gift -> event.claim().isPresent() || gift.method() == event.method());
    }

    private static List<String> names(PaymentEvent event) {
        List<String> names = new ArrayList<>(event.keys().others());
        if (!event.object().isEmpty()) {
            names.add(event.object());
        }
        return names;
    }

    private Target locked(Donation found, PaymentEvent event) {
        @Nullable Pledge pledge = found.pledgeId().map(pledges::locked).orElse(null);
        Donation gift = donations.locked(found.id()).orElseThrow();
        boolean another = event.kind() == PaymentKind.PAID
                && gift.payment()
                        .filter(payment -> !payment.equals(event.object()))
                        .isPresent();
        if (!another || isPerhapsTheSame(event, found, pledge)) {
            return new Target(pledge, gift);
        }
        if (pledge != null) {
            return instalment(pledge, event);
        }
        return new Target(null, isIn(gift.amount(), event) ? second(gift, event) : gift);
    }

    /** Two files of a bank may call one transfer differently: whether there are two, of the same day and sum, a person says. */
    private boolean isPerhapsTheSame(PaymentEvent event, Donation found, @Nullable Pledge pledge) {
        if (event.method() != PaymentMethod.BANK || event.isAccepted()) {
            return false;
        }
        List<Donation> paid = pledge == null ? List.of(found) : donations.ofPledge(pledge.id(), LATEST);
        return paid.stream()
                .anyMatch(gift -> gift.paidAt().equals(Optional.of(event.happenedAt()))
                        && event.amount().equals(Optional.of(gift.amount())));
    }

    private static boolean isIn(Money amount, PaymentEvent event) {
        return event.amount().filter(amount::isSameCurrency).isPresent();
    }

    /** The payment of a recurring gift that an event is about: the one that waits for it, or a new one. */
    private Target instalment(Pledge pledge, PaymentEvent event) {
        Optional<Donation> same =
                donations.byKeys(event.method(), List.of(event.object())).flatMap(donations::find);
        if (event.kind() != PaymentKind.PAID || same.isPresent()) {
            return new Target(
                    pledge, same.or(() -> donations.unpaid(pledge.id())).orElse(null));
        }
        Donation gift = donations
                .unpaid(pledge.id())
                .flatMap(unpaid -> donations.locked(unpaid.id()))
                .orElseGet(() ->
                        donations.add(fresh(pledge.terms(), pledge.donorId()).ofPledge(pledge.id())));
        return new Target(pledge, gift);
    }

    /** The gift that an event names, though it may not be what that should be; without making anything. */
    Optional<Donation> mentioned(PaymentEvent event) {
        return donations
                .byKeys(event.method(), names(event))
                .or(() -> named(event).map(Donation::id))
                .flatMap(donations::locked);
    }

    private Donation second(Donation paid, PaymentEvent event) {
        Donation second = donations.add(fresh(paid.terms().of(event.amount().orElseThrow()), paid.donorId()));
        second.flag(Mismatch.PAID_TWICE);
        return second;
    }

    private Donation fresh(GiftTerms terms, long donor) {
        GiftId id = GiftId.random();
        return new Donation(id, tokens.of(id), donor, terms, clock.instant());
    }
}
