package org.letterpress.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.letterpress.privacy.AddressInvalid;
import org.letterpress.privacy.Requesting;
import org.letterpress.privacy.Retaining;
import org.letterpress.privacy.Terms;
import org.letterpress.privacy.TooManyRequests;
import org.letterpress.privacy.Wish;
import org.letterpress.web.page.ClientAddress;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** Tells everybody what is stored for how long, and takes wishes for a copy or for erasure. */
@Named
@PageOf(Route.PRIVACY)
@RequestScoped
public class PrivacyPage implements Page {
    @Inject
    private Requesting requesting;

    @Inject
    private Retaining retaining;

    @Inject
    private ClientAddress sender;

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentRoute route;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    @Override
    public Outcome open() {
        return typed.isFor("ask") ? asked() : Outcome.SHOWN;
    }

    /** The same for every address, known or not. */
    private Outcome asked() {
        Optional<Wish> wish = wish();
        if (wish.isEmpty()) {
            problems.addWord("wish-EXPORT", "privacy.wish.missing");
            return Outcome.UNPROCESSABLE;
        }
        try {
            requesting.ask(wish.get(), getEmail(), sender.networkOf(request));
            return Outcome.seeOther(Route.PRIVACY.template() + "?asked=yes");
        } catch (AddressInvalid refusal) {
            problems.add("email", String.valueOf(refusal.getMessage()));
            return Outcome.UNPROCESSABLE;
        } catch (TooManyRequests refusal) {
            return refused(refusal.until());
        }
    }

    private Outcome refused(Instant until) {
        // The minute after, so that who waits as told is not refused again.
        problems.addWord("email", "privacy.toomany", dates.minute(until.plusSeconds(59)));
        long seconds = Duration.between(clock.instant(), until).toSeconds() + 1;
        route.response().setHeader("Retry-After", String.valueOf(seconds));
        return Outcome.TOO_MANY_REQUESTS;
    }

    private Optional<Wish> wish() {
        return Arrays.stream(Wish.values())
                .filter(each -> each.name().equals(getWish()))
                .findFirst();
    }

    public List<Wish> getWishes() {
        return List.of(Wish.values());
    }

    public String getWish() {
        return parameters.text("wish");
    }

    /** What was typed. */
    public String getEmail() {
        return typed.line("email");
    }

    public List<Line> getLines() {
        Terms terms = retaining.terms();
        return retaining.fields().stream()
                .map(field -> new Line(TermsForm.label(field.field()), Words.of("privacy.term", terms.of(field))))
                .toList();
    }

    /** A field and how long it is kept, in words. */
    public record Line(String field, String term) {}
}
