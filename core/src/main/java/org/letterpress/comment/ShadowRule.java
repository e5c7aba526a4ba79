package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of the rules that is tried on each new comment, and acts on none. Written once, never changed. */
@Entity
@Table(name = "shadow_rule")
public class ShadowRule {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "shadow_rule_seq")
    @SequenceGenerator(name = "shadow_rule_seq", sequenceName = "shadow_rule_seq", allocationSize = 50)
    private @Nullable Long id;

    /** Null for the whole site. */
    @Column(name = "article_id")
    private @Nullable Long articleId;

    private String content;

    @Column(name = "made_by")
    private String madeBy;

    @Column(name = "made_at")
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ShadowRule() {}

    /**
     * @param articleId null for the whole site
     * @param madeBy the name of whoever wants it tried
     */
    public ShadowRule(@Nullable Long articleId, Patch patch, String madeBy, Instant now) {
        this.articleId = articleId;
        this.content = patch.toText();
        this.madeBy = madeBy;
        this.madeAt = now;
    }

    /** Once it is stored. */
    public long id() {
        return Objects.requireNonNull(id);
    }

    /** Empty for the whole site. */
    public Optional<Long> articleId() {
        return Optional.ofNullable(articleId);
    }

    public Patch patch() {
        return Patch.parse(content);
    }

    public String madeBy() {
        return madeBy;
    }

    public Instant madeAt() {
        return madeAt;
    }
}
