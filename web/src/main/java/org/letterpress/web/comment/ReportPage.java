package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentNotPublic;
import org.letterpress.comment.Complaint;
import org.letterpress.comment.ReportReason;
import org.letterpress.comment.Reportable;
import org.letterpress.comment.Reporting;
import org.letterpress.comment.Reports;
import org.letterpress.comment.TooManyReports;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;

/** Takes what a reader has against a public comment; of any other there is no page. */
@Named
@PageOf(Route.REPORT)
@RequestScoped
public class ReportPage implements Page {
    private static final String ACT = "report";
    private static final String FIRST_REASON = "reason-" + ReportReason.SPAM;

    @Inject
    private Reports reports;

    @Inject
    private Reporting reporting;

    @Inject
    private FormTokens tokens;

    @Inject
    private Sender sender;

    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    private @Nullable Reportable comment;

    @Override
    public Outcome open() {
        Optional<Reportable> found = CommentId.parse(route.parameter("id")).flatMap(reports::reportable);
        comment = found.orElse(null);
        if (found.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        return typed.isFor(ACT) ? sent(found.get().comment()) : Outcome.SHOWN;
    }

    /** The form again, by itself. */
    @Override
    public Optional<String> refuge() {
        return Optional.of(Route.REPORT.view());
    }

    private Outcome sent(CommentId id) {
        Optional<FormToken> proof = tokens.read(parameters.text("token"), id);
        Optional<ReportReason> reason = Arrays.stream(getReasons())
                .filter(each -> each.name().equals(getReason()))
                .findFirst();
        if (proof.isEmpty() || !parameters.text("subject").isEmpty()) {
            problems.addWord("send", "report.again");
        } else if (reason.isEmpty()) {
            problems.addWord(FIRST_REASON, "report.reason.missing");
        }
        if (Complaint.isTooLong(getText())) {
            problems.addWord("text", "report.text.long", Complaint.MAX_TEXT);
        }
        return problems.isAny()
                ? Outcome.UNPROCESSABLE
                : taken(new Complaint(id, reason.orElseThrow(), getText()), proof.orElseThrow());
    }

    private Outcome taken(Complaint complaint, FormToken proof) {
        try {
            boolean first = reporting.report(complaint, sender.byForm(proof.age(clock.instant()), false));
            String thanks = Route.REPORTED.template() + "?comment=" + complaint.comment();
            return Outcome.seeOther(first ? thanks : thanks + "&again=yes");
        } catch (CommentNotPublic gone) {
            return Outcome.NOT_FOUND;
        } catch (TooManyReports many) {
            return refused(many.retryAfter());
        }
    }

    private Outcome refused(Duration wait) {
        // The minute after, so that who waits as told is not refused again.
        problems.addWord(
                "send", "report.flood", dates.minute(clock.instant().plus(wait).plusSeconds(59)));
        route.response().setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
        return Outcome.TOO_MANY_REQUESTS;
    }

    /** The comment; null while the database is away. */
    public @Nullable Reportable getComment() {
        return comment;
    }

    /** Whether something of the house is broken: then what was sent is in the form again. */
    public boolean isNotStored() {
        return typed.isFor(ACT) && !problems.isAny();
    }

    public ReportReason[] getReasons() {
        return ReportReason.values();
    }

    /** What was chosen. */
    public String getReason() {
        return parameters.text("reason");
    }

    /** What was typed. */
    public String getText() {
        return typed.lines("text");
    }

    /** A new one; the one that the form came with when there is no comment to make one for. */
    public String getToken() {
        return comment == null ? parameters.text("token") : tokens.issue(comment.comment());
    }

    /** Back to the comment that was reported, or was to be. */
    public String getBack() {
        return CommentId.parse(parameters.text("comment"))
                .map(id -> "/comment/" + id)
                .orElse("/");
    }
}
