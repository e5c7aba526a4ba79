package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;

/** Forgets what is stored about people. */
@ApplicationScoped
@Transactional
public class Erasing {
    private Comments comments;
    private Background background;
    private Findings findings;
    private EarlierTexts earlier;
    private Event<CommentTakenBack> takenBack;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Erasing() {}

    @Inject
    Erasing(
            Comments comments,
            Background background,
            Findings findings,
            EarlierTexts earlier,
            Event<CommentTakenBack> takenBack,
            Clock clock) {
        this.comments = comments;
        this.background = background;
        this.findings = findings;
        this.earlier = earlier;
        this.takenBack = takenBack;
        this.clock = clock;
    }

    /** Withdraws a comment and forgets all of it but its place in the thread, and what was decided about it. */
    void erase(Comment comment) {
        long id = Objects.requireNonNull(comment.id());
        comment.erase(clock.instant());
        background.forget(comment);
        findings.forget(id);
        earlier.forget(id);
        takenBack.fire(new CommentTakenBack(comment));
        comments.count(comment);
    }
}
