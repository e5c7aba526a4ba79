package org.letterpress.article;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.Slug;
import org.letterpress.text.Writing;

/**
 * An article's life: it is born a draft; it is scheduled for an instant or published at once; what is scheduled is
 * published when its time has come; what is published stays at its address for good, until it is withdrawn, and then the
 * address says that it is gone. Comments belong to it by its id.
 */
@Entity
public class Article {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq", allocationSize = 50)
    private @Nullable Long id;

    private String slug;
    private String title;
    private @Nullable String standfirst;
    private String author;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Column(name = "published_on")
    private @Nullable LocalDate publishedOn;

    @Column(name = "comments_open")
    private boolean commentsOpen;

    @Enumerated(EnumType.STRING)
    private @Nullable Holding holding;

    @Column(name = "close_after_days")
    private @Nullable Integer closeAfterDays;

    @Embedded
    private Writing body;

    @ElementCollection
    @CollectionTable(name = "article_tag", joinColumns = @JoinColumn(name = "article_id"))
    @Column(name = "tag_id")
    private Set<Long> tags = new HashSet<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Article() {}

    public Article(Slug slug, Headline headline, Writing body, Instant now) {
        this.slug = slug.value();
        this.title = headline.title();
        this.standfirst = headline.standfirst();
        this.author = headline.author();
        this.body = body;
        this.status = ArticleStatus.DRAFT;
        this.commentsOpen = true;
        this.createdAt = now;
        this.changedAt = now;
    }

    /**
     * @param at when it becomes public
     * @param day the day in its address
     * @throws IllegalStateException unless it is a draft
     */
    public void schedule(Instant at, LocalDate day, Instant now) {
        demand(ArticleStatus.DRAFT);
        release(at, day);
        change(ArticleStatus.SCHEDULED, now);
    }

    /** Makes a draft public, as of {@code at}, at the address of {@code day}. */
    public void publish(Instant at, LocalDate day, Instant now) {
        demand(ArticleStatus.DRAFT);
        release(at, day);
        change(ArticleStatus.PUBLISHED, now);
    }

    /** Makes a scheduled article public when its time has come. */
    void publishDue(Instant now) {
        demand(ArticleStatus.SCHEDULED);
        if (publishedAt == null || publishedAt.isAfter(now)) {
            throw new IllegalStateException("Article " + id + " is not due before " + publishedAt);
        }
        change(ArticleStatus.PUBLISHED, now);
    }

    /** Takes it from the public for good; its address says so. */
    public void withdraw(Instant now) {
        change(ArticleStatus.WITHDRAWN, now);
    }

    public void closeComments() {
        commentsOpen = false;
    }

    /** Takes comments from now on as {@code discussion} says. */
    public void discuss(Discussion discussion) {
        commentsOpen = discussion.open();
        holding = discussion.holding().orElse(null);
        closeAfterDays = discussion.closeAfterDays().orElse(null);
    }

    public void tag(Set<Long> tagIds) {
        tags.addAll(tagIds);
    }

    private void demand(ArticleStatus expected) {
        if (status != expected) {
            throw new IllegalStateException("Article " + id + " is " + status + ", not " + expected);
        }
    }

    private void release(Instant at, LocalDate day) {
        this.publishedAt = at;
        this.publishedOn = day;
    }

    private void change(ArticleStatus newStatus, Instant now) {
        this.status = newStatus;
        this.changedAt = now;
    }

    /** Null until it is stored. */
    public @Nullable Long id() {
        return id;
    }

    public Slug slug() {
        return new Slug(slug);
    }

    public Headline headline() {
        return new Headline(title, standfirst, author);
    }

    public RichText body() {
        return body.rendered(Policy.ARTICLE);
    }

    public ArticleStatus status() {
        return status;
    }

    /** Empty while it is a draft that was never published. */
    public Optional<ArticleAddress> address() {
        return Optional.ofNullable(publishedOn).map(day -> new ArticleAddress(day, slug()));
    }

    /** When it became, or will become, public; empty for a draft. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }

    /** What it says about comments on it; whether it takes any depends on the site and on the time as well. */
    public Discussion discussion() {
        return new Discussion(commentsOpen, Optional.ofNullable(holding), Optional.ofNullable(closeAfterDays));
    }

    public Set<Long> tags() {
        return Set.copyOf(tags);
    }
}
