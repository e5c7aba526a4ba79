package org.letterpress.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.letterpress.privacy.Answering;
import org.letterpress.text.AddressKey;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;

/** Tells and erases what is stored about a person, for an administrator whom that person has asked. */
@Named
@PageOf(Route.DESK_PRIVACY)
@RequestScoped
public class PrivacyDesk implements Page {
    private static final Logger LOG = Logger.getLogger(PrivacyDesk.class.getName());

    @Inject
    private Answering answering;

    @Inject
    private PersonalCopy copy;

    @Inject
    private TermsForm terms;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    private @Nullable Map<String, Long> counts;

    @Override
    public Outcome open() {
        return switch (parameters.posted("act").orElse("")) {
            case "" -> Outcome.SHOWN;
            case "find" -> find();
            case "export" -> export();
            case "erase" -> erase();
            case "rehearse" -> terms.rehearse();
            case "terms" -> terms.save();
            default -> Outcome.NOT_FOUND;
        };
    }

    private Outcome find() {
        if (getEmail().isEmpty()) {
            problems.addWord("email", "privacy.desk.email.missing");
            return Outcome.UNPROCESSABLE;
        }
        counts = answering.count(person());
        return Outcome.SHOWN;
    }

    private Outcome export() {
        LOG.info(() -> "Staff " + staff.get().id() + " takes a copy of what is stored about somebody");
        copy.answer(person(), staff.get().actor(), route.response());
        return Outcome.WRITTEN;
    }

    /** Only what was seen is erased: when there is more by now, the new number is shown first. */
    private Outcome erase() {
        Map<String, Long> now = answering.count(person());
        if (KindLines.isMore(now, parameters.text("seen"))) {
            counts = now;
            problems.addWord("erase", "privacy.desk.changed");
            return Outcome.CONFLICT;
        }
        long erased = KindLines.sum(answering.erase(person(), staff.get().actor()));
        LOG.info(() -> "Staff " + staff.get().id() + " had " + erased + " records about somebody erased");
        return Outcome.seeOther(Route.DESK_PRIVACY.template() + "?erased=" + erased);
    }

    private AddressKey person() {
        return AddressKey.of(getEmail());
    }

    /** Whom it is about; empty when nobody was named. */
    public String getEmail() {
        return typed.line("email");
    }

    public boolean isFound() {
        return counts != null;
    }

    public List<KindLines.Line> getLines() {
        return counts == null ? List.of() : KindLines.of(counts);
    }

    /** Of all kinds. */
    public long getTotal() {
        return counts == null ? 0 : KindLines.sum(counts);
    }

    /** What is shown, for the form that erases it. */
    public String getSeen() {
        return counts == null ? "" : KindLines.toText(counts);
    }

    /** How many were just erased; null when none were. */
    public @Nullable Long getErased() {
        return parameters.number("erased").orElse(null);
    }
}
