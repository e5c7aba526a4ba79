package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Voids receipts that should not be, and issues others in their place. */
@ApplicationScoped
@Transactional
public class Receipting {
    private GiftDesk desk;
    private GiftReceipts receipts;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Receipting() {}

    @Inject
    Receipting(GiftDesk desk, GiftReceipts receipts, Clock clock, Audit audit) {
        this.desk = desk;
        this.receipts = receipts;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * @param version of the gift that was seen
     * @throws NoSuchGift when there is no such gift
     * @throws GiftChanged when it is another by now, or has no receipt that holds
     */
    public void withdraw(GiftId gift, int version, Staff treasurer) {
        Donation found = seen(gift, version, treasurer);
        GiftReceipt current = receipts.current(found).orElseThrow(GiftChanged::new);
        current.cancel(GiftReceipt.VoidReason.WITHDRAWN, clock.instant());
        record(Deed.RECEIPT_VOIDED, gift, current.printedNumber(), treasurer);
    }

    /**
     * Issues one, of today's date and the next number, for what is left of the gift; the one that holds, if there is one, holds
     * no more.
     *
     * @param version of the gift that was seen
     * @throws NoSuchGift when there is no such gift
     * @throws GiftChanged when it is another by now, or nothing of it is left
     */
    public void replace(GiftId gift, int version, Staff treasurer) {
        Donation found = seen(gift, version, treasurer);
        if (!found.state().isPaid() || !found.kept().isPositive()) {
            throw new GiftChanged();
        }
        receipts.current(found).ifPresent(current -> current.cancel(GiftReceipt.VoidReason.REPLACED, clock.instant()));
        receipts.issue(found, clock.instant());
        record(
                Deed.RECEIPT_ISSUED,
                gift,
                receipts.current(found).map(GiftReceipt::printedNumber).orElseThrow(),
                treasurer);
    }

    private Donation seen(GiftId gift, int version, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        Donation found = desk.locked(gift);
        if (found.version() != version) {
            throw new GiftChanged();
        }
        desk.donations().touch(found); // so that a second click finds another gift than it saw
        return found;
    }

    private void record(Deed deed, GiftId gift, String number, Staff treasurer) {
        audit.record(Act.of(deed, treasurer.actor(), Subject.of(Subject.Kind.GIFT, gift.value()))
                .with("number", number));
    }
}
