package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.staff.Role;
import org.letterpress.web.page.CurrentStaff;

/** What awaits the one who comes to the desk. */
@Named
@RequestScoped
public class DeskOverview {
    @Inject
    private CurrentStaff staff;

    public boolean isModerator() {
        return staff.get().may(Role.MODERATOR);
    }
}
