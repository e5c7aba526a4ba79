package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.screening.Fingerprint;
import org.letterpress.screening.Shape;

/**
 * Where a comment came from, for the screens and the moderators alone: the network it was sent from, never a whole
 * address; the program it was sent with; and by what a second sending of it is known.
 */
@Embeddable
class Provenance {
    static final int MAX_AGENT = 500;

    private @Nullable String sender;
    private @Nullable String agent;

    @Column(name = "submission_key")
    private @Nullable String submissionKey;

    @Column(name = "text_digest")
    private @Nullable String textDigest;

    @Column(name = "text_shape")
    private @Nullable Long shape;

    protected Provenance() {}

    void record(Circumstances circumstances) {
        this.sender = circumstances.sender();
        String program = circumstances.agent();
        this.agent = program == null || program.length() <= MAX_AGENT ? program : program.substring(0, MAX_AGENT);
    }

    void knowAgainBy(@Nullable String key) {
        this.submissionKey = key;
    }

    void resemble(Fingerprint text) {
        this.textDigest = text.digest();
        this.shape = text.shape().map(Shape::bits).orElse(null);
    }

    Optional<String> sender() {
        return Optional.ofNullable(sender);
    }

    Optional<String> agent() {
        return Optional.ofNullable(agent);
    }

    Optional<String> textDigest() {
        return Optional.ofNullable(textDigest);
    }

    /** The bits of the text's shape; empty for short texts. */
    Optional<Long> shape() {
        return Optional.ofNullable(shape);
    }

    void forget() {
        sender = null;
        agent = null;
        submissionKey = null;
        textDigest = null;
        shape = null;
    }
}
