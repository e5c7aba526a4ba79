package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentId;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.Annotating;
import org.letterpress.moderation.AnotherMustReview;
import org.letterpress.moderation.BatchResult;
import org.letterpress.moderation.BulkDeciding;
import org.letterpress.moderation.CommentNote;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.NoSuchComment;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/**
 * Carries out what the queue's plain forms ask for. They name comments and the versions that were seen, never places in a
 * list, which may have moved by the time they are sent.
 */
@RequestScoped
class QueueDeeds {
    private static final List<String> DEEDS = List.of("undo", "undoBatch", "bulk", "verdict", "noted");

    @Inject
    private CurrentStaff staff;

    @Inject
    private Moderating moderating;

    @Inject
    private BulkDeciding bulk;

    @Inject
    private Annotating annotating;

    @Inject
    private CardDeeds card;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    private @Nullable AlreadyDecided refusal;
    private @Nullable Ruling refused;
    private boolean notYours;

    boolean isAsked() {
        return card.isAsked()
                || DEEDS.stream().anyMatch(deed -> parameters.posted(deed).isPresent());
    }

    /** @param here the address of the queue, with a query, to which words on what was done are added */
    Outcome carryOut(String here) {
        try {
            if (card.isAsked()) {
                return card.carryOut(here);
            }
            if (parameters.posted("noted").isPresent()) {
                return note(here);
            }
            return parameters.posted("bulk").isPresent()
                            || parameters.posted("undoBatch").isPresent()
                    ? together(here)
                    : alone(here);
        } catch (AlreadyDecided late) {
            refusal = late;
            return Outcome.CONFLICT;
        } catch (AnotherMustReview others) {
            notYours = true;
            return Outcome.CONFLICT;
        } catch (NoSuchComment unknown) {
            return Outcome.NOT_FOUND;
        }
    }

    private Outcome note(String here) {
        Optional<CommentId> id = CommentId.parse(parameters.text("comment"));
        String text = getNote();
        if (text.isEmpty() || text.length() > CommentNote.MAX_LENGTH) {
            problems.addWord("note-" + parameters.text("comment"), "queue.note.wrong", CommentNote.MAX_LENGTH);
            return Outcome.UNPROCESSABLE;
        }
        return id.map(comment -> {
                    annotating.note(comment, text, staff.get());
                    return Outcome.seeOther(here + "#c-" + comment.value());
                })
                .orElse(Outcome.NOT_FOUND);
    }

    /** What was typed for other moderators. */
    String getNote() {
        return typed.lines("note").strip();
    }

    private Outcome alone(String here) {
        Optional<Supplier<Decided>> wish = parameters.posted("undo").isPresent()
                ? parameters.number("undo").map(decision -> () -> moderating.undo(decision, staff.get()))
                : ruling().map(ruling -> () -> moderating.decide(ruling, staff.get()));
        if (problems.isAny()) {
            return Outcome.UNPROCESSABLE;
        }
        return wish.map(Supplier::get)
                .map(decided -> Outcome.seeOther(here + "&done=" + decided.decision()))
                .orElse(Outcome.NOT_FOUND);
    }

    private Optional<Ruling> ruling() {
        Optional<CommentId> id = CommentId.parse(parameters.text("comment"));
        Optional<Integer> version = version(parameters.text("version"));
        Optional<Verdict> verdict = parameters.named("verdict", Verdict.values());
        if (id.isEmpty() || version.isEmpty() || verdict.isEmpty() || !isReasonRight(verdict.get())) {
            return Optional.empty();
        }
        refused = new Ruling(id.get(), version.get(), verdict.get(), code().orElse(null), getReason());
        return Optional.of(refused);
    }

    private boolean isReasonRight(Verdict verdict) {
        String field = "reason-" + parameters.text("comment");
        if (getReason().length() > Decision.MAX_REASON) {
            problems.addWord(field, "queue.reason.long", Decision.MAX_REASON);
            return false;
        }
        if (verdict.needsReason() && getReason().isEmpty() && code().isEmpty()) {
            problems.addWord(field, "queue.reason.missing");
            return false;
        }
        return true;
    }

    private Optional<ReasonCode> code() {
        return parameters.named("code", ReasonCode.values());
    }

    /** What was typed for the author. */
    String getReason() {
        return typed.lines("reason").strip();
    }

    private Outcome together(String here) {
        Optional<Long> undone = parameters.number("undoBatch");
        if (undone.isPresent()) {
            BatchResult result = bulk.undo(undone.get(), staff.get());
            long left = result.count(BatchResult.Outcome.CONFLICT);
            return Outcome.seeOther(here + "&undone=" + result.count(BatchResult.Outcome.DONE) + "&left=" + left);
        }
        List<Ruling> rulings = rulings();
        if (rulings.isEmpty() || rulings.size() > BulkDeciding.MAX_RULINGS) {
            problems.addWord("bulk", "queue.bulk.none", BulkDeciding.MAX_RULINGS);
            return Outcome.UNPROCESSABLE;
        }
        BatchResult result = bulk.decide(rulings, staff.get());
        return Outcome.seeOther(here + "&batch=" + result.batch());
    }

    private List<Ruling> rulings() {
        Optional<Verdict> verdict = parameters
                .named("bulk", Verdict.values())
                .filter(given -> !given.needsReason()); // each author is told another
        return parameters.all("item").stream()
                .flatMap(item -> verdict.flatMap(given -> ruling(item, given)).stream())
                .toList();
    }

    private static Optional<Ruling> ruling(String item, Verdict verdict) {
        int colon = item.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : CommentId.parse(item.substring(0, colon))
                        .flatMap(id -> version(item.substring(colon + 1)).map(seen -> new Ruling(id, seen, verdict)));
    }

    private static Optional<Integer> version(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** Why it was not carried out; null when that is not so. */
    @Nullable
    AlreadyDecided refusal() {
        return refusal;
    }

    /** What was asked for of one comment; null when nothing was, or of several. */
    @Nullable
    Ruling refused() {
        return refused;
    }

    /** The version that was seen of the comment about which something was asked for; empty when nothing was, or of several. */
    Optional<Integer> seen() {
        return Optional.ofNullable(refused).map(Ruling::seenVersion).or(card::seen);
    }

    /** Whether the author asked for another opinion than that of this moderator. */
    boolean isNotYours() {
        return notYours;
    }
}
