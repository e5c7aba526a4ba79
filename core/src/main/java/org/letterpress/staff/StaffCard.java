package org.letterpress.staff;

import java.time.Instant;
import java.util.Set;

/** A person as the list of people shows them to administrators. */
public record StaffCard(long id, String email, String name, Set<Role> roles, boolean active, Instant createdAt) {

    public StaffCard {
        roles = Set.copyOf(roles);
    }

    /** As use cases are told who asks, for what somebody does without being signed in. */
    public Staff staff() {
        return new Staff(id, name, roles);
    }

    /** Keeps the e-mail address out of logs. */
    @Override
    public String toString() {
        return "StaffCard[" + id + "]";
    }
}
