package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.money.Money;
import org.letterpress.site.Transactions;

/** Lets donors pause, go on with, change and end what they give again and again. The provider is told first. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class ChangingPledges {
    private GiftDesk desk;
    private Gateways gateways;
    private Transactions transactions;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ChangingPledges() {}

    @Inject
    ChangingPledges(GiftDesk desk, Gateways gateways, Transactions transactions, Audit audit) {
        this.desk = desk;
        this.gateways = gateways;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * @throws NoSuchGift when there is none
     * @throws PledgeNotRunning unless it is active
     * @throws ProviderAway when the provider does not answer; nothing has changed
     * @throws ProviderRefused when it will not; nothing has changed
     */
    public void pause(GiftToken token) {
        change(token, PaymentKind.PAUSED, null);
    }

    /** As {@link #pause}, of one that is paused. */
    public void resume(GiftToken token) {
        change(token, PaymentKind.RESUMED, null);
    }

    /** As {@link #pause}, of one that is active or paused. */
    public void end(GiftToken token) {
        change(token, PaymentKind.ENDED, null);
    }

    /**
     * As {@link #pause}, of one that is active or paused.
     *
     * @throws GiftNotPossible when no gift of that amount is taken
     */
    public void change(GiftToken token, Money amount) {
        boolean possible = amount.compareTo(GiftOffer.least(amount.currency())) >= 0
                && amount.compareTo(GiftOffer.most(amount.currency())) <= 0;
        if (!possible) {
            throw new GiftNotPossible();
        }
        change(token, PaymentKind.CHANGED, amount);
    }

    private void change(GiftToken token, PaymentKind kind, @Nullable Money amount) {
        Errand errand = transactions.alone(() -> errand(token, kind, amount));
        if (errand.gateway() != null && errand.subscription() != null) {
            errand.gateway().change(errand.subscription(), new PledgeChange(kind, amount, errand.attempt()));
        }
        transactions.alone(() -> keep(token, kind, amount));
    }

    private record Errand(
            @Nullable PaymentGateway gateway, @Nullable String subscription, String attempt) {}

    private Errand errand(GiftToken token, PaymentKind kind, @Nullable Money amount) {
        Pledge pledge = running(desk.locked(token), kind);
        if (amount != null && !amount.isSameCurrency(pledge.amount())) {
            throw new GiftNotPossible();
        }
        Optional<PaymentGateway> gateway = gateways.of(pledge.method());
        if (gateway.isPresent() && pledge.subscription().isEmpty()) {
            throw new PledgeNotRunning();
        }
        String attempt = "pledge-" + pledge.id() + "-" + kind + "-" + pledge.version();
        return new Errand(gateway.orElse(null), pledge.subscription().orElse(null), attempt);
    }

    private Pledge running(Donation gift, PaymentKind kind) {
        Pledge pledge = gift.pledgeId().map(desk.pledges()::locked).orElseThrow(PledgeNotRunning::new);
        PledgeState state = pledge.state();
        boolean possible = switch (kind) {
            case PAUSED -> state == PledgeState.ACTIVE;
            case RESUMED -> state == PledgeState.PAUSED;
            default -> state.isRunning();
        };
        if (!possible) {
            throw new PledgeNotRunning();
        }
        return pledge;
    }

    private boolean keep(GiftToken token, PaymentKind kind, @Nullable Money amount) {
        Donation gift = desk.locked(token);
        Pledge pledge = running(gift, kind);
        desk.events().say(pledge, kind, amount);
        Act act = Act.of(
                        Deed.PLEDGE_CHANGED,
                        Actor.READER,
                        Subject.of(Subject.Kind.GIFT, gift.publicId().value()))
                .with("change", kind);
        audit.record(amount == null ? act : act.with("amount", amount));
        return true;
    }
}
