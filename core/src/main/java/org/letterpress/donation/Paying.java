package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.site.Transactions;

/**
 * Leads donors to the provider that they chose. The provider is asked outside of any transaction, under the name of the try:
 * a server that dies after it asked and before it knows asks again under the same name, and is told the same.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Paying {
    /** By which the gift's page sees that its donor comes back from the provider; it proves nothing. */
    private static final String RETURNED = "?returned=yes";

    private static final Duration NEXT_LOOK = Duration.ofMinutes(2);

    private GiftDesk desk;
    private Gateways gateways;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Paying() {}

    @Inject
    Paying(GiftDesk desk, Gateways gateways, Transactions transactions, Clock clock) {
        this.desk = desk;
        this.gateways = gateways;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Sees to it that the gift has a place to pay at; does nothing where it needs none, or has one.
     *
     * @param site scheme and host of this site, without a trailing slash
     * @throws NoSuchGift when there is none
     * @throws GiftNotOpen when it is paid, or is being paid
     * @throws ProviderAway when the provider does not answer
     * @throws ProviderRefused when it will not
     */
    public void open(GiftToken token, String site) {
        Optional<Errand> errand = transactions.alone(() -> errand(desk.locked(token), site));
        errand.ifPresent(asked -> {
            Checkout checkout = asked.gateway().open(asked.order());
            transactions.alone(() -> keep(token, asked, checkout));
        });
    }

    /** @param order made anew only when the last one led somewhere */
    private record Errand(PaymentGateway gateway, Order order) {}

    private Optional<Errand> errand(Donation gift, String site) {
        if (gift.state().isPaid() || gift.state() == DonationState.PROCESSING) {
            throw new GiftNotOpen();
        }
        if (gift.place().isPresent()) {
            return Optional.empty();
        }
        return gateways.of(gift.method()).map(gateway -> new Errand(gateway, order(gift, site)));
    }

    private Order order(Donation gift, String site) {
        String attempt = gift.state() == DonationState.CREATED && gift.hasTried() ? gift.attempt() : gift.nextAttempt();
        Rhythm rhythm = gift.pledgeId()
                .flatMap(desk.pledges()::find)
                .map(Pledge::rhythm)
                .orElse(Rhythm.ONCE);
        return new Order(
                gift.publicId().value(),
                attempt,
                gift.amount(),
                rhythm,
                desk.funds().name(gift.terms().fundId()),
                site + desk.token(gift).path() + RETURNED);
    }

    private boolean keep(GiftToken token, Errand errand, Checkout checkout) {
        Donation gift = desk.locked(token);
        if (gift.attempt().equals(errand.order().attempt())
                && gift.place().isEmpty()
                && !gift.state().isPaid()) {
            desk.donations().name(gift, List.of(checkout.order()));
            desk.events().say(gift, PaymentKind.OPENED);
            gift.payAt(checkout.place().toString());
            gift.lookAgain(clock.instant().plus(NEXT_LOOK));
        }
        return true;
    }

    /** The donor is back from the provider; what that means, the provider is asked, soon. */
    public void returned(GiftToken token) {
        transactions.alone(() -> {
            @Nullable
            Donation gift = desk.donations()
                    .byToken(token)
                    .map(found -> desk.locked(token))
                    .orElse(null);
            if (gift != null
                    && gift.state().isOpen()
                    && gateways.of(gift.method()).isPresent()) {
                gift.lookAgain(clock.instant());
            }
            return true;
        });
    }
}
