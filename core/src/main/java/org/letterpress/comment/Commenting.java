package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Articles;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.screening.Posting;
import org.letterpress.screening.Posting.Circumstance;
import org.letterpress.site.Transactions;
import org.letterpress.text.Writing;

/** Takes comments in. */
@ApplicationScoped
public class Commenting {
    private Articles articles;
    private Comments comments;
    private CommentPolicies policies;
    private SubmissionCheck check;
    private CommentScreening screening;
    private ReceiptTokens tokens;
    private Event<CommentArrived> arrived;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Commenting() {}

    @Inject
    Commenting(
            Articles articles,
            Comments comments,
            CommentPolicies policies,
            SubmissionCheck check,
            CommentScreening screening,
            ReceiptTokens tokens,
            Event<CommentArrived> arrived,
            Transactions transactions,
            Clock clock,
            Audit audit) {
        this.articles = articles;
        this.comments = comments;
        this.policies = policies;
        this.check = check;
        this.screening = screening;
        this.tokens = tokens;
        this.arrived = arrived;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Stores a comment, PENDING, and has it screened, in a transaction of its own. The same submission under the same key
     * gives the same comment and the same receipt, however often and however many times at once it comes in. Sizes are
     * refused before anything costly is done with the text.
     *
     * @throws CommentsClosed when the article takes none
     * @throws SubmissionInvalid when a field breaks its rule
     * @throws ParentNotPublic when what it answers has never been there for the world; what is there no more is for the screens
     * @throws ThreadClosed when what it answers stands in a thread that takes no more answers
     * @throws AlreadySaid when the same author has said the same there already
     * @throws TooManyComments when too many came in lately from where it comes from
     */
    public Receipt submit(CommentSubmission submission, Circumstances circumstances) {
        try {
            return transactions.alone(() -> earlier(submission).orElseGet(() -> take(submission, circumstances)));
        } catch (PersistenceException | AlreadySaid | TooManyComments raced) {
            // The same submission may have come in twice at once, and the other one be in the way of this.
            return transactions.alone(() -> earlier(submission)).orElseThrow(() -> raced);
        }
    }

    /** The receipt of the comment that came of the same submission before. */
    private Optional<Receipt> earlier(CommentSubmission submission) {
        String key = submission.fingerprint();
        return key == null ? Optional.empty() : comments.bySubmission(key).map(this::receipt);
    }

    private Receipt take(CommentSubmission submission, Circumstances circumstances) {
        long article = submission.articleId();
        if (articles.byId(article).filter(policies::takesComments).isEmpty()) {
            throw new CommentsClosed(article);
        }
        Comment comment = draft(submission, check.checked(submission), circumstances);
        boolean toGone = answer(comment, submission.target().parentId());
        refuseRepeat(comment);
        screening.refuseFlood(comment);
        String key = submission.fingerprint();
        comment.issueReceipt(tokens.of(comment));
        comment.changeProvenance().knowAgainBy(key);
        CommentScreening.Examined examined = screening.examineNew(comment, posting(circumstances, toGone));
        comments.add(comment);
        comments.flush(); // of two that race for one key, one stops here
        screening.keep(comment, examined);
        comments.flush();
        arrived.fire(new CommentArrived(comment));
        audit.record(Act.of(
                        Deed.COMMENT_POSTED,
                        Actor.READER,
                        Subject.of(Subject.Kind.COMMENT, comment.publicId().value()))
                .with("article", comment.articleId()));
        return receipt(comment);
    }

    private Receipt receipt(Comment comment) {
        return new Receipt(comment.publicId(), comment.status(), tokens.of(comment));
    }

    private Comment draft(CommentSubmission submission, Byline byline, Circumstances circumstances) {
        Comment comment =
                new Comment(submission.articleId(), byline, Writing.typed(submission.body()), clock.instant());
        comment.changeProvenance().record(circumstances);
        return comment;
    }

    /** Whether what it answers is no longer public. */
    private boolean answer(Comment comment, @Nullable String parentId) {
        if (parentId == null || parentId.isEmpty()) {
            return false;
        }
        Comment parent = CommentId.parse(parentId)
                .flatMap(comments::byPublicId)
                .filter(candidate -> candidate.articleId() == comment.articleId())
                .filter(candidate -> candidate.status() != CommentStatus.PENDING)
                .orElseThrow(() -> new ParentNotPublic(comment.articleId()));
        comments.demandOpenThread(parent);
        comment.answer(parent);
        return parent.status() != CommentStatus.APPROVED;
    }

    private void refuseRepeat(Comment comment) {
        if (comments.isSaid(comment)) {
            throw new AlreadySaid(comment.articleId());
        }
    }

    private Posting posting(Circumstances circumstances, boolean toGone) {
        Posting posting = circumstances.posting(clock.instant());
        return toGone ? posting.and(Circumstance.REPLY_TO_GONE) : posting;
    }
}
