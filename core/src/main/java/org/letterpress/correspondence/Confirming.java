package org.letterpress.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;
import org.letterpress.comment.Confirmations;
import org.letterpress.comment.NoSuchReceipt;
import org.letterpress.comment.NotPossibleNow;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.comment.TooManyLetters;
import org.letterpress.text.RichText;

/** Lets whoever reads the mail of a comment's address say that the comment is theirs. */
@ApplicationScoped
@Transactional
public class Confirming {
    private Comments comments;
    private Confirmations confirmations;
    private Subscriptions subscriptions;
    private Articles articles;
    private Writer writer;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Confirming() {}

    @Inject
    Confirming(
            Comments comments,
            Confirmations confirmations,
            Subscriptions subscriptions,
            Articles articles,
            Writer writer,
            Clock clock) {
        this.comments = comments;
        this.confirmations = confirmations;
        this.subscriptions = subscriptions;
        this.articles = articles;
        this.writer = writer;
        this.clock = clock;
    }

    /** What the letter with this secret asks about; empty when it was answered already, or asks no more. */
    public Optional<Question> question(String secret) {
        return confirmations.bySecret(secret).map(this::question);
    }

    private Question question(Comment comment) {
        String title =
                articles.byId(comment.articleId()).orElseThrow().headline().title();
        boolean subscribes = subscriptions.ofComment(id(comment)).isPresent();
        return new Question(title, comment.latestText().rendered(comment.body().policy()), subscribes);
    }

    /**
     * Takes the answer that it is theirs. They get the receipt by mail, and are told of answers if they asked for that with
     * the comment.
     *
     * @return whether anything was asked
     */
    public boolean confirm(String secret) {
        Optional<Comment> confirmed = confirmations.confirm(secret);
        confirmed.ifPresent(comment -> {
            subscriptions.ofComment(id(comment)).ifPresent(asked -> asked.confirm(clock.instant()));
            writer.sendReceipt(comment);
        });
        return confirmed.isPresent();
    }

    /** Whether the author of a comment can ask for the letter again. */
    public boolean mayAskAgain(Comment comment) {
        return writer.isHeard() && confirmations.mayAsk(comment);
    }

    /**
     * Sends the letter again that asks whether a comment is theirs, in place of the earlier ones.
     *
     * @throws NoSuchReceipt when it opens no comment
     * @throws NotPossibleNow when there is nothing to ask, or mail is not set up
     * @throws TooManyLetters when that address was asked a moment ago, or too often within a day
     */
    public void askAgain(ReceiptToken receipt) {
        Comment comment = comments.lockedByReceipt(receipt).orElseThrow(NoSuchReceipt::new);
        if (!writer.isHeard()) {
            throw new NotPossibleNow(comment.status());
        }
        writer.askAgain(comment, "/confirm/" + confirmations.askAgain(comment));
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }

    /**
     * Whether a comment is theirs.
     *
     * @param article its title
     * @param subscribes whether they will also be told of answers
     */
    public record Question(String article, RichText text, boolean subscribes) {}
}
