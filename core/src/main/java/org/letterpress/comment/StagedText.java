package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Policy;
import org.letterpress.text.Writing;

/** A text that waits to take the place of the approved one; there may be none. */
@Embeddable
class StagedText {
    @Column(name = "staged_source")
    private @Nullable String source;

    @Column(name = "staged_html")
    private @Nullable String html;

    @Column(name = "staged_policy")
    private @Nullable Integer policyVersion;

    @Column(name = "staged_at")
    private @Nullable Instant at;

    protected StagedText() {}

    StagedText(Writing text, Instant now) {
        this.source = text.source();
        this.html = text.rendered(Policy.COMMENT).html();
        this.policyVersion = text.policyVersion();
        this.at = now;
    }

    Optional<Writing> text() {
        return source == null || html == null || policyVersion == null
                ? Optional.empty()
                : Optional.of(Writing.stored(Policy.COMMENT, source, html, policyVersion));
    }

    Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
