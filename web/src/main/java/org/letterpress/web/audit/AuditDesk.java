package org.letterpress.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.audit.Actor;
import org.letterpress.audit.AuditCursor;
import org.letterpress.audit.AuditPage;
import org.letterpress.audit.ChainReport;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Entry;
import org.letterpress.audit.Head;
import org.letterpress.audit.Inspecting;
import org.letterpress.audit.Subject;
import org.letterpress.audit.Verifying;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** Everything that was done, newest first. */
@Named
@PageOf(Route.DESK_AUDIT)
@RequestScoped
public class AuditDesk implements Page {
    private static final int LINES = 50;

    @Inject
    private Inspecting inspecting;

    @Inject
    private Verifying verifying;

    @Inject
    private AuditForm form;

    @Inject
    private AuditDownload download;

    @Inject
    private People people;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    private AuditPage page = new AuditPage(List.of(), Optional.empty());
    private @Nullable ChainReport report;

    @Override
    public Outcome open() {
        return switch (parameters.posted("act").orElse("")) {
            case "" -> show();
            case "verify" -> verify();
            case "ndjson", "csv" -> download.answer(form.filter(), typed.isFor("csv"));
            default -> Outcome.NOT_FOUND;
        };
    }

    private Outcome show() {
        AuditCursor after = parameters.find("after").flatMap(AuditCursor::parse).orElse(AuditCursor.START);
        page = inspecting.page(form.filter(), after, LINES);
        return problems.isAny() ? Outcome.UNPROCESSABLE : Outcome.SHOWN;
    }

    private Outcome verify() {
        Optional<Head> known = Head.parse(getKnown());
        if (known.isEmpty() && !getKnown().isEmpty()) {
            problems.addWord("known", "audit.verify.known.wrong");
        } else {
            report = verifying.verify(known);
        }
        return show();
    }

    public String getKnown() {
        return typed.line("known");
    }

    public List<Line> getLines() {
        return page.entries().stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        String about = Words.find("subject." + entry.subject().kind())
                .orElse(entry.subject().kind());
        boolean person = entry.subject().kind().equals(Subject.Kind.STAFF.name());
        return new Line(
                entry,
                people.name(entry.actor()),
                Words.find("deed." + entry.deed()).orElse(entry.deed()),
                person
                        ? people.name(entry.subject())
                        : about + " " + entry.subject().id());
    }

    public List<Choice> getDeeds() {
        return Arrays.stream(Deed.values())
                .map(deed -> new Choice(deed.name(), Words.of("deed." + deed)))
                .toList();
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Subject.Kind.values())
                .map(kind -> new Choice(kind.name(), Words.of("subject." + kind)))
                .toList();
    }

    /** Everybody who may have done something. */
    public List<Choice> getActors() {
        List<Choice> all = new ArrayList<>();
        Arrays.stream(Actor.Kind.values())
                .filter(kind -> kind != Actor.Kind.STAFF)
                .forEach(kind -> all.add(new Choice(kind.name(), Words.of("actor." + kind))));
        all.addAll(people.choices());
        return all;
    }

    /** The end of the chain now: to be kept elsewhere. */
    public Head getHead() {
        return verifying.head();
    }

    /** What came of verifying, in words; null when that was not asked for. */
    public @Nullable String getVerdict() {
        return report == null ? null : words(report);
    }

    private static String words(ChainReport report) {
        return report.flaw()
                .map(flaw -> Words.of(
                        "audit.broken", flaw.position(), Words.of("audit.flaw." + flaw.reason()), report.verified()))
                .orElseGet(() -> Words.of("audit.whole", report.verified(), report.waiting()));
    }

    public boolean isWhole() {
        return report != null && report.isWhole();
    }

    /** The address of the following ones; null on the last page. */
    public @Nullable String getNext() {
        return page.next()
                .map(next -> Route.DESK_AUDIT.template() + "?after=" + next.token() + form.query())
                .orElse(null);
    }

    /** An entry in words. */
    public record Line(Entry entry, String who, String deed, String about) {}

    /** One of a list to choose from. */
    public record Choice(String value, String label) {}
}
