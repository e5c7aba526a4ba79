package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;
import org.letterpress.comment.EarlierText;
import org.letterpress.comment.EarlierText.Role;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.text.Writing;

/** Records decisions and does what they say, and the other way round; the texts they lay by are kept for that. */
@ApplicationScoped
class CarryingOut {
    private Comments comments;
    private Decisions decisions;
    private EarlierTexts earlier;
    private Event<CommentDecided> decided;
    private EntityManager em;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CarryingOut() {}

    @Inject
    CarryingOut(
            Comments comments,
            Decisions decisions,
            EarlierTexts earlier,
            Event<CommentDecided> decided,
            EntityManager em,
            Clock clock) {
        this.comments = comments;
        this.decisions = decisions;
        this.earlier = earlier;
        this.decided = decided;
        this.em = em;
        this.clock = clock;
    }

    Decided carryOut(Decision decision, Verdict verdict, Comment comment) {
        decisions.add(decision);
        Optional<Writing> staged = comment.stagedText();
        if (verdict == Verdict.RETURN) {
            comment.sendBack();
        } else if (decision.about() == Decision.About.EDIT) {
            staged.ifPresent(edit -> decideEdit(edit, verdict, decision, comment));
        } else {
            staged.ifPresent(edit -> decideWhole(edit, verdict, decision, comment));
            comment.decide(verdict.status());
        }
        return announce(decision, comment);
    }

    private void decideEdit(Writing edit, Verdict verdict, Decision decision, Comment comment) {
        layBy(Role.STAGED, edit, decision);
        if (verdict == Verdict.APPROVE) {
            layBy(Role.SAID, comment.writing(), decision);
            comment.say(edit, clock.instant());
        } else {
            comment.unstage();
        }
    }

    /** What waits again is what its author says last; what is spam altogether needs no edit. */
    private void decideWhole(Writing edit, Verdict verdict, Decision decision, Comment comment) {
        layBy(Role.STAGED, edit, decision);
        if (verdict == Verdict.HOLD) {
            layBy(Role.SAID, comment.writing(), decision);
            comment.say(edit, clock.instant());
        } else {
            comment.unstage();
        }
    }

    /** Has {@code words} in place of what a comment was to say last, and leaves it where it stands. */
    Decided rephrase(Decision decision, Writing words, Comment comment) {
        decisions.add(decision);
        putInPlace(words, decision, comment);
        return announce(decision, comment);
    }

    /** Approves {@code words} in place of what a comment was to say last. */
    Decided approveAs(Decision decision, Writing words, Comment comment) {
        decisions.add(decision);
        putInPlace(words, decision, comment);
        if (decision.about() == Decision.About.EDIT) {
            layBy(Role.SAID, comment.writing(), decision);
            comment.say(words, clock.instant());
        } else {
            comment.decide(Verdict.APPROVE.status());
        }
        return announce(decision, comment);
    }

    private void putInPlace(Writing words, Decision decision, Comment comment) {
        Role role = comment.stagedText().isPresent() ? Role.STAGED : Role.SAID;
        earlier.add(laidBy(role, comment.latestText(), decision).became(words));
        comment.rephrase(words);
    }

    private void layBy(Role role, Writing text, Decision decision) {
        earlier.add(laidBy(role, text, decision));
    }

    private EarlierText laidBy(Role role, Writing text, Decision decision) {
        em.flush(); // the row of the text refers to that of the decision
        return new EarlierText(decision.commentId(), role, text, clock.instant(), Objects.requireNonNull(decision.id()))
                .until(decision.seenVersion());
    }

    /** Everything is as before {@code undone}; the undoing is a decision as well. */
    Decided takeBack(Decision undone, Decision undoing, Comment comment) {
        decisions.add(undoing);
        List<EarlierText> texts = earlier.byDecision(Objects.requireNonNull(undone.id()));
        texts.stream()
                .filter(EarlierText::isRephrased)
                .findFirst()
                .ifPresent(own -> putInPlace(own.text(), undoing, comment));
        if (undone.about() != Decision.About.TEXT) {
            takeBackWhole(undone, texts, comment);
        }
        return announce(undoing, comment);
    }

    private void takeBackWhole(Decision undone, List<EarlierText> texts, Comment comment) {
        comment.decide(undone.from());
        texts.stream()
                .sorted((one, other) -> one.role().compareTo(other.role()))
                .forEach(text -> putBack(text, comment));
        if (undone.wasReturned()) {
            comment.sendBack();
        }
        if (undone.answersAppeal()) {
            comment.reopenAppeal();
        }
    }

    private void putBack(EarlierText text, Comment comment) {
        if (text.role() == Role.SAID) {
            comment.say(text.text(), clock.instant());
        } else {
            comment.stage(text.text(), clock.instant());
        }
    }

    private Decided announce(Decision decision, Comment comment) {
        CommentDecided event = new CommentDecided(comment, decision, comment.waiting());
        if (event.answersAuthor()) {
            comment.endWaiting();
        }
        decided.fire(event);
        comments.count(comment);
        em.flush();
        decision.leave(comment.version());
        return new Decided(
                comment.publicId(), comment.status(), comment.version(), Objects.requireNonNull(decision.id()));
    }
}
