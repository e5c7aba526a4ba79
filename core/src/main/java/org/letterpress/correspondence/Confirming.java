package org.letterpress.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comment;
import org.letterpress.comment.Confirmations;
import org.letterpress.text.RichText;

/** Lets whoever reads the mail of a comment's address say that the comment is theirs. */
@ApplicationScoped
@Transactional
public class Confirming {
    private Confirmations confirmations;
    private Subscriptions subscriptions;
    private Articles articles;
    private Writer writer;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Confirming() {}

    @Inject
    Confirming(
            Confirmations confirmations, Subscriptions subscriptions, Articles articles, Writer writer, Clock clock) {
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
