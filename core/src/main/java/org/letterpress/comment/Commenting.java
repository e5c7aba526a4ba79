package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.List;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.comment.SubmissionInvalid.FieldError;
import org.letterpress.text.Writing;

/** Takes comments in. */
@ApplicationScoped
@Transactional
public class Commenting {
    private static final List<String> FORM_ORDER = List.of("body", "name", "email", "website");

    private Articles articles;
    private Comments comments;
    private Validator validator;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Commenting() {}

    @Inject
    public Commenting(Articles articles, Comments comments, Validator validator, Clock clock) {
        this.articles = articles;
        this.comments = comments;
        this.validator = validator;
        this.clock = clock;
    }

    /**
     * Stores a comment, PENDING. Sizes are refused before anything costly is done with the text.
     *
     * @throws CommentsClosed when the article takes none
     * @throws SubmissionInvalid when a field breaks its rule
     * @throws ParentNotPublic when it answers what the world cannot see
     */
    public Receipt submit(CommentSubmission submission) {
        if (articles.byId(submission.articleId()).filter(Article::takesComments).isEmpty()) {
            throw new CommentsClosed(submission.articleId());
        }
        check(submission);
        Comment comment = draft(submission);
        String parent = submission.parentId();
        if (parent != null && !parent.isEmpty()) {
            comment.answer(publicParent(parent, submission.articleId()));
        }
        ReceiptToken token = ReceiptToken.random();
        comment.issueReceipt(token);
        comments.add(comment);
        return new Receipt(comment.publicId(), comment.status(), token);
    }

    private void check(CommentSubmission submission) {
        List<FieldError> errors = validator.validate(submission).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted((one, other) -> FORM_ORDER.indexOf(one.field()) - FORM_ORDER.indexOf(other.field()))
                .toList();
        if (!errors.isEmpty()) {
            throw new SubmissionInvalid(errors);
        }
    }

    private Comment draft(CommentSubmission submission) {
        Byline byline = new Byline(submission.name(), submission.email(), submission.website());
        Writing body = Writing.typed(submission.body());
        return new Comment(submission.articleId(), byline, body, clock.instant());
    }

    private Comment publicParent(String id, long articleId) {
        return CommentId.parse(id)
                .flatMap(comments::byPublicId)
                .filter(parent -> parent.articleId() == articleId && parent.status() == CommentStatus.APPROVED)
                .orElseThrow(() -> new ParentNotPublic(articleId));
    }
}
