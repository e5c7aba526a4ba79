package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.SignInFailed;
import org.letterpress.staff.SigningIn;
import org.letterpress.staff.TooManyTries;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** Signs somebody in. */
@Named
@RequestScoped
public class LoginForm {
    @Inject
    private SignInCookie cookie;

    @Inject
    private SigningIn signingIn;

    @Inject
    private Problems problems;

    @Inject
    private Dates dates;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    private String email = "";
    private String password = "";
    private @Nullable String next;

    public void signIn() {
        try {
            cookie.write(signingIn.signIn(email, password), request, route.response());
            Answer.seeOther(isPageOfDesk(getNext()) ? getNext() : Route.DESK.template());
        } catch (SignInFailed refusal) {
            problems.addWord("email", "login.failed");
        } catch (TooManyTries refusal) {
            problems.addWord("email", "login.wait", dates.minute(refusal.until()));
        }
    }

    /** Only where the router itself would have sent somebody from: never to another site. */
    private static boolean isPageOfDesk(String path) {
        return Route.of(path)
                .filter(match -> match.route().audience().mustSignIn())
                .isPresent();
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    /** Never sent back. */
    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The page that was asked for. */
    public String getNext() {
        if (next == null) {
            next = parameters.text("next");
        }
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
