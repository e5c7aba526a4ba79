package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.AlreadySaid;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.SubmissionInvalid;
import org.letterpress.comment.ThreadClosed;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.ClosingThreads;
import org.letterpress.moderation.Decided;
import org.letterpress.moderation.Rephrase;
import org.letterpress.moderation.Rephrasing;
import org.letterpress.moderation.Replying;
import org.letterpress.moderation.StaffReply;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/**
 * Carries out what a card's forms ask for beside verdicts: other words, a reply, the end of a thread; and keeps what was
 * typed where that is not possible.
 */
@Named
@RequestScoped
public class CardDeeds {
    private static final String REPHRASE = "rephrase";
    private static final String REPLY = "reply";
    private static final String THREAD = "thread";
    private static final String CLOSE = "close";
    private static final String REOPEN = "reopen";
    private static final String FIELD = "typed";
    private static final List<String> DEEDS = List.of(REPHRASE, REPLY, THREAD);

    @Inject
    private CurrentStaff staff;

    @Inject
    private Rephrasing rephrasing;

    @Inject
    private Replying replying;

    @Inject
    private ClosingThreads threads;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    private boolean refused;
    private @Nullable AlreadyDecided late;

    boolean isAsked() {
        return DEEDS.stream().anyMatch(deed -> parameters.posted(deed).isPresent());
    }

    /** @param here the address of the queue, with a query, to which words on what was done are added */
    Outcome carryOut(String here) {
        Optional<CommentId> comment = CommentId.parse(parameters.text("comment"));
        if (comment.isEmpty() || seen().isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        try {
            return Outcome.seeOther(
                    here + (getDeed().equals(THREAD) ? end(comment.get()) : carryOut(comment.get(), seen().get())));
        } catch (SubmissionInvalid invalid) {
            refused = true;
            invalid.errors().forEach(error -> problems.add(FIELD, error.message()));
            return Outcome.UNPROCESSABLE;
        } catch (ThreadClosed | AlreadySaid refusal) {
            refused = true;
            problems.addWord(FIELD, refusal instanceof AlreadySaid ? "queue.reply.said" : "queue.thread.closed");
            return Outcome.CONFLICT;
        } catch (AlreadyDecided first) {
            refused = true;
            late = first;
            throw first;
        }
    }

    private String carryOut(CommentId comment, int version) {
        Optional<Decided> decided = getDeed().equals(REPLY)
                ? Optional.of(replying.reply(new StaffReply(comment, version, getText()), staff.get()))
                : rephrase(new Rephrase(comment, version, getText()));
        return decided.map(done -> "&done=" + done.decision()).orElse("");
    }

    private Optional<Decided> rephrase(Rephrase wish) {
        return getManner().equals("approve")
                ? Optional.of(rephrasing.approveAs(wish, staff.get()))
                : rephrasing.rephrase(wish, staff.get());
    }

    private String end(CommentId comment) {
        if (parameters.text(THREAD).equals(REOPEN)) {
            threads.reopen(comment, staff.get());
            return "&ended=" + REOPEN;
        }
        threads.close(comment, staff.get());
        return "&ended=" + CLOSE;
    }

    /** The key of the words on what was done with a thread last; empty when nothing was. */
    public String getEnded() {
        return parameters
                .find("ended")
                .filter(List.of(CLOSE, REOPEN)::contains)
                .map(how -> "queue.done.thread." + how)
                .orElse("");
    }

    /** The version of the comment that was seen. */
    Optional<Integer> seen() {
        return isAsked()
                ? parameters
                        .number("version")
                        .filter(seen -> seen <= Integer.MAX_VALUE)
                        .map(Long::intValue)
                : Optional.empty();
    }

    /** Whether a text was typed and nothing has come of it. */
    public boolean isRefused() {
        return refused;
    }

    /** Whether somebody else was faster, or the comment has changed. */
    public boolean isLate() {
        return late != null;
    }

    /** Whether it can be sent again. */
    public boolean isPossible() {
        return late == null || late.status() != CommentStatus.WITHDRAWN;
    }

    public String getComment() {
        return parameters.text("comment");
    }

    /** The version to which it is bound when it is sent again. */
    public int getVersion() {
        return late == null ? seen().orElse(0) : late.version();
    }

    public String getText() {
        return typed.lines("text");
    }

    /** The name of the button that was pressed. */
    public String getDeed() {
        return DEEDS.stream()
                .filter(deed -> parameters.posted(deed).isPresent())
                .findFirst()
                .orElse("");
    }

    /** The value of that button. */
    public String getManner() {
        return parameters.text(getDeed()).equals("approve") ? "approve" : "save";
    }

    /** The key of that button's words. */
    public String getWord() {
        return "card." + getDeed() + "." + getManner();
    }
}
