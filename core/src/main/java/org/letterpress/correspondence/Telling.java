package org.letterpress.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentArrived;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.CommentTakenBack;
import org.letterpress.comment.Comments;
import org.letterpress.comment.Confirmations;
import org.letterpress.comment.EarlierText;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.moderation.CommentDecided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Decision.About;
import org.letterpress.moderation.Decisions;
import org.letterpress.outbox.LetterKind;
import org.letterpress.outbox.Outbox;

/**
 * Tells authors by mail what becomes of their comments, and of answers to them, in the transaction in which it happens; and
 * un-sends what is no longer so. Nothing is told about spam, and nothing where mail is not set up.
 */
@ApplicationScoped
class Telling {
    private Comments comments;
    private Confirmations confirmations;
    private EarlierTexts earlier;
    private Decisions decisions;
    private Subscriptions subscriptions;
    private Writer writer;
    private Outbox outbox;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Telling() {}

    @Inject
    Telling(
            Comments comments,
            Confirmations confirmations,
            EarlierTexts earlier,
            Decisions decisions,
            Subscriptions subscriptions,
            Writer writer,
            Outbox outbox) {
        this.comments = comments;
        this.confirmations = confirmations;
        this.earlier = earlier;
        this.decisions = decisions;
        this.subscriptions = subscriptions;
        this.writer = writer;
        this.outbox = outbox;
    }

    /** Asks whether it was theirs; not about spam, whose senders give other people's addresses. */
    void onArrived(@Observes CommentArrived arrived) {
        Comment comment = arrived.comment();
        if (outbox.isOpen() && comment.status() != CommentStatus.SPAM) {
            confirmations
                    .ask(comment)
                    .ifPresent(secret -> writer.askAbout(comment, LetterKind.CONFIRM_ADDRESS, "/confirm/" + secret));
        }
    }

    void onTakenBack(@Observes CommentTakenBack takenBack) {
        Comment comment = takenBack.comment();
        writer.untell(comment);
        subscriptions.end(id(comment));
    }

    void onDecided(@Observes CommentDecided decided) {
        Comment comment = decided.comment();
        if (decided.decision().about() == About.TEXT || isKept(decided.decision())) {
            tellInOtherWords(comment);
            return;
        }
        writer.untellDecision(comment);
        if (outbox.isOpen()) {
            toldOf(decided.decision()).ifPresent(decision -> tell(comment, decision));
        }
    }

    /** Public before and after: that readers had reported it is not the author's to know. */
    private static boolean isKept(Decision decision) {
        return decision.about() == About.COMMENT
                && decision.undoes().isEmpty()
                && decision.from() == CommentStatus.APPROVED
                && decision.to() == CommentStatus.APPROVED;
    }

    /** What was told of it in its former words, and has not left yet, is told in those that it has now. */
    private void tellInOtherWords(Comment comment) {
        if (writer.untellReply(comment)) {
            tellAnswered(comment);
        }
    }

    /** What there is to tell; where a decision is taken back, what it kept from being told. */
    private Optional<Decision> toldOf(Decision decision) {
        if (decision.undoes().isEmpty()) {
            return Optional.of(decision);
        }
        Optional<Decision> undone = decision.undoes().flatMap(decisions::byId);
        return decisions
                .inForce(decision.commentId())
                .filter(inForce -> undone.filter(
                                gone -> inForce.decidedAt().plus(Writer.GRACE).isAfter(gone.decidedAt()))
                        .isPresent());
    }

    private void tell(Comment comment, Decision decision) {
        if (!decision.isBySite() && comment.isEmailConfirmed()) {
            tellAuthor(comment, decision);
        }
        if (decision.about() == About.COMMENT
                && comment.status() == CommentStatus.APPROVED
                && decision.from() != CommentStatus.APPROVED) {
            tellAnswered(comment);
        }
    }

    private void tellAuthor(Comment comment, Decision decision) {
        if (decision.isReturning()) {
            writer.tellRefused(
                    comment, LetterKind.COMMENT_RETURNED, LetterKind.COMMENT_RETURNED_BECAUSE, decision.reason());
        } else if (decision.about() == About.EDIT) {
            tellAboutEdit(comment, decision);
        } else if (comment.status() == CommentStatus.APPROVED) {
            writer.tellApproved(comment, LetterKind.COMMENT_APPROVED);
        } else if (comment.status() == CommentStatus.REJECTED) {
            writer.tellRefused(
                    comment, LetterKind.COMMENT_REFUSED, LetterKind.COMMENT_REFUSED_BECAUSE, decision.reason());
        }
    }

    private void tellAboutEdit(Comment comment, Decision decision) {
        if (isTaken(decision)) {
            writer.tellApproved(comment, LetterKind.EDIT_APPROVED);
        } else {
            writer.tellRefused(comment, LetterKind.EDIT_REFUSED, LetterKind.EDIT_REFUSED_BECAUSE, decision.reason());
        }
    }

    /** Whether the edit was approved: then what the comment said before was laid by. */
    private boolean isTaken(Decision decision) {
        return earlier.byDecision(Objects.requireNonNull(decision.id())).stream()
                .anyMatch(text -> text.role() == EarlierText.Role.SAID);
    }

    /** Whoever wrote what it answers, and wants to know; not about answers to oneself. */
    private void tellAnswered(Comment reply) {
        reply.parentId()
                .flatMap(subscriptions::ofComment)
                .filter(Subscription::isConfirmed)
                .flatMap(subscription -> comments.byId(subscription.commentId()))
                .filter(answered -> !answered.isBySameAuthor(reply))
                .ifPresent(answered -> writer.tellReply(reply, answered));
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
