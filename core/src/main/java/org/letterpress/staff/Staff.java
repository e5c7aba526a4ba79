package org.letterpress.staff;

import java.util.Set;
import org.letterpress.audit.Actor;

/**
 * A signed-in member of the staff, as use cases are told who asks.
 *
 * @param keys whether single keys may do something on this person's desk
 */
public record Staff(long id, String name, Set<Role> roles, boolean keys) {

    public Staff {
        roles = Set.copyOf(roles);
    }

    /** Somebody who has not switched the keys off. */
    public Staff(long id, String name, Set<Role> roles) {
        this(id, name, roles, true);
    }

    Staff withKeys(boolean on) {
        return new Staff(id, name, roles, on);
    }

    /** As the audit knows them; 0 is nobody's account but the server's own. */
    public Actor actor() {
        return id == 0 ? Actor.OPERATOR : Actor.staff(id);
    }

    /** Whether this person has {@code role}, or is an administrator. */
    public boolean may(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMIN);
    }

    /** @throws NotPermitted unless this person {@link #may} */
    public void require(Role role) {
        if (!may(role)) {
            throw new NotPermitted(this, role);
        }
    }
}
