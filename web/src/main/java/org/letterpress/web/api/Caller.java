package org.letterpress.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.web.page.CurrentStaff;

/** Who of the staff calls. */
@RequestScoped
public class Caller {
    @Inject
    private CurrentStaff staff;

    /**
     * @throws WebApplicationException 401 when nobody is signed in
     * @throws org.letterpress.staff.NotPermitted when the caller has not this role
     */
    Staff with(Role role) {
        Staff caller = staff.person().orElseThrow(Caller::unknown);
        caller.require(role);
        return caller;
    }

    private static WebApplicationException unknown() {
        return new WebApplicationException(
                Response.fromResponse(Problem.answer(401, "Sign in, or send a key as Authorization: Bearer."))
                        .header("WWW-Authenticate", "Bearer")
                        .build());
    }
}
