package org.letterpress.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.letterpress.privacy.AddressInvalid;
import org.letterpress.privacy.Requesting;
import org.letterpress.privacy.Retaining;
import org.letterpress.privacy.Terms;
import org.letterpress.privacy.Wish;
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
            requesting.ask(wish.get(), getEmail());
            return Outcome.seeOther(Route.PRIVACY.template() + "?asked=yes");
        } catch (AddressInvalid refusal) {
            problems.add("email", String.valueOf(refusal.getMessage()));
            return Outcome.UNPROCESSABLE;
        }
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
