package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Takes the flag off a gift that a treasurer has looked at, and that may stay as it is. */
@ApplicationScoped
@Transactional
public class ClearingFlags {
    private static final int MOST_EVENTS = 500;

    private GiftDesk desk;
    private PaymentEvents events;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ClearingFlags() {}

    @Inject
    ClearingFlags(GiftDesk desk, PaymentEvents events, Audit audit) {
        this.desk = desk;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param version of the gift that was seen
     * @throws NoSuchGift when there is no such gift
     * @throws GiftChanged when it is another by now, has no flag, or a payment of it still has to be placed
     */
    public void clear(GiftId gift, int version, Staff treasurer) {
        treasurer.require(Role.TREASURER);
        Donation found = desk.locked(gift);
        Mismatch flag = found.flag().orElseThrow(GiftChanged::new);
        boolean open =
                events.all(found, MOST_EVENTS).stream().anyMatch(event -> event.state() == EventState.MISMATCHED);
        if (found.version() != version || open) {
            throw new GiftChanged();
        }
        found.unflag();
        audit.record(Act.of(Deed.FLAG_CLEARED, treasurer.actor(), Subject.of(Subject.Kind.GIFT, gift.value()))
                .with("flag", flag));
    }
}
