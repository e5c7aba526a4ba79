package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.Writing;

/**
 * A comment's life: it is born PENDING, whatever it says and whoever wrote it; a moderator approves it, rejects it or
 * files it as spam, and may decide anew at any time; its author may withdraw it. Only while it is APPROVED does the world
 * see it. A comment that was decided on another site before it came here keeps that decision.
 *
 * <p>It knows its parent and the root of its thread by id. A root is its own root.
 */
@Entity
@Table(name = "article_comment")
public class Comment {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comment_seq")
    @SequenceGenerator(name = "comment_seq", sequenceName = "comment_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "public_id")
    private String publicId;

    @Column(name = "article_id")
    private long articleId;

    @Column(name = "parent_id")
    private @Nullable Long parentId;

    @Column(name = "root_id")
    private @Nullable Long rootId;

    /** When the root of the thread was posted: the order of threads on a page. */
    @Column(name = "thread_at")
    private Instant threadAt;

    @Column(name = "author_name")
    private String authorName;

    @Column(name = "author_email")
    private @Nullable String authorEmail;

    @Column(name = "author_website")
    private @Nullable String authorWebsite;

    @Embedded
    private Writing body;

    @Enumerated(EnumType.STRING)
    private CommentStatus status;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "receipt_hash")
    private @Nullable String receiptHash;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Comment() {}

    /** A new comment that starts a thread; {@link #answer} makes it a reply. */
    public Comment(long articleId, Byline byline, Writing body, Instant now) {
        this.publicId = CommentId.random().value();
        this.articleId = articleId;
        this.authorName = byline.name();
        this.authorEmail = byline.email();
        this.authorWebsite = byline.website();
        this.body = body;
        this.status = CommentStatus.PENDING;
        this.postedAt = now;
        this.threadAt = now;
    }

    /** Puts it under {@code parent}, which is stored already. */
    public void answer(Comment parent) {
        if (parent.articleId != articleId || parent.id == null) {
            throw new IllegalStateException("A reply stands under a stored comment of the same article");
        }
        this.parentId = parent.id;
        this.rootId = parent.rootId;
        this.threadAt = parent.threadAt;
    }

    /** Puts it, and so what hangs under it, into the thread of {@code root}: for threads that arrive out of order. */
    public void joinThread(Comment root) {
        this.rootId = root.id;
        this.threadAt = root.threadAt;
    }

    /** Keeps what was decided about it on the site it comes from; only for a comment that is not stored yet. */
    public void keepDecision(CommentStatus decidedElsewhere) {
        if (id != null) {
            throw new IllegalStateException("Only a comment that arrives can bring a decision with it");
        }
        this.status = decidedElsewhere;
    }

    void issueReceipt(ReceiptToken token) {
        this.receiptHash = token.hash();
    }

    /**
     * Moves it to where a moderator decided. Whether the moderator saw its latest version is checked by who calls.
     *
     * @throws IllegalStateException when its author has withdrawn it
     */
    public void decide(CommentStatus verdict) {
        if (status == CommentStatus.WITHDRAWN || verdict == CommentStatus.WITHDRAWN) {
            throw new IllegalStateException("Only its author withdraws a comment, and for good");
        }
        this.status = verdict;
    }

    /** A comment that answers none is the root of a thread, as soon as it has an id. */
    void startOwnThread() {
        if (rootId == null) {
            rootId = id;
        }
    }

    /** Null until it is stored. */
    public @Nullable Long id() {
        return id;
    }

    public CommentId publicId() {
        return new CommentId(publicId);
    }

    public long articleId() {
        return articleId;
    }

    public Optional<Long> parentId() {
        return Optional.ofNullable(parentId);
    }

    /** Null until it is stored. */
    public @Nullable Long rootId() {
        return rootId;
    }

    public Byline byline() {
        return new Byline(authorName, authorEmail, authorWebsite);
    }

    public RichText body() {
        return body.rendered(Policy.COMMENT);
    }

    /** As it was typed: never to be shown as HTML. */
    public String source() {
        return body.source();
    }

    public CommentStatus status() {
        return status;
    }

    public Instant postedAt() {
        return postedAt;
    }

    /** Counts up with every change; what a moderator saw is named by it. */
    public int version() {
        return version;
    }
}
