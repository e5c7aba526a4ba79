package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.briefing.ChoosingLetters;
import org.letterpress.briefing.EndToken;
import org.letterpress.correspondence.Confirming;
import org.letterpress.correspondence.Subscribing;
import org.letterpress.correspondence.SubscriptionToken;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Route;

/**
 * What the links in letters lead to. A link alone does nothing: mail programs follow links by themselves. Its
 * page asks, and the button does it; a mail program's own button for ending a subscription posts without a page (RFC 8058).
 */
@Named
@PageOf(Route.CONFIRM)
@PageOf(Route.SUBSCRIPTION)
@PageOf(Route.UNSUBSCRIBE)
@PageOf(Route.UNSUBSCRIBE_DESK)
@RequestScoped
public class MailedLink implements Page {
    @Inject
    private CurrentRoute route;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Confirming confirming;

    @Inject
    private Subscribing subscribing;

    @Inject
    private ChoosingLetters choosing;

    private String state = "used";
    private Confirming.@Nullable Question question;

    @Override
    public Outcome open() {
        boolean answers = request.getMethod().equals("POST");
        String secret = route.parameter("secret");
        state = switch (route.route().orElseThrow()) {
            case CONFIRM -> answers ? done(confirming.confirm(secret)) : asks(secret);
            case SUBSCRIPTION ->
                SubscriptionToken.parse(secret)
                        .map(token -> answers ? done(subscribing.confirm(token)) : asks(token))
                        .orElse("used");
            default -> end(secret, answers);
        };
        return Outcome.SHOWN;
    }

    private static String done(boolean found) {
        return found ? "done" : "used";
    }

    private String asks(String secret) {
        question = confirming.question(secret).orElse(null);
        return question == null ? "used" : "asks";
    }

    private String asks(SubscriptionToken token) {
        return subscribing
                .state(token)
                .map(confirmed -> confirmed ? "done" : "asks")
                .orElse("used");
    }

    /** Again, or for a subscription that is none, it says the same: there are no such letters. */
    private String end(String secret, boolean answers) {
        if (!answers) {
            return "asks";
        }
        if (route.route().filter(Route.UNSUBSCRIBE_DESK::equals).isPresent()) {
            EndToken.parse(secret).ifPresent(choosing::end);
        } else {
            SubscriptionToken.parse(secret).ifPresent(subscribing::end);
        }
        return "done";
    }

    public String getTitleWord() {
        return word("title");
    }

    public String getTextWord() {
        return word(state);
    }

    public String getButtonWord() {
        return word("button");
    }

    private String word(String part) {
        String name = route.route().map(Enum::name).orElseThrow().toLowerCase(Locale.ROOT);
        return "mailed." + name + "." + part;
    }

    /** Whether there is something to answer. */
    public boolean isAsking() {
        return state.equals("asks");
    }

    /** The comment that it is about; null where it is about none, or about none any more. */
    public Confirming.@Nullable Question getQuestion() {
        return Optional.ofNullable(question).filter(asked -> isAsking()).orElse(null);
    }
}
