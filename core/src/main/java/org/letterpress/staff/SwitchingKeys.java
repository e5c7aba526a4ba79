package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;

/** Lets each of the staff say whether single keys do something on their desk (WCAG 2.2, 2.1.4). */
@ApplicationScoped
@Transactional
public class SwitchingKeys {
    private StaffMembers members;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SwitchingKeys() {}

    @Inject
    public SwitchingKeys(StaffMembers members, Audit audit) {
        this.members = members;
        this.audit = audit;
    }

    /**
     * For oneself, from the next page on.
     *
     * @throws NoSuchPerson when there is none
     */
    public void change(boolean on, Staff self) {
        StaffMember member = members.locked(self.id()).orElseThrow(() -> new NoSuchPerson(self.id()));
        boolean before = member.hasKeys();
        member.switchKeys(on);
        audit.recordChange(Act.of(Deed.KEYS_SWITCHED, self.actor(), Subject.of(Subject.Kind.STAFF, self.id()))
                .changed("keys", word(before), word(on)));
    }

    private static String word(boolean on) {
        return on ? "on" : "off";
    }
}
