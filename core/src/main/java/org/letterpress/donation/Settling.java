package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Takes what providers, statements and treasurers say about payments: stored first, each once, and then made something of,
 * each in a transaction of its own. What a server that dies leaves waiting, a job goes on with.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Settling {
    private static final Logger LOG = Logger.getLogger(Settling.class.getName());

    private PaymentEvents events;
    private Settlement settlement;
    private Donations donations;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Settling() {}

    @Inject
    Settling(
            PaymentEvents events,
            Settlement settlement,
            Donations donations,
            Transactions transactions,
            Clock clock,
            Audit audit) {
        this.events = events;
        this.settlement = settlement;
        this.donations = donations;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Stores what was said; when this returns, it will have its effect, whatever happens.
     *
     * @return how many of them were not known before
     */
    public int take(List<PaymentNotice> notices) {
        return take(notices, UnaryOperator.identity());
    }

    /** @param dressed adds what else is known about each */
    int take(List<PaymentNotice> notices, UnaryOperator<PaymentEvent> dressed) {
        int fresh = 0;
        for (PaymentNotice notice : notices) {
            fresh += store(notice, dressed) ? 1 : 0;
        }
        settleDue(notices.size());
        return fresh;
    }

    private boolean store(PaymentNotice notice, UnaryOperator<PaymentEvent> dressed) {
        try {
            return transactions.alone(() -> add(notice, dressed));
        } catch (PersistenceException raced) {
            return transactions.alone(() -> add(notice, dressed)); // known now, if that was why
        }
    }

    private boolean add(PaymentNotice notice, UnaryOperator<PaymentEvent> dressed) {
        if (events.isKnown(notice.method(), notice.event())) {
            return false;
        }
        events.add(dressed.apply(new PaymentEvent(notice, clock.instant())));
        return true;
    }

    /**
     * Makes something of what waits.
     *
     * @return how many of them had their effect now
     */
    public int settleDue(int limit) {
        List<Long> due = transactions.alone(() -> events.due(clock.instant(), limit));
        return (int) due.stream().filter(this::settled).count();
    }

    /** One that cannot be settled, because the database is busy or we have made a mistake, must not hold up the others. */
    private boolean settled(long id) {
        try {
            return transactions.alone(() -> settlement.settle(id));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "Payment event " + id + " waits");
            return false;
        }
    }

    /**
     * Says which gift a payment is for that could not be placed, or was not what it should have been. From then on it is what
     * the gift is, if it is in the same currency.
     *
     * @throws NoSuchGift when there is none
     * @throws GiftChanged when somebody has dealt with the payment meanwhile
     */
    public void claim(long event, GiftId gift, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        transactions.alone(() -> {
            PaymentEvent found = open(event);
            Donation target = donations.byPublicId(gift).orElseThrow(NoSuchGift::new);
            found.donationId().flatMap(donations::locked).ifPresent(Donation::unflag);
            found.claimFor(target.publicId(), clock.instant());
            audit.record(Act.of(Deed.PAYMENT_PLACED, treasurer.actor(), Subject.of(Subject.Kind.PAYMENT, event))
                    .with("gift", gift));
            return true;
        });
        settled(event);
    }

    /**
     * Says that a payment is nobody's gift.
     *
     * @throws GiftChanged when somebody has dealt with it meanwhile
     */
    public void setAside(long event, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        transactions.alone(() -> {
            PaymentEvent found = open(event);
            found.layAside();
            found.donationId().flatMap(donations::locked).ifPresent(Donation::unflag);
            audit.record(Act.of(Deed.PAYMENT_SET_ASIDE, treasurer.actor(), Subject.of(Subject.Kind.PAYMENT, event)));
            return true;
        });
    }

    private PaymentEvent open(long event) {
        return events.locked(event)
                .filter(found -> found.state() == EventState.MISMATCHED || found.state() == EventState.UNMATCHED)
                .orElseThrow(GiftChanged::new);
    }
}
