package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.comment.CommentStatus;

/** Takes every decision down for the audit, in the transaction that carries it out; without the words that go with it. */
@ApplicationScoped
class RecordingDecisions {
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    RecordingDecisions() {}

    @Inject
    RecordingDecisions(Audit audit) {
        this.audit = audit;
    }

    void onDecided(@Observes CommentDecided decided) {
        Decision decision = decided.decision();
        Actor by = decision.moderatorId().map(Actor::staff).orElse(Actor.THE_SITE);
        audit.record(Act.of(
                        deed(decision),
                        by,
                        Subject.of(
                                Subject.Kind.COMMENT,
                                decided.comment().publicId().value()))
                .with("from", decision.from())
                .with("to", decision.to())
                .with("about", decision.about()));
    }

    private static Deed deed(Decision decision) {
        if (decision.undoes().isPresent()) {
            return Deed.DECISION_UNDONE;
        }
        if (decision.about() == Decision.About.TEXT) {
            return Deed.COMMENT_REPHRASED;
        }
        if (decision.isReturning()) {
            return Deed.COMMENT_RETURNED;
        }
        return decision.about() == Decision.About.EDIT ? Deed.EDIT_DECIDED : deed(decision.to());
    }

    private static Deed deed(CommentStatus to) {
        return switch (to) {
            case APPROVED -> Deed.COMMENT_APPROVED;
            case REJECTED -> Deed.COMMENT_REJECTED;
            case SPAM -> Deed.COMMENT_MARKED_SPAM;
            case PENDING -> Deed.COMMENT_HELD;
            case WITHDRAWN -> Deed.COMMENT_WITHDRAWN;
        };
    }
}
