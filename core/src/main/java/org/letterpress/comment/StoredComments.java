package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Reads all that is stored about comments, for those who have a right to it. */
@ApplicationScoped
public class StoredComments {
    private Findings findings;
    private EarlierTexts earlier;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    StoredComments() {}

    @Inject
    public StoredComments(Findings findings, EarlierTexts earlier) {
        this.findings = findings;
        this.earlier = earlier;
    }

    public StoredComment of(Comment comment) {
        long id = Objects.requireNonNull(comment.id());
        return StoredComment.of(comment, findings.stored(id), earlier.all(id));
    }
}
