package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That an author asked for another moderator to look at the comment again, and why; once for each text. */
@Embeddable
class Appeal {
    @Column(name = "appealed_at")
    private @Nullable Instant at;

    @Column(name = "appeal_note")
    private @Nullable String note;

    @Column(name = "appeal_open")
    private boolean open;

    protected Appeal() {}

    void raise(String text, Instant now) {
        this.at = now;
        this.note = text;
        this.open = true;
    }

    void answer() {
        open = false;
    }

    void reopen() {
        open = at != null;
    }

    void forget() {
        at = null;
        note = null;
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    Optional<String> note() {
        return Optional.ofNullable(note);
    }
}
