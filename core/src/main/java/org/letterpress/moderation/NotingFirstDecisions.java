package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Findings;
import org.letterpress.comment.Waiting;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;

/**
 * Notes, with each decision, whether it is the first that an author gets, or what becomes of that by it. Other words for a
 * comment are no decision about it, so its author waits on; to be asked for another text is one.
 */
@ApplicationScoped
class NotingFirstDecisions {
    private FirstDecisions firstDecisions;
    private Findings findings;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    NotingFirstDecisions() {}

    @Inject
    NotingFirstDecisions(FirstDecisions firstDecisions, Findings findings) {
        this.firstDecisions = firstDecisions;
        this.findings = findings;
    }

    void onDecided(@Observes CommentDecided decided) {
        Decision decision = decided.decision();
        if (decision.about() != Decision.About.TEXT && !decision.isBySite()) {
            note(decided);
        }
    }

    private void note(CommentDecided decided) {
        Comment comment = decided.comment();
        firstDecisions.about(id(comment), decided.waited().text()).stream()
                .sorted()
                .flatMap(earlier -> firstDecisions.locked(earlier).stream())
                .forEach(earlier -> earlier.follow(comment));
        if (decided.answersAuthor()) {
            note(comment, decided.waited(), decided.decision());
        }
    }

    private void note(Comment comment, Waiting waited, Decision decision) {
        FirstDecision first = new FirstDecision(comment, waited, decision.decidedAt());
        first.held(screens(findings.of(id(comment))));
        firstDecisions.add(first);
    }

    private static List<String> screens(List<Finding> found) {
        return found.stream()
                .filter(finding -> finding.advice() != Advice.NOTE)
                .map(Finding::screen)
                .toList();
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
