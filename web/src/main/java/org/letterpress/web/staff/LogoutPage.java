package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.letterpress.staff.SigningIn;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Route;

/** Signs out: every sign-in of the person ends, in every browser. A mere visit only asks. */
@Named
@PageOf(Route.LOGOUT)
@RequestScoped
public class LogoutPage implements Page {
    @Inject
    private SignInCookie cookie;

    @Inject
    private SigningIn signingIn;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentRoute route;

    @Override
    public Outcome open() {
        if (request.getMethod().equals("POST")) {
            cookie.read(request).ifPresent(signingIn::signOut);
            cookie.delete(request, route.response());
            return Outcome.seeOther(Route.LOGIN.template() + "?signedOut=yes");
        }
        return Outcome.SHOWN;
    }
}
