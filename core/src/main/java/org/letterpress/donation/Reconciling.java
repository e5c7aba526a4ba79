package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.Moment;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;

/** Asks providers what they did not say, or said when nobody listened; and gives up on what will not come any more. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Reconciling {
    private static final Logger LOG = Logger.getLogger(Reconciling.class.getName());
    private static final String LAST = "gifts.reconciled.";

    /** After that the payer will not finish. */
    private static final Duration ABANDONED_AFTER = Duration.ofDays(3);

    /** After that a promised transfer will not come; if it does, it counts all the same. */
    private static final Duration EXPIRED_AFTER = Duration.ofDays(90);

    private static final Duration NIGHTLY = Duration.ofHours(20);
    private static final Duration OVERLAP = Duration.ofDays(2);
    private static final Duration FIRST_REACH = Duration.ofDays(25);

    private GiftDesk desk;
    private Gateways gateways;
    private Settling settling;
    private SiteSettings settings;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Reconciling() {}

    @Inject
    Reconciling(
            GiftDesk desk,
            Gateways gateways,
            Settling settling,
            SiteSettings settings,
            Transactions transactions,
            Clock clock) {
        this.desk = desk;
        this.gateways = gateways;
        this.settling = settling;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Asks about gifts of which it is time to ask.
     *
     * @return how many were looked at
     */
    public int lookDue(int limit) {
        List<Long> due = transactions.alone(() -> desk.donations().toLookAt(clock.instant(), limit));
        due.forEach(id -> transactions.alone(() -> claim(id)).ifPresent(this::look));
        return due.size();
    }

    /** Of several servers that see that it is due, one goes on. */
    private Optional<Look> claim(long id) {
        Instant now = clock.instant();
        return desk.donations()
                .find(id)
                .map(gift -> desk.locked(gift.publicId()))
                .filter(gift -> gift.lookAt().filter(at -> !at.isAfter(now)).isPresent())
                .flatMap(gift -> {
                    Duration age = Duration.between(gift.createdAt(), now);
                    gift.lookAgain(gift.state().isOpen() ? now.plus(pause(age)) : null);
                    return gift.state().isOpen() ? Optional.of(look(gift, age)) : Optional.empty();
                });
    }

    private Look look(Donation gift, Duration age) {
        PaymentKeys keys = new PaymentKeys(
                gift.publicId().value(),
                gift.pledgeId()
                        .flatMap(desk.pledges()::find)
                        .flatMap(Pledge::subscription)
                        .orElse(null),
                desk.donations().names(gift));
        return new Look(gift.publicId(), gift.method(), keys, age);
    }

    private record Look(GiftId gift, PaymentMethod method, PaymentKeys keys, Duration age) {}

    private static Duration pause(Duration age) {
        if (age.compareTo(Duration.ofMinutes(15)) < 0) {
            return Duration.ofMinutes(1);
        }
        return age.compareTo(Duration.ofHours(3)) < 0 ? Duration.ofMinutes(15) : Duration.ofHours(6);
    }

    private void look(Look look) {
        Optional<PaymentGateway> gateway = gateways.of(look.method());
        if (gateway.isPresent() && !asked(gateway.get(), look)) {
            return; // silence is no reason to give up
        }
        boolean promised = look.method() == PaymentMethod.BANK;
        if (look.age().compareTo(promised ? EXPIRED_AFTER : ABANDONED_AFTER) > 0) {
            transactions.alone(() -> giveUp(look.gift(), promised ? PaymentKind.EXPIRED : PaymentKind.ABANDONED));
        }
    }

    private boolean asked(PaymentGateway gateway, Look look) {
        try {
            settling.take(gateway.ask(look.keys()));
            return true;
        } catch (ProviderAway | ProviderRefused silent) {
            LOG.log(Level.WARNING, "{0} says nothing about a gift: {1}", new Object[] {
                look.method(), silent.getMessage()
            });
            return false;
        }
    }

    private boolean giveUp(GiftId id, PaymentKind why) {
        Donation gift = desk.locked(id);
        boolean waits = gift.state().isOpen() && gift.state() != DonationState.PROCESSING;
        if (waits) {
            desk.events().say(gift, why);
        }
        return waits;
    }

    /** Once a night, on one server: reads all that each provider has said since the last time, and two days more. */
    public void nightly() {
        gateways.all().forEach(gateway -> {
            try {
                transactions.alone(() -> since(gateway)).ifPresent(then -> settling.take(gateway.since(then)));
            } catch (ProviderAway | ProviderRefused silent) {
                LOG.log(Level.WARNING, "{0} could not be reconciled: {1}", new Object[] {
                    gateway.method(), silent.getMessage()
                });
                transactions.alone(() -> again(gateway));
            }
        });
    }

    /** Empty when it is not time yet, or another server is at it. */
    private Optional<Instant> since(PaymentGateway gateway) {
        Instant now = clock.instant();
        String name = LAST + gateway.method();
        Instant last =
                Moment.parse(settings.locked(name, Instant.EPOCH.toString())).orElse(Instant.EPOCH);
        if (last.plus(NIGHTLY).isAfter(now)) {
            return Optional.empty();
        }
        settings.keep(name, now.toString());
        Instant earliest = now.minus(FIRST_REACH);
        Instant from = last.minus(OVERLAP);
        return Optional.of(from.isBefore(earliest) ? earliest : from);
    }

    private boolean again(PaymentGateway gateway) {
        settings.keep(
                LAST + gateway.method(),
                clock.instant().minus(NIGHTLY).plus(Duration.ofMinutes(30)).toString());
        return true;
    }
}
