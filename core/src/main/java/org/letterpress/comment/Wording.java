package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.Writing;

/** What a comment says, and what its author wants it to say instead. Who may read that is for {@link Comment}. */
@MappedSuperclass
public abstract class Wording extends Contribution {
    @Embedded
    private Writing body;

    @Embedded
    private @Nullable StagedText staged;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    Wording() {}

    Wording(long articleId, Byline byline, Writing body, Instant now) {
        super(articleId, byline, now);
        this.body = body;
    }

    void word(Writing text) {
        body = text;
    }

    void word(Writing text, Instant now) {
        body = text;
        editedAt = now;
    }

    void putBeside(Writing text, Instant now) {
        staged = new StagedText(text, now);
    }

    /** Another wording of the latest text, which was written when it was. */
    void reword(Writing text) {
        Optional<Instant> at = stagedAt();
        if (at.isPresent()) {
            staged = new StagedText(text, at.get());
        } else {
            body = text;
        }
    }

    void putNothingBeside() {
        staged = null;
    }

    /** What it says, safe to show to whoever may see it. */
    public RichText body() {
        return body.rendered(Policy.COMMENT);
    }

    public Writing writing() {
        return body;
    }

    /** As it was typed: never to be shown as HTML. */
    public String source() {
        return body.source();
    }

    /** What its author wants it to say instead of what was approved. */
    public Optional<Writing> stagedText() {
        return Optional.ofNullable(staged).flatMap(StagedText::text);
    }

    /** When its author last changed the text that waits beside the approved one. */
    Optional<Instant> stagedAt() {
        return Optional.ofNullable(staged).flatMap(StagedText::at);
    }

    /** When its author last changed what it says. */
    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    /** What its author last wanted it to say, whether that is public or not. */
    public Writing latestText() {
        return stagedText().orElse(body);
    }
}
