package org.letterpress.comment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Writing;

/**
 * A comment's life: it is born PENDING, whatever it says and whoever wrote it; a moderator, or the site's policy, approves
 * it, rejects it or files it as spam, and may decide anew at any time. Only while it is APPROVED does the world see it, and
 * only the text that was approved: what its author makes of it afterwards is staged beside it until somebody approves that.
 * Its author may edit it, ask for a second opinion, withdraw it for good, and have it erased; a moderator may word it
 * otherwise, or return it to its author, who is asked to do that. A comment that was decided on another site before it came
 * here keeps that decision.
 */
@Entity
@Table(name = "article_comment")
public class Comment extends Appealable {
    @Enumerated(EnumType.STRING)
    private CommentStatus status;

    /** Always what {@link #settle} makes of the rest: kept so that the desk finds it by an index. */
    @Enumerated(EnumType.STRING)
    private Tray tray;

    /** Whether it lies with its author, who was asked for another text. */
    private boolean returned;

    /** Whether readers have reported it and nobody has decided since; a {@link Placement} sets it beside the version. */
    private boolean reported;

    @Version
    private int version;

    /** As what it is counted; null while it is not. */
    @Transient
    private @Nullable Counted counted;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Comment() {}

    /** A new comment that starts a thread; {@link #answer} makes it a reply. */
    public Comment(long articleId, Byline byline, Writing body, Instant now) {
        super(articleId, byline, body, now);
        this.status = CommentStatus.PENDING;
        this.tray = Tray.PENDING;
    }

    /** Keeps what was decided about it on the site it comes from; only for a comment that is not stored yet. */
    public void keepDecision(CommentStatus decidedElsewhere) {
        if (id() != null) {
            throw new IllegalStateException("Only a comment that arrives can bring a decision with it");
        }
        this.status = decidedElsewhere;
        endWaiting();
        settle();
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
        this.returned = false;
        appealed().answer();
        settle();
    }

    /**
     * Gives it back to its author, who is asked for another text: it waits until there is one. What was approved stays so
     * where a new text beside it is given back.
     *
     * @throws IllegalStateException when its author has withdrawn it
     */
    public void sendBack() {
        decide(stagedText().isPresent() ? status : CommentStatus.PENDING);
        this.returned = true;
        settle();
    }

    /** Opens an appeal again whose answer was taken back. */
    public void reopenAppeal() {
        appealed().reopen();
        settle();
    }

    boolean isReported() {
        return reported;
    }

    /** Opens or closes what readers have reported; for who decides about it, or takes that back. */
    public void report(boolean open) {
        reported = open;
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
        editedAgain(now);
        returned = false;
        if (status == CommentStatus.APPROVED) {
            Optional<Writing> before = stagedText();
            stage(text, now);
            return before;
        }
        Writing before = writing();
        word(text, now);
        status = CommentStatus.PENDING;
        appealed().forget();
        settle();
        return Optional.of(before);
    }

    /** Says what it says in {@code text} from now on, in every state but WITHDRAWN; what was staged is staged no more. */
    public void say(Writing text, Instant now) {
        demandAuthorship();
        word(text, now);
        unstage();
    }

    /** Has a moderator's words in place of those that its author last wanted it to say; it stands where it stood. */
    public void rephrase(Writing text) {
        demandAuthorship();
        reword(text);
    }

    /** Puts {@code text} beside the text it has, until somebody decides about it. */
    public void stage(Writing text, Instant now) {
        demandAuthorship();
        putBeside(text, now);
        settle();
    }

    /** Lets go of what was staged. */
    public void unstage() {
        putNothingBeside();
        returned = false;
        settle();
    }

    private void demandAuthorship() {
        if (isWithdrawn()) {
            throw new IllegalStateException("A comment that was withdrawn says nothing more");
        }
    }

    void withdraw() {
        status = CommentStatus.WITHDRAWN;
        putNothingBeside();
        returned = false;
        appealed().answer();
        settle();
    }

    /** Withdraws it and forgets what it said, who wrote it and where from; only its place in the thread stays. */
    void erase(Instant now) {
        withdraw();
        word(Writing.typed(""));
        forgetAuthor(now);
        appealed().forget();
    }

    void appeal(String note, Instant now) {
        appealed().raise(note, now);
        appealedAgain(now);
        settle();
    }

    @PostLoad
    void isCounted() {
        counted = now();
    }

    private Counted now() {
        return new Counted(tray, status, emailKey().orElse(null), postedAt());
    }

    /** What is to be counted because it is not as it was counted before; that is then counted. */
    Recount count() {
        Recount recount = new Recount(counted, now());
        counted = recount.after();
        return recount;
    }

    private void settle() {
        Tray unreported =
                returned ? Tray.RETURNED : Tray.of(status, stagedText().isPresent(), isUnderAppeal());
        tray = reported ? unreported.whenReported() : unreported;
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

    /** Whether its author may ask for a review: once for each text that was refused. */
    public boolean mayAppeal() {
        return (status == CommentStatus.REJECTED || status == CommentStatus.SPAM) && !isContested();
    }

    /** Whether its author was asked for another text, and has not given one yet. */
    public boolean isReturned() {
        return returned;
    }

    public CommentStatus status() {
        return status;
    }

    /** Counts up with every change; what a moderator saw is named by it. */
    public int version() {
        return version;
    }
}
