package org.letterpress.article;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Slug;

/** A word under which articles are found together. */
@Entity
public class Tag {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
    @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private TagKind kind;

    private String slug;
    private String name;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Tag() {}

    /** @param name 1 to 200 characters */
    public Tag(TagKind kind, Slug slug, String name) {
        this.kind = kind;
        this.slug = slug.value();
        this.name = name;
    }

    /** Null until it is stored. */
    public @Nullable Long id() {
        return id;
    }

    public TagKind kind() {
        return kind;
    }

    public Slug slug() {
        return new Slug(slug);
    }

    public String name() {
        return name;
    }
}
