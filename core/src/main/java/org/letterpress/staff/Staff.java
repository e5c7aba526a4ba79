package org.letterpress.staff;

import java.util.Set;

/** A signed-in member of the staff, as use cases are told who asks. */
public record Staff(long id, String name, Set<Role> roles) {

    public Staff {
        roles = Set.copyOf(roles);
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
