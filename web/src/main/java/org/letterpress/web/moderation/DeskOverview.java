package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.donation.OpenPayments;
import org.letterpress.staff.Role;
import org.letterpress.web.page.CurrentStaff;

/** What awaits the one who comes to the desk. */
@Named
@RequestScoped
public class DeskOverview {
    @Inject
    private CurrentStaff staff;

    @Inject
    private OpenPayments payments;

    public boolean isTreasurer() {
        return staff.get().may(Role.TREASURER);
    }

    /** How many payments have no gift yet. */
    public long getOpenPayments() {
        return payments.count(staff.get());
    }

    public boolean isModerator() {
        return staff.get().may(Role.MODERATOR);
    }
}
