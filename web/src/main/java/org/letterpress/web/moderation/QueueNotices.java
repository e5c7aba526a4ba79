package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.Decision;
import org.letterpress.moderation.Decisions;
import org.letterpress.text.WordDifference;
import org.letterpress.text.WordDifference.Part;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Parameters;

/** What the queue says of what was asked for last: that it is done, or that somebody else was faster. */
@RequestScoped
class QueueNotices {
    @Inject
    private CurrentStaff staff;

    @Inject
    private QueueDeeds deeds;

    @Inject
    private EarlierTexts earlier;

    @Inject
    private Comments comments;

    @Inject
    private Decisions decisions;

    @Inject
    private Parameters parameters;

    Optional<Clash> clash() {
        return Optional.ofNullable(deeds.refusal()).map(this::clash);
    }

    private Clash clash(AlreadyDecided refusal) {
        List<Part> changes = deeds.seen()
                .flatMap(version -> comments.byPublicId(refusal.comment()).flatMap(now -> changes(now, version)))
                .orElse(List.of());
        return new Clash(refusal, deeds.refused(), changes);
    }

    private Optional<List<Part>> changes(Comment now, int version) {
        return earlier.seenAt(Objects.requireNonNull(now.id()), version)
                .map(seen -> seen.text().source())
                .filter(seen -> !seen.equals(now.latestText().source()))
                .map(seen -> WordDifference.between(seen, now.latestText().source()));
    }

    Optional<Done> done() {
        return parameters
                .number("done")
                .flatMap(decisions::byId)
                .flatMap(decision -> comments.byId(decision.commentId()).map(comment -> done(decision, comment)));
    }

    private Done done(Decision decision, Comment comment) {
        Done done = Done.of(decision, comment, staff.get());
        boolean replied =
                decisions.following(Objects.requireNonNull(decision.id())).isPresent();
        return replied ? done.replied() : done;
    }
}
