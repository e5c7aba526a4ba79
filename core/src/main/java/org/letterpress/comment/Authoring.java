package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.comment.EarlierText.Role;
import org.letterpress.text.Storable;
import org.letterpress.text.Writing;

/**
 * What the author of a comment does with it afterwards. Whoever holds the receipt is the author; each method throws
 * {@link NoSuchReceipt} for one that opens nothing.
 */
@ApplicationScoped
@Transactional
public class Authoring {
    /** In UTF-16 units. */
    public static final int MAX_NOTE = 2_000;

    private Comments comments;
    private EarlierTexts earlier;
    private SubmissionCheck check;
    private CommentScreening screening;
    private Erasing erasing;
    private Confirmations confirmations;
    private Event<CommentTakenBack> takenBack;
    private Event<CommentAppealed> appealed;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Authoring() {}

    @Inject
    Authoring(
            Comments comments,
            EarlierTexts earlier,
            SubmissionCheck check,
            CommentScreening screening,
            Erasing erasing,
            Confirmations confirmations,
            Event<CommentTakenBack> takenBack,
            Event<CommentAppealed> appealed,
            Clock clock,
            Audit audit) {
        this.comments = comments;
        this.earlier = earlier;
        this.check = check;
        this.screening = screening;
        this.erasing = erasing;
        this.confirmations = confirmations;
        this.takenBack = takenBack;
        this.appealed = appealed;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Takes a new text, which is screened as a new comment is. What was approved stays public until somebody approves the
     * new text; the same text again changes nothing.
     *
     * @throws SubmissionInvalid when the text breaks its rule
     * @throws NotPossibleNow when the comment was withdrawn or filed as spam
     */
    public void edit(ReceiptToken receipt, String text) {
        Comment comment = locked(receipt);
        check.check(text);
        if (!comment.isEditable()) {
            throw new NotPossibleNow(comment.status());
        }
        if (text.equals(comment.latestText().source())) {
            return;
        }
        Role role = comment.status() == CommentStatus.APPROVED ? Role.STAGED : Role.SAID;
        int version = comment.version();
        Optional<Writing> before = comment.edit(Writing.typed(text), clock.instant());
        before.ifPresent(old -> earlier.add(new EarlierText(id(comment), role, old, clock.instant()).until(version)));
        comments.flush();
        screening.examineEdit(comment);
        comments.count(comment);
        record(Deed.COMMENT_EDITED, comment);
    }

    /** Takes the comment back for good; again, it changes nothing. */
    public void withdraw(ReceiptToken receipt) {
        Comment comment = locked(receipt);
        if (!comment.isWithdrawn()) {
            comment.withdraw();
            takenBack.fire(new CommentTakenBack(comment));
            comments.count(comment);
            record(Deed.COMMENT_WITHDRAWN, comment);
        }
    }

    /** Takes the comment back and forgets all that is stored about it but its place in the thread. */
    public void erase(ReceiptToken receipt) {
        Comment comment = locked(receipt);
        erasing.erase(comment);
        record(Deed.COMMENT_ERASED, comment);
    }

    /**
     * Asks for another moderator to look at it again; once for each text.
     *
     * @param note what the author has to say, up to {@value #MAX_NOTE} UTF-16 units; may be empty
     * @throws NotPossibleNow unless it was refused, or when a review was asked for before
     * @throws IllegalArgumentException when the note is too long
     */
    public void askForReview(ReceiptToken receipt, String note) {
        if (note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("A note has up to " + MAX_NOTE + " characters");
        }
        Comment comment = locked(receipt);
        if (!comment.mayAppeal()) {
            throw new NotPossibleNow(comment.status());
        }
        comment.appeal(Storable.of(note).strip(), clock.instant());
        appealed.fire(new CommentAppealed(comment));
        comments.count(comment);
        record(Deed.REVIEW_ASKED, comment);
    }

    /** Makes the receipt worthless: for one that came into wrong hands. */
    public void revoke(ReceiptToken receipt) {
        Comment comment = locked(receipt);
        comment.revokeReceipt();
        record(Deed.RECEIPT_REVOKED, comment);
    }

    /**
     * The secret for a letter to the comment's e-mail address, by which its reader can say that the comment is theirs;
     * empty when there is no address, or it is confirmed already. The secret of an earlier letter is worth nothing then.
     */
    public Optional<String> askToConfirm(ReceiptToken receipt) {
        return confirmations.ask(locked(receipt));
    }

    /**
     * Takes note that whoever reads the mail of the comment's address says that it is theirs, and has it screened in this
     * light.
     *
     * @return whether {@code secret} is that of the letter
     */
    public boolean confirm(ReceiptToken receipt, String secret) {
        return confirmations.confirm(locked(receipt), secret);
    }

    private void record(Deed deed, Comment comment) {
        audit.record(Act.of(
                deed,
                Actor.READER,
                Subject.of(Subject.Kind.COMMENT, comment.publicId().value())));
    }

    private Comment locked(ReceiptToken receipt) {
        return comments.lockedByReceipt(receipt).orElseThrow(NoSuchReceipt::new);
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
