package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.DecisionBatch;
import org.letterpress.moderation.Decisions;
import org.letterpress.moderation.ModerationQueue;
import org.letterpress.moderation.QueueCard;
import org.letterpress.moderation.QueueCursor;
import org.letterpress.moderation.QueuePage;
import org.letterpress.moderation.QueueQuery;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.Staff;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** The queue, a tab and a page at a time. */
@Named
@PageOf(Route.DESK_COMMENTS)
@RequestScoped
public class QueueDesk implements Page {
    private static final int CARDS = 20;

    @Inject
    private CurrentStaff staff;

    @Inject
    private ModerationQueue queue;

    @Inject
    private QueueDeeds deeds;

    @Inject
    private QueueNotices notices;

    @Inject
    private Decisions decisions;

    @Inject
    private Parameters parameters;

    @Inject
    private QueueForm form;

    @Inject
    private Lookers lookers;

    private Tray tray = Tray.PENDING;
    private @Nullable QueuePage page;
    private @Nullable Clash clash;
    private @Nullable Done done;
    private @Nullable DecisionBatch batch;

    @Override
    public Outcome open() {
        tray = tray(parameters.text("status"));
        Outcome outcome = deeds.isAsked() ? deeds.carryOut(getAction()) : Outcome.SHOWN;
        if (outcome == Outcome.CONFLICT || outcome == Outcome.UNPROCESSABLE) {
            lookers.stay();
        }
        if (outcome == Outcome.SHOWN || outcome == Outcome.CONFLICT || outcome == Outcome.UNPROCESSABLE) {
            read();
        }
        return outcome;
    }

    private void read() {
        Staff moderator = staff.get();
        QueueCursor after = parameters.find("after").flatMap(QueueCursor::parse).orElse(QueueCursor.START);
        page = only().filter(one -> !one.cards().isEmpty())
                .orElseGet(
                        () -> queue.page(new QueueQuery(tray, form.order(), form.filter(), after, CARDS), moderator));
        done = notices.done().orElse(null);
        batch = parameters.number("batch").flatMap(decisions::batch).orElse(null);
        clash = notices.clash().orElse(null);
    }

    /** The one comment that somebody came for, wherever it lies. */
    private Optional<QueuePage> only() {
        return parameters.find("only").flatMap(CommentId::parse).map(id -> queue.only(id, staff.get()));
    }

    /** The tray of a tab; the first for anything else. */
    static Tray tray(String name) {
        return Arrays.stream(Tray.values())
                .filter(each -> each != Tray.WITHDRAWN && each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(Tray.PENDING);
    }

    public List<Tab> getTabs() {
        Map<Tray, Long> counts = getPage().counts();
        return Arrays.stream(Tray.values())
                .filter(each -> each != Tray.WITHDRAWN)
                .map(each -> new Tab(each, tab(each) + form.query(), counts.getOrDefault(each, 0L), each == tray))
                .toList();
    }

    private static String tab(Tray tray) {
        return "/desk/comments?status=" + tray.name().toLowerCase(Locale.ROOT);
    }

    /** The address of this tab, with nothing looked for in it. */
    public String getTabAddress() {
        return tab(tray);
    }

    public Tray getTray() {
        return tray;
    }

    public QueuePage getPage() {
        if (page == null) {
            throw new IllegalStateException("Not opened");
        }
        return page;
    }

    /** The address of the next page; null on the last. */
    public @Nullable String getNext() {
        return getPage()
                .next()
                .map(cursor -> tab(tray) + form.query() + "&after=" + cursor.token())
                .orElse(null);
    }

    /** How many comments are looked through for one page. */
    public int getSearched() {
        return ModerationQueue.SEARCHED;
    }

    /** Whether the search ended, for this page, before all was looked through. */
    public boolean isPartly() {
        return getPage().partly();
    }

    /** Where the queue's forms post to: this page of this tab, which is shown again. */
    public String getAction() {
        return tab(tray)
                + form.query()
                + parameters
                        .find("only")
                        .flatMap(CommentId::parse)
                        .map(id -> "&only=" + id.value())
                        .orElse("")
                + parameters
                        .find("after")
                        .flatMap(QueueCursor::parse)
                        .map(cursor -> "&after=" + cursor.token())
                        .orElse("");
    }

    /** The first page of what is looked for in this tab. */
    public String getBeginning() {
        return tab(tray) + form.query();
    }

    /** Where the tab begins, for a page behind its end; null on the first. */
    public @Nullable String getStart() {
        return parameters.find("after").isPresent() ? getBeginning() : null;
    }

    /** Whether a verdict would change something about a comment: of an edit that waits, or reports, each would. */
    public boolean offers(String verdict, QueueCard card) {
        Verdict offered = Verdict.valueOf(verdict);
        return switch (offered) {
            case RETURN -> !card.returned() && (card.edit() != null || card.status() == offered.status());
            default ->
                card.edit() != null
                        || card.returned()
                        || card.status() != offered.status()
                        || card.context().reports() != null;
        };
    }

    /** That somebody else was faster; null when that is not so. */
    public @Nullable Clash getClash() {
        return clash;
    }

    /** Whether the author asked for another opinion than that of this moderator. */
    public boolean isNotYours() {
        return deeds.isNotYours();
    }

    /** What was decided together last; null when nothing was. */
    public @Nullable DecisionBatch getBatch() {
        return batch;
    }

    /** How many of a batch were taken back; null when that was not what was done last. */
    public @Nullable Long getUndone() {
        return parameters.number("undone").orElse(null);
    }

    /** How many of the batch were left as they are by now. */
    public long getLeft() {
        return parameters.number("left").orElse(0L);
    }

    public ReasonCode[] getCodes() {
        return ReasonCode.values();
    }

    /** What was typed for the author of this comment and not taken. */
    public String typedFor(QueueCard card) {
        return parameters.text("comment").equals(card.publicId()) ? deeds.getReason() : "";
    }

    /** What was typed for other moderators about this comment and not taken. */
    public String noteFor(QueueCard card) {
        return parameters.text("comment").equals(card.publicId()) ? deeds.getNote() : "";
    }

    /** Whether this is the kind of reason that was chosen with it. */
    public boolean isTypedFor(QueueCard card, ReasonCode code) {
        return parameters.text("comment").equals(card.publicId())
                && parameters.text("code").equals(code.name());
    }

    public @Nullable Done getDone() {
        return done;
    }

    /** A tab of the queue. */
    public record Tab(Tray tray, String path, long count, boolean current) {}
}
