package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentGroup;
import org.letterpress.comment.CommentGroup.Extent;
import org.letterpress.comment.CommentGroup.Grounds;
import org.letterpress.comment.FillingHosts;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Order;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Selection;
import org.letterpress.moderation.Selections;
import org.letterpress.moderation.Selections.Line;
import org.letterpress.moderation.Selections.Wish;
import org.letterpress.moderation.Sweeping;
import org.letterpress.moderation.Verdict;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;
import org.letterpress.web.page.Words;

/** All comments of a tray that have something in common: how many they are, and one decision about exactly these. */
@Named
@PageOf(Route.DESK_SELECTION)
@RequestScoped
public class SelectionDesk implements Page {

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Selections selections;

    @Inject
    private FillingHosts filling;

    @Inject
    private Sweeping sweeping;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    private @Nullable Wish wish;
    private @Nullable CommentGroup group;
    private List<Line> lines = List.of();

    @Override
    public Outcome open() {
        Optional<Wish> asked = asked();
        Outcome outcome = parameters.posted("verdict").isPresent() ? decide() : Outcome.SHOWN;
        if (outcome != Outcome.SHOWN && outcome != Outcome.UNPROCESSABLE) {
            return outcome;
        }
        wish = asked.orElse(null);
        group = asked.flatMap(given -> selections.find(given, staff.get())).orElse(null);
        lines = group == null ? List.of() : selections.lines(group);
        return group == null ? Outcome.NOT_FOUND : outcome;
    }

    private Optional<Wish> asked() {
        Tray tray = parameters.named("tray", Tray.values()).orElse(Tray.PENDING);
        return Arrays.stream(Grounds.values())
                .filter(grounds -> tray != Tray.WITHDRAWN
                        && parameters.find(SweepLinks.parameter(grounds)).isPresent())
                .map(grounds -> new Wish(grounds, parameters.text(SweepLinks.parameter(grounds)), tray))
                .findFirst();
    }

    private Outcome decide() {
        Optional<Verdict> verdict = parameters
                .named("verdict", Verdict.values())
                .filter(given -> !given.needsReason()); // each author is told another
        Optional<Selection> selection =
                selections.opened(parameters.text("selection"), staff.get()).filter(found -> found.size() > 0);
        if (getReason().length() > Decision.MAX_REASON) {
            problems.addWord("reason", "queue.reason.long", Decision.MAX_REASON);
        } else if (verdict.isEmpty() || selection.isEmpty()) {
            problems.addWord("decide", "selection.lost");
        }
        return problems.isAny() ? Outcome.UNPROCESSABLE : begin(selection.orElseThrow(), verdict.orElseThrow());
    }

    /** A reason is for those who are refused. */
    private Outcome begin(Selection selection, Verdict verdict) {
        Order order = verdict == Verdict.REJECT
                ? new Order(
                        verdict, parameters.named("code", ReasonCode.values()).orElse(null), getReason())
                : new Order(verdict);
        return Outcome.seeOther(route.getPath() + "/" + sweeping.begin(selection, order, staff.get()));
    }

    private Wish wish() {
        if (wish == null) {
            throw new IllegalStateException("Not opened");
        }
        return wish;
    }

    private CommentGroup group() {
        if (group == null) {
            throw new IllegalStateException("Not opened");
        }
        return group;
    }

    public String getTitle() {
        return Words.of("selection.title." + wish().grounds(), wish().about());
    }

    /** What is counted, so that nobody thinks it is something else. */
    public String getMeaning() {
        return selections
                .comment(wish())
                .map(comment -> wish().grounds() == Grounds.ALIKE
                        ? Words.of("selection.alike", comment.byline().name())
                        : comment.byline().email() != null
                                ? Words.of(
                                        "selection.author.email",
                                        comment.byline().email())
                                : Words.of(
                                        "selection.author.network",
                                        comment.byline().name(),
                                        comment.network().orElse("")))
                .orElseGet(() -> Words.of("selection.host"));
    }

    public int getSize() {
        return group().members().size();
    }

    /** How many there are, and where. */
    public String getCount() {
        return Words.of("selection.count", getSize(), Words.of("tab." + wish().tray()));
    }

    /** That the count is not all there is to say; null when it is. */
    public @Nullable String getBound() {
        Extent extent = group().extent();
        return extent == Extent.ALL ? null : Words.of("selection.extent." + extent, getSize());
    }

    public List<Line> getLines() {
        return lines;
    }

    /** How many are not shown. */
    public int getRest() {
        return Math.max(0, getSize() - Selections.SHOWN);
    }

    public String getRestWords() {
        return Words.of("selection.rest", getRest());
    }

    /** Whether it is known of every comment where it leads. */
    public boolean isComplete() {
        return wish().grounds() != Grounds.HOST || filling.isDone();
    }

    /** For the form, which is about exactly these. */
    public String getSealed() {
        return selections.sealed(wish(), group(), staff.get());
    }

    /** What would change something about comments of this tray. */
    public List<Button> getButtons() {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> !verdict.needsReason())
                .filter(verdict -> !verdict.status().name().equals(wish().tray().name()))
                .map(verdict -> new Button(verdict, Words.of("selection.decide." + verdict, getSize())))
                .toList();
    }

    public boolean isRefusable() {
        return wish().tray() != Tray.REJECTED;
    }

    public ReasonCode[] getCodes() {
        return ReasonCode.values();
    }

    /** What was typed for the authors. */
    public String getReason() {
        return typed.lines("reason").strip();
    }

    /** Whether this code was chosen in a form that was not taken. */
    public boolean isChosen(ReasonCode code) {
        return parameters.text("code").equals(code.name());
    }

    public List<Tab> getTabs() {
        return Arrays.stream(Tray.values())
                .filter(tray -> tray != Tray.WITHDRAWN)
                .map(tray ->
                        new Tab(tray, SweepLinks.path(wish().grounds(), wish().about(), tray), tray == wish().tray()))
                .toList();
    }

    /** Where its form posts to. */
    public String getAction() {
        return SweepLinks.path(wish().grounds(), wish().about(), wish().tray());
    }

    /** The same in another tray. */
    public record Tab(Tray tray, String path, boolean current) {}

    /** What can be done with all of them. */
    public record Button(Verdict verdict, String text) {

        public String style() {
            return "button button-" + verdict.name().toLowerCase(Locale.ROOT);
        }
    }
}
