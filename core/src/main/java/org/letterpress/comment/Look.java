package org.letterpress.comment;

import java.util.List;
import org.letterpress.article.Holding;
import org.letterpress.screening.Advice;
import org.letterpress.screening.Finding;

/**
 * What the screens see in a comment under certain rules, and all else that these rules go by.
 *
 * @param holding what the site, or the article, holds for a person
 * @param byTrustedAuthor whether its author is no stranger, and has confirmed that it is theirs
 */
public record Look(Holding holding, boolean byTrustedAuthor, List<Finding> findings) {
    public Look {
        findings = List.copyOf(findings);
    }

    /** Whether any screen advises this. */
    public boolean isAdvised(Advice advice) {
        return findings.stream().anyMatch(finding -> finding.advice() == advice);
    }

    /** What it has found, more than a note, that {@code other} has not. */
    public List<Finding> beyond(Look other) {
        return findings.stream()
                .filter(finding -> finding.advice() != Advice.NOTE)
                .filter(finding -> other.findings.stream().noneMatch(finding::saysTheSame))
                .toList();
    }
}
