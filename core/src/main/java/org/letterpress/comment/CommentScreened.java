package org.letterpress.comment;

import java.util.List;
import java.util.Objects;
import org.letterpress.article.Holding;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;

/**
 * A new text has come in, or more is known about one, and the screens have looked at it: fired within the transaction that
 * stores it, so that whoever observes it can still decide.
 *
 * @param holding what the site, or the article, holds for a person
 * @param byTrustedAuthor whether its author is no stranger, and has confirmed that it is theirs
 */
public record CommentScreened(Comment comment, Holding holding, boolean byTrustedAuthor, List<Finding> findings) {
    public CommentScreened {
        Objects.requireNonNull(comment.id());
        findings = List.copyOf(findings);
    }

    /** Whether any screen advises this. */
    public boolean isAdvised(Advice advice) {
        return findings.stream().anyMatch(finding -> finding.advice() == advice);
    }
}
