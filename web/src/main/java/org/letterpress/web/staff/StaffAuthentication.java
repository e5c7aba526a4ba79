package org.letterpress.web.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.letterpress.Discreet;
import org.letterpress.site.DatabaseReach;
import org.letterpress.staff.ApiTokens;
import org.letterpress.staff.BearerToken;
import org.letterpress.staff.SigningIn;
import org.letterpress.staff.Staff;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Unavailable;

/**
 * Tells the container who of the staff asks: by the sign-in's cookie, or by a key in the header (RFC 6750). Each request is
 * looked up in the database, so every server knows the same, and a sign-out or a change of roles holds from the next request.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {
    private static final Logger LOG = Logger.getLogger(StaffAuthentication.class.getName());
    private static final String BEARER = "Bearer ";

    @Inject
    private SignInCookie cookie;

    @Inject
    private SigningIn signingIn;

    @Inject
    private ApiTokens tokens;

    @Inject
    private CurrentStaff current;

    @Inject
    private Unavailable unavailable;

    @Inject
    private DatabaseReach database;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!database.answers()) {
            return context.doNothing(); // the router refuses whatever would need a person
        }
        Optional<Staff> staff;
        try {
            staff = who(request);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "Who of the staff asks could not be looked up", Discreet.of(failure));
            unavailable.answer(request, response);
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (staff.isEmpty()) {
            return context.doNothing();
        }
        current.signedIn(staff.get());
        return context.notifyContainerAboutLogin(
                staff.get().name(), staff.get().roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private Optional<Staff> who(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            return BearerToken.parse(header.substring(BEARER.length())).flatMap(tokens::current);
        }
        return cookie.read(request).flatMap(signingIn::current);
    }
}
