package org.letterpress.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.Staff;

/** Who of the staff asks, as the sign-in says. */
@Named
@RequestScoped
public class CurrentStaff {
    private @Nullable Staff staff;

    public void signedIn(Staff person) {
        this.staff = person;
    }

    public Optional<Staff> person() {
        return Optional.ofNullable(staff);
    }

    /** @throws IllegalStateException when nobody is signed in: the router lets nobody else through to a desk's page */
    public Staff get() {
        return person().orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** Whether single keys may do something on the desk. */
    public boolean isKeys() {
        return person().filter(Staff::keys).isPresent();
    }

    /** Empty when nobody is signed in. */
    public String getName() {
        return person().map(Staff::name).orElse("");
    }
}
