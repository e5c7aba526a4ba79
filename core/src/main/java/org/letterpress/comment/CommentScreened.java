package org.letterpress.comment;

import java.util.Map;
import java.util.Objects;

/**
 * A new text has come in, or more is known about one, and the screens have looked at it: fired within the transaction that
 * stores it, so that whoever observes it can still decide.
 *
 * @param shadows what they would see under each of the rules that run in shadow, by the rule's id; nobody goes by it
 */
public record CommentScreened(Comment comment, Look look, Map<Long, Look> shadows) {
    public CommentScreened {
        Objects.requireNonNull(comment.id());
        shadows = Map.copyOf(shadows);
    }
}
