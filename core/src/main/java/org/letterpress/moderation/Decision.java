package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/** Who moved a comment from where to where, when, and which version of it they had seen. Written once, never changed. */
@Entity
public class Decision {
    public static final int MAX_REASON = 2_000;
    private static final String THE_SITE = "Letterpress";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
    @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "comment_id")
    private long commentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private CommentStatus from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_status")
    private CommentStatus to;

    /** Null when the site's policy decided. */
    @Column(name = "moderator_id")
    private @Nullable Long moderatorId;

    /** As the moderator was called when deciding. */
    @Column(name = "moderator_name")
    private String moderatorName;

    @Column(name = "seen_version")
    private int seenVersion;

    /** The comment's version once it was carried out; 0 in decisions that were taken before this was recorded. */
    @Column(name = "left_version")
    private int leftVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "reason_code")
    private @Nullable ReasonCode reasonCode;

    private @Nullable String reason;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Enumerated(EnumType.STRING)
    private About about;

    private @Nullable Long undoes;

    @Column(name = "batch_id")
    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable Long batchId;

    @SuppressWarnings("UnusedVariable") // queries look for it
    private @Nullable Long follows;

    @Column(name = "answers_appeal")
    private boolean answersAppeal;

    /** Whether it gives the comment back to its author. */
    private boolean returned;

    @Column(name = "was_returned")
    private boolean wasReturned;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Decision() {}

    /** @param comment as it is before the decision is carried out, and stored */
    Decision(Comment comment, Ruling ruling, @Nullable Staff moderator, Instant now) {
        this(comment, moderator, now);
        this.seenVersion = ruling.seenVersion();
        this.reasonCode = ruling.code();
        this.reason = ruling.reason();
        this.about = about(comment, ruling.verdict());
        this.to = about == About.EDIT ? from : ruling.verdict().status();
        this.returned = ruling.verdict() == Verdict.RETURN;
    }

    private Decision(Comment comment, @Nullable Staff moderator, Instant now) {
        this.commentId = Objects.requireNonNull(comment.id());
        this.from = comment.status();
        this.to = from;
        this.about = About.COMMENT;
        this.seenVersion = comment.version();
        this.answersAppeal = comment.isUnderAppeal();
        this.wasReturned = comment.isReturned();
        this.moderatorId = moderator == null ? null : moderator.id();
        this.moderatorName = moderator == null ? THE_SITE : moderator.name();
        this.decidedAt = now;
    }

    /** The decision to have other words in the place of the comment's; where it stands is not touched. */
    static Decision rephrasing(Comment comment, Staff moderator, Instant now) {
        Decision decision = new Decision(comment, moderator, now);
        decision.about = About.TEXT;
        decision.answersAppeal = false;
        return decision;
    }

    /** The decision that takes {@code undone} back. */
    static Decision undoing(Decision undone, Comment comment, Staff moderator, Instant now) {
        Decision decision = new Decision(comment, moderator, now);
        decision.to = undone.from;
        decision.about = undone.about;
        decision.undoes = undone.id;
        decision.returned = undone.wasReturned;
        return decision;
    }

    /** What is approved stays so, whatever is decided about the edit beside it, unless all of it goes. */
    private static About about(Comment comment, Verdict verdict) {
        boolean ofEdit = comment.status() == CommentStatus.APPROVED
                && comment.stagedText().isPresent()
                && (verdict == Verdict.APPROVE || verdict == Verdict.REJECT || verdict == Verdict.RETURN);
        return ofEdit ? About.EDIT : About.COMMENT;
    }

    /** Null until it is stored. */
    public @Nullable Long id() {
        return id;
    }

    public long commentId() {
        return commentId;
    }

    public CommentStatus from() {
        return from;
    }

    public CommentStatus to() {
        return to;
    }

    /** Empty when the site's policy decided. */
    public Optional<Long> moderatorId() {
        return Optional.ofNullable(moderatorId);
    }

    public String moderatorName() {
        return moderatorName;
    }

    public int seenVersion() {
        return seenVersion;
    }

    void leave(int version) {
        this.leftVersion = version;
    }

    /** The comment's version once it was carried out. */
    public int leftVersion() {
        return leftVersion == 0 ? seenVersion + 1 : leftVersion;
    }

    /** Ties it to another, with which it is taken back; before it is stored. */
    void follow(long decision) {
        this.follows = decision;
    }

    /** Takes it into a batch; before it is stored. */
    void takeTogether(long batch) {
        this.batchId = batch;
    }

    /** Why a comment was refused; empty when no code was chosen. */
    public Optional<ReasonCode> reasonCode() {
        return Optional.ofNullable(reasonCode);
    }

    /** What the author is told beside the code. */
    public Optional<String> reason() {
        return Optional.ofNullable(reason);
    }

    /** Whether the site's policy decided, and no person. */
    public boolean isBySite() {
        return moderatorId == null;
    }

    /** Their own is every moderator's to take back, any other an administrator's. */
    public boolean mayBeUndoneBy(Staff moderator) {
        return moderator.may(Role.MODERATOR)
                && (Objects.equals(moderatorId, moderator.id()) || moderator.may(Role.ADMIN));
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public About about() {
        return about;
    }

    /** The id of the decision that this one takes back. */
    public Optional<Long> undoes() {
        return Optional.ofNullable(undoes);
    }

    boolean answersAppeal() {
        return answersAppeal;
    }

    /** Whether the comment lay with its author before it. */
    boolean wasReturned() {
        return wasReturned;
    }

    /** Whether the comment lies with its author after it, who is asked for another text. */
    public boolean isReturning() {
        return returned;
    }

    /** What was decided about. */
    public enum About {
        COMMENT,
        /** An edit that waited beside the approved text. */
        EDIT,
        /** Its words, whatever becomes of it. */
        TEXT
    }
}
