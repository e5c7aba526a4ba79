package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.money.Money;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Gives money back: by the provider that took it, or, of what came by transfer or in cash, noted by who handed it back. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Refunding {
    private GiftDesk desk;
    private Gateways gateways;
    private Settling settling;
    private Transactions transactions;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Refunding() {}

    @Inject
    Refunding(GiftDesk desk, Gateways gateways, Settling settling, Transactions transactions, Audit audit) {
        this.desk = desk;
        this.gateways = gateways;
        this.settling = settling;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * A refund as a treasurer orders it.
     *
     * @param version of the gift that was seen
     * @param key what the form calls itself: the same form is one refund
     */
    public record Wish(GiftId gift, Money amount, int version, String key) {}

    /**
     * Gives back some or all of what is left of a gift.
     *
     * @throws NoSuchGift when there is none
     * @throws GiftChanged when it is another by now than was seen
     * @throws RefundTooLarge when that is more than is left, or nothing, or in another currency
     * @throws ProviderAway when the provider does not answer: whether it has given it back shows later
     * @throws ProviderRefused when it will not
     */
    public void refund(Wish wish, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        Optional<RefundOrder> order = transactions.alone(() -> order(wish, treasurer));
        order.ifPresent(asked -> {
            PaymentGateway gateway = transactions.alone(() -> gateway(wish)).orElseThrow(GiftChanged::new);
            settling.take(gateway.refund(asked));
        });
    }

    private Optional<PaymentGateway> gateway(Wish wish) {
        return desk.donations().byPublicId(wish.gift()).flatMap(gift -> gateways.of(gift.method()));
    }

    /** Empty when nobody has to be asked. */
    private Optional<RefundOrder> order(Wish wish, Staff treasurer) {
        Donation gift = desk.locked(wish.gift());
        if (gift.version() != wish.version()) {
            throw new GiftChanged();
        }
        boolean fit = gift.state().isPaid()
                && wish.amount().isPositive()
                && wish.amount().isSameCurrency(gift.kept())
                && wish.amount().compareTo(gift.kept()) <= 0;
        if (!fit) {
            throw new RefundTooLarge();
        }
        audit.record(Act.of(
                        Deed.GIFT_REFUNDED,
                        treasurer.actor(),
                        Subject.of(Subject.Kind.GIFT, wish.gift().value()))
                .with("amount", wish.amount()));
        String attempt = gift.publicId() + "-refund-" + wish.key();
        if (gateways.of(gift.method()).isPresent()) {
            return Optional.of(new RefundOrder(attempt, desk.donations().names(gift), wish.amount()));
        }
        desk.events()
                .say(gift, new SiteEvents.Said(PaymentKind.REFUNDED, attempt, wish.amount(), null, treasurer.id()));
        return Optional.empty();
    }
}
