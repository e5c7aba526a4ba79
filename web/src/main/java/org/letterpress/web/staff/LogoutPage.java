package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.letterpress.staff.SigningIn;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.Route;

/** Signs out: every sign-in of the person ends, in every browser. A mere visit only asks. */
@Named
@RequestScoped
public class LogoutPage {
    @Inject
    private SigningIn signingIn;

    @Inject
    private HttpServletRequest request;

    public void open() {
        if (request.getMethod().equals("POST")) {
            SignInCookie.read(request).ifPresent(signingIn::signOut);
            SignInCookie.delete(request, Answer.servletResponse());
            Answer.seeOther(Route.LOGIN.template() + "?signedOut=yes");
        }
    }
}
