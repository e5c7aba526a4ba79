package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.screening.Finding;

/**
 * What a comment is from its birth on, whatever becomes of it: under which article and where in the thread it stands, who
 * wrote it, when, and how its author is known again. What it says, and who may read that, is for {@link Comment}.
 *
 * <p>It knows its parent and the root of its thread by id. A root is its own root.
 */
@MappedSuperclass
public abstract class Contribution {
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

    @Embedded
    private Signature signature;

    @Column(name = "posted_at")
    private Instant postedAt;

    /** Until when a moderator should have looked at it: the order of the queue by need. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "receipt_hash")
    private @Nullable String receiptHash;

    @Column(name = "by_staff")
    private boolean byStaff;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Embedded
    private @Nullable Confirmation confirmation;

    @Embedded
    private @Nullable Provenance provenance;

    @Embedded
    private Waiting waiting;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    Contribution() {}

    Contribution(long articleId, Byline byline, Instant now) {
        this.publicId = CommentId.random().value();
        this.articleId = articleId;
        this.signature = new Signature(byline);
        this.postedAt = now;
        this.threadAt = now;
        this.dueAt = now;
        this.waiting = Waiting.arrived(now);
    }

    /** Puts it under {@code parent}, which is stored already. */
    public void answer(Contribution parent) {
        if (parent.articleId != articleId || parent.id == null) {
            throw new IllegalStateException("A reply stands under a stored comment of the same article");
        }
        this.parentId = parent.id;
        this.rootId = parent.rootId;
        this.threadAt = parent.threadAt;
    }

    /** Puts it, and so what hangs under it, into the thread of {@code root}: for threads that arrive out of order. */
    public void joinThread(Contribution root) {
        this.rootId = root.id;
        this.threadAt = root.threadAt;
    }

    /** A comment that answers none is the root of a thread, as soon as it has an id. */
    void startOwnThread() {
        if (rootId == null) {
            rootId = id;
        }
    }

    /** Says it in the name of the staff, which waits for nobody's decision. */
    void speakForStaff() {
        this.byStaff = true;
        endWaiting();
    }

    public boolean isByStaff() {
        return byStaff;
    }

    void issueReceipt(ReceiptToken token) {
        this.receiptHash = token.hash();
    }

    boolean isOpenedBy(ReceiptToken token) {
        return receiptHash != null && Secret.same(receiptHash, token.hash());
    }

    /** From now on nobody's receipt opens it. */
    void revokeReceipt() {
        this.receiptHash = null;
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

    public Instant postedAt() {
        return postedAt;
    }

    /** Says until when a moderator should have looked at it, by what screens have found in its latest text. */
    void due(List<Finding> found, Instant now) {
        dueAt = now.plus(Need.of(found).patience());
    }

    public Instant dueAt() {
        return dueAt;
    }

    /** How long its author has waited for a decision. */
    public Waiting waiting() {
        return waiting;
    }

    void editedAgain(Instant now) {
        waiting = waiting.edited(now);
    }

    void appealedAgain(Instant now) {
        waiting = waiting.appealed(now);
    }

    /** Its author has got a decision. */
    public void endWaiting() {
        waiting = waiting.over();
    }

    public Byline byline() {
        return signature.byline();
    }

    Optional<String> emailKey() {
        return signature.emailKey();
    }

    /** Whether both were signed with the same e-mail address, however it is spelt. */
    public boolean isBySameAuthor(Contribution other) {
        return emailKey().isPresent() && emailKey().equals(other.emailKey());
    }

    // Null where the database has nothing in any of their columns; to put one there is a change, so only changes do.
    Provenance provenance() {
        return provenance == null ? new Provenance() : provenance;
    }

    Provenance changeProvenance() {
        provenance = provenance();
        return provenance;
    }

    /** The network it was sent from; empty when that is not known, or forgotten. */
    public Optional<String> network() {
        return provenance().sender();
    }

    Confirmation confirmation() {
        return confirmation == null ? new Confirmation() : confirmation;
    }

    Confirmation changeConfirmation() {
        confirmation = confirmation();
        return confirmation;
    }

    /** Whether whoever reads the mail of its address has said that it is theirs. */
    public boolean isEmailConfirmed() {
        return confirmation().at().isPresent();
    }

    /** Forgets who wrote it and where from; from now on nobody's receipt opens it. */
    void forgetAuthor(Instant now) {
        signature = Signature.erased();
        changeProvenance().forget();
        changeConfirmation().forget();
        revokeReceipt();
        erasedAt = now;
    }

    /** Whether nothing but its place in the thread is left. */
    public boolean isErased() {
        return erasedAt != null;
    }
}
