package org.letterpress.comment;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.letterpress.text.Writing;

/** What the author of a comment has against what was decided about it. When that may be said is for {@link Comment}. */
@MappedSuperclass
public abstract class Appealable extends Wording {
    @Embedded
    private Appeal appeal;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    Appealable() {}

    Appealable(long articleId, Byline byline, Writing body, Instant now) {
        super(articleId, byline, body, now);
        this.appeal = new Appeal();
    }

    Appeal appealed() {
        return appeal;
    }

    /** What its author has to say to whoever reviews it; perhaps nothing. */
    public String appealNote() {
        return appeal.note().orElse("");
    }

    public boolean isUnderAppeal() {
        return appeal.isOpen();
    }

    /** Whether its author has asked for a review of what it says, answered or not. */
    public boolean isContested() {
        return appeal.at().isPresent();
    }
}
