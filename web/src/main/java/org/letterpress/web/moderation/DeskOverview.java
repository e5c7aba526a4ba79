package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.ModerationQueue;
import org.letterpress.staff.Role;
import org.letterpress.web.page.CurrentStaff;

/** What awaits the one who comes to the desk. */
@Named
@RequestScoped
public class DeskOverview {
    @Inject
    private CurrentStaff staff;

    @Inject
    private ModerationQueue queue;

    public boolean isModerator() {
        return staff.get().may(Role.MODERATOR);
    }

    /** Comments that wait for a decision. */
    public long getWaiting() {
        return queue.counts(staff.get()).getOrDefault(Tray.PENDING, 0L);
    }
}
