package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That the author of a comment waits for a decision: since when, after what, and with which of their texts. Unchangeable. */
@Embeddable
public class Waiting {
    @Column(name = "waits_since")
    private @Nullable Instant since;

    @Enumerated(EnumType.STRING)
    @Column(name = "waits_after")
    private @Nullable Deed after;

    @Column(name = "text_number")
    private int text;

    protected Waiting() {}

    private Waiting(@Nullable Instant since, @Nullable Deed after, int text) {
        this.since = since;
        this.after = after;
        this.text = text;
    }

    static Waiting arrived(Instant now) {
        return new Waiting(now, Deed.ARRIVAL, 0);
    }

    Waiting edited(Instant now) {
        return new Waiting(now, Deed.EDIT, text + 1);
    }

    Waiting appealed(Instant now) {
        return new Waiting(now, Deed.REVIEW, text);
    }

    /** It was decided; what moderators hold again after that waits, but its author has done nothing for it. */
    Waiting over() {
        return new Waiting(since, null, text);
    }

    /** What its author did last; empty when that was decided. */
    public Optional<Deed> after() {
        return Optional.ofNullable(after);
    }

    /** When its author last did something that is for a person to decide. */
    public Instant since() {
        return since == null ? Instant.EPOCH : since;
    }

    /** How many texts its author has sent in place of the first. */
    public int text() {
        return text;
    }

    /** What an author does that somebody must decide. */
    public enum Deed {
        ARRIVAL,
        EDIT,
        REVIEW
    }
}
