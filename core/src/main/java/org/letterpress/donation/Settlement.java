package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * Makes of events what they mean, one in a transaction. All of it follows from what is stored, so that doing it twice, or
 * again after a server died in the middle, ends in the same.
 */
@ApplicationScoped
class Settlement {
    private PaymentEvents events;
    private Targets targets;
    private Donations donations;
    private Payees payees;
    private Consequences consequences;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Settlement() {}

    @Inject
    Settlement(
            PaymentEvents events,
            Targets targets,
            Donations donations,
            Payees payees,
            Consequences consequences,
            Clock clock) {
        this.events = events;
        this.targets = targets;
        this.donations = donations;
        this.payees = payees;
        this.consequences = consequences;
        this.clock = clock;
    }

    /** Does nothing for one that another server has settled meanwhile. */
    boolean settle(long id) {
        Optional<PaymentEvent> due = events.locked(id).filter(event -> event.isDue(clock.instant()));
        due.ifPresent(this::settle);
        return due.isPresent();
    }

    void settle(PaymentEvent event) {
        Optional<Mismatch> foreign = payees.mismatch(event);
        if (foreign.isPresent()) {
            refuse(event, foreign.get(), targets.mentioned(event).orElse(null));
            return;
        }
        Optional<Target> target = targets.of(event);
        if (target.isEmpty()) {
            event.postpone(clock.instant());
            if (event.state() == EventState.UNMATCHED) {
                consequences.needsLook(event);
            }
            return;
        }
        apply(event, target.get());
    }

    private void apply(PaymentEvent event, Target target) {
        Optional<Mismatch> mismatch = mismatch(event, target);
        Donation gift = target.gift();
        if (mismatch.isPresent()) {
            refuse(event, mismatch.get(), gift);
            return;
        }
        Pledge pledge = target.pledge();
        if (gift != null) {
            accept(event, gift);
            donations.name(gift, names(event));
        }
        event.applyTo(gift == null ? null : gift.id(), pledge == null ? null : pledge.id());
        if (gift != null) {
            consequences.follow(gift);
        }
        if (pledge != null) {
            consequences.follow(pledge);
        }
    }

    private void refuse(PaymentEvent event, Mismatch why, @Nullable Donation gift) {
        event.mismatch(why, gift == null ? null : gift.id());
        if (gift != null) {
            gift.flag(why);
        }
        consequences.needsLook(event);
    }

    /** By now it is what the gift should be: by a treasurer's word, or because a recurring gift has another amount now. */
    private static void accept(PaymentEvent event, Donation gift) {
        if (event.kind() == PaymentKind.PAID && !gift.state().isPaid()) {
            gift.acceptAs(event.amount().orElseThrow());
        }
    }

    private static List<String> names(PaymentEvent event) {
        List<String> names = new ArrayList<>(event.keys().others());
        if (event.kind() == PaymentKind.PAID) {
            names.add(event.object());
        }
        return names;
    }

    private static Optional<Mismatch> mismatch(PaymentEvent event, Target target) {
        Donation gift = target.gift();
        if (gift == null) {
            return Optional.empty();
        }
        if (event.payee().live() != gift.isLive()) {
            return Optional.of(Mismatch.MODE);
        }
        Optional<Money> amount = event.amount();
        if (amount.isPresent() && !amount.get().isSameCurrency(gift.amount())) {
            return Optional.of(Mismatch.CURRENCY);
        }
        boolean again = event.kind() == PaymentKind.PAID
                && !event.isAccepted()
                && gift.payment()
                        .filter(payment -> !payment.equals(event.object()))
                        .isPresent();
        if (again) {
            return Optional.of(Mismatch.PAID_TWICE);
        }
        boolean otherSum = event.kind() == PaymentKind.PAID
                && !event.isAccepted()
                && !amount.equals(Optional.of(due(target, gift)));
        return otherSum ? Optional.of(Mismatch.AMOUNT) : Optional.empty();
    }

    /** What a gift should be: a payment of a recurring one, what that is at present. */
    private static Money due(Target target, Donation gift) {
        Pledge pledge = target.pledge();
        return pledge == null || gift.state().isPaid() ? gift.amount() : pledge.amount();
    }
}
