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
import org.letterpress.Secret;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.Writing;

/**
 * A comment's life: it is born PENDING, whatever it says and whoever wrote it; a moderator, or the site's policy, approves
 * it, rejects it or files it as spam, and may decide anew at any time. Only while it is APPROVED does the world see it, and
 * only the text that was approved: what its author makes of it afterwards is staged beside it until somebody approves that.
 * Its author may edit it, ask for a second opinion, withdraw it for good, and have it erased. A comment that was decided on
 * another site before it came here keeps that decision.
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

    @Embedded
    private Signature signature;

    @Embedded
    private Writing body;

    @Embedded
    private @Nullable StagedText staged;

    @Enumerated(EnumType.STRING)
    private CommentStatus status;

    /** Always what {@link #settle} makes of the rest: kept so that the desk finds it by an index. */
    @Enumerated(EnumType.STRING)
    private Tray tray;

    @Column(name = "posted_at")
    private Instant postedAt;

    @Column(name = "edited_at")
    private @Nullable Instant editedAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Column(name = "receipt_hash")
    private @Nullable String receiptHash;

    @Embedded
    private @Nullable Confirmation confirmation;

    @Embedded
    private @Nullable Provenance provenance;

    @Embedded
    private Appeal appeal;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Comment() {}

    /** A new comment that starts a thread; {@link #answer} makes it a reply. */
    public Comment(long articleId, Byline byline, Writing body, Instant now) {
        this.publicId = CommentId.random().value();
        this.articleId = articleId;
        this.signature = new Signature(byline);
        this.body = body;
        this.status = CommentStatus.PENDING;
        this.tray = Tray.PENDING;
        this.appeal = new Appeal();
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
        settle();
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

    /**
     * Moves it to where a moderator, or the site's policy, decided; an open appeal is answered by that. Whether the
     * moderator saw its latest version is checked by who calls.
     *
     * @throws IllegalStateException when its author has withdrawn it
     */
    public void decide(CommentStatus verdict) {
        if (isWithdrawn() || verdict == CommentStatus.WITHDRAWN) {
            throw new IllegalStateException("Only its author withdraws a comment, and for good");
        }
        this.status = verdict;
        appeal.answer();
        settle();
    }

    /** Opens an appeal again whose answer was taken back. */
    public void reopenAppeal() {
        appeal.reopen();
        settle();
    }

    /**
     * Takes a new text from its author: in place of one that nobody approved, else beside it.
     *
     * @return the text it takes the place of, if it takes one's place
     * @throws IllegalStateException when {@link #isEditable} says no
     */
    Optional<Writing> edit(Writing text, Instant now) {
        if (!isEditable()) {
            throw new IllegalStateException("A comment that is " + status + " is edited no more");
        }
        if (status == CommentStatus.APPROVED) {
            Optional<Writing> before = staged().text();
            changeStaged().hold(text, now);
            settle();
            return before;
        }
        Writing before = body;
        body = text;
        editedAt = now;
        status = CommentStatus.PENDING;
        appeal.forget();
        settle();
        return Optional.of(before);
    }

    /** Says what it says in {@code text} from now on, in every state but WITHDRAWN; what was staged is staged no more. */
    public void say(Writing text, Instant now) {
        demandAuthorship();
        body = text;
        editedAt = now;
        clearStaged();
        settle();
    }

    /** Puts {@code text} beside the text it has, until somebody decides about it. */
    public void stage(Writing text, Instant now) {
        demandAuthorship();
        changeStaged().hold(text, now);
        settle();
    }

    /** Lets go of what was staged. */
    public void unstage() {
        clearStaged();
        settle();
    }

    private void clearStaged() {
        if (staged != null) {
            staged.clear();
        }
    }

    private void demandAuthorship() {
        if (isWithdrawn()) {
            throw new IllegalStateException("A comment that was withdrawn says nothing more");
        }
    }

    void withdraw() {
        status = CommentStatus.WITHDRAWN;
        clearStaged();
        appeal.answer();
        settle();
    }

    /** Withdraws it and forgets what it said, who wrote it and where from; only its place in the thread stays. */
    void erase(Instant now) {
        withdraw();
        body = Writing.typed("");
        signature = Signature.erased();
        changeProvenance().forget();
        changeConfirmation().forget();
        appeal.forget();
        erasedAt = now;
    }

    void appeal(String note, Instant now) {
        appeal.raise(note, now);
        settle();
    }

    private void settle() {
        if (staged().text().isPresent()) {
            tray = Tray.PENDING;
        } else if (appeal.isOpen()) {
            tray = Tray.REVIEW;
        } else {
            tray = Tray.valueOf(status.name());
        }
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
        return signature.byline();
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
        return staged().text();
    }

    /** Whether its author may change it: not when it was filed as spam or withdrawn. */
    public boolean isEditable() {
        return status != CommentStatus.SPAM && !isWithdrawn();
    }

    public boolean isWithdrawn() {
        return status == CommentStatus.WITHDRAWN;
    }

    public Tray tray() {
        return tray;
    }

    // Null where the database has nothing in any of their columns; to put one there is a change, so only changes do.
    private StagedText staged() {
        return staged == null ? new StagedText() : staged;
    }

    private StagedText changeStaged() {
        staged = staged();
        return staged;
    }

    Provenance provenance() {
        return provenance == null ? new Provenance() : provenance;
    }

    Provenance changeProvenance() {
        provenance = provenance();
        return provenance;
    }

    Confirmation confirmation() {
        return confirmation == null ? new Confirmation() : confirmation;
    }

    Confirmation changeConfirmation() {
        confirmation = confirmation();
        return confirmation;
    }

    /** Whether its author may ask for a review: once for each text that was refused. */
    public boolean mayAppeal() {
        return (status == CommentStatus.REJECTED || status == CommentStatus.SPAM)
                && appeal.at().isEmpty();
    }

    /** What its author has to say to whoever reviews it; perhaps nothing. */
    public String appealNote() {
        return appeal.note().orElse("");
    }

    /** Whether whoever reads the mail of its address has said that it is theirs. */
    public boolean isEmailConfirmed() {
        return confirmation().at().isPresent();
    }

    /** The network it was sent from; empty when that is not known, or forgotten. */
    public Optional<String> network() {
        return provenance().sender();
    }

    /** When its author last changed the text that waits beside the approved one. */
    Optional<Instant> stagedAt() {
        return staged().at();
    }

    Appeal appealed() {
        return appeal;
    }

    /** When its author last asked for a review of the text it has. */
    public Optional<Instant> appealedAt() {
        return appeal.at();
    }

    public boolean isUnderAppeal() {
        return appeal.isOpen();
    }

    public Optional<Instant> editedAt() {
        return Optional.ofNullable(editedAt);
    }

    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }

    /** What its author last wanted it to say, whether that is public or not. */
    public Writing latestText() {
        return staged().text().orElse(body);
    }

    /** Whether both were signed with the same e-mail address, however it is spelt. */
    public boolean isBySameAuthor(Comment other) {
        return emailKey().isPresent() && emailKey().equals(other.emailKey());
    }

    Optional<String> emailKey() {
        return signature.emailKey();
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
