package org.letterpress.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comment;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.comment.ReceiptTokens;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.outbox.Outbox;
import org.letterpress.site.SiteSecret;

/** Writes the letters about comments, each under a topic by which what it tells of un-sends it. */
@ApplicationScoped
class Writer {
    /** As long as a moderator can take a decision back without anybody having heard of it. */
    static final Duration GRACE = Duration.ofSeconds(60);

    /** In code points. */
    private static final int EXCERPT = 500;

    private Articles articles;
    private ReceiptTokens receipts;
    private SiteSecret secret;
    private Outbox outbox;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Writer() {}

    @Inject
    Writer(Articles articles, ReceiptTokens receipts, SiteSecret secret, Outbox outbox, Clock clock) {
        this.articles = articles;
        this.receipts = receipts;
        this.secret = secret;
        this.outbox = outbox;
        this.clock = clock;
    }

    SubscriptionToken token(Comment comment) {
        return SubscriptionToken.of(comment, secret);
    }

    /** Asks the reader of the comment's address something, at {@code path}. */
    void askAbout(Comment comment, LetterKind kind, String path) {
        post(comment, letter(kind, comment).with(Letter.LINK, path).about(asking(comment)), clock.instant());
    }

    /** Asks once more whether it was theirs; what still waits to ask is not sent. */
    void askAgain(Comment comment, String path) {
        outbox.cancel(asking(comment));
        askAbout(comment, LetterKind.CONFIRM_ADDRESS, path);
    }

    /** Whether letters leave this house. */
    boolean isHeard() {
        return outbox.isOpen();
    }

    /** Says where the receipt is, unless it was revoked. */
    void sendReceipt(Comment comment) {
        receiptPath(comment).ifPresent(path -> askAbout(comment, LetterKind.RECEIPT, path));
    }

    /** Tells the author, in a while, that everybody can read it. */
    void tellApproved(Comment comment, LetterKind kind) {
        publicPath(comment)
                .map(path -> letter(kind, comment).with(Letter.LINK, path).about(decided(comment)))
                .ifPresent(letter -> post(comment, letter, afterGrace()));
    }

    /** Tells the author, in a while, that it is not published as it is; {@code because} is the kind for when there is a reason. */
    void tellRefused(Comment comment, LetterKind kind, LetterKind because, Optional<String> reason) {
        receiptPath(comment).ifPresent(path -> {
            Letter letter = reason.map(words -> letter(because, comment).with(Letter.REASON, words))
                    .orElseGet(() -> letter(kind, comment));
            post(comment, letter.with(Letter.LINK, path).about(decided(comment)), afterGrace());
        });
    }

    /** Tells the author of {@code answered}, in a while, of a reply. */
    void tellReply(Comment reply, Comment answered) {
        publicPath(reply)
                .map(path -> letter(LetterKind.REPLY_ARRIVED, answered)
                        .with(Letter.LINK, path)
                        .with("author", reply.byline().name())
                        .with(Letter.EXCERPT, reply.body().excerpt(EXCERPT))
                        .about(replied(reply))
                        .endedAt(token(answered).endPath()))
                .ifPresent(letter -> post(answered, letter, afterGrace()));
    }

    /** Un-sends what was to be told of the latest decision about it. */
    void untellDecision(Comment comment) {
        outbox.cancel(decided(comment));
        untellReply(comment);
    }

    /** Un-sends what was to be told of it to whom it answers, and says whether there was anything. */
    boolean untellReply(Comment reply) {
        return outbox.cancel(replied(reply)) > 0;
    }

    /** Un-sends all that was to be told or asked about it. */
    void untell(Comment comment) {
        untellDecision(comment);
        outbox.cancel(asking(comment));
        outbox.cancelEndedAt(token(comment).endPath());
    }

    private Letter letter(LetterKind kind, Comment comment) {
        return Letter.of(kind, comment.byline().emailAddress().orElse(""))
                .with("article", article(comment).headline().title());
    }

    private void post(Comment addressee, Letter letter, Instant notBefore) {
        if (addressee.byline().email() != null) {
            outbox.post(letter, notBefore);
        }
    }

    private Instant afterGrace() {
        return clock.instant().plus(GRACE);
    }

    private Optional<String> receiptPath(Comment comment) {
        return receipts.opening(comment).map(ReceiptToken::value).map(token -> "/receipt/" + token);
    }

    /** Where everybody reads it, on whatever page it stands by then; empty while the article is not published. */
    private Optional<String> publicPath(Comment comment) {
        return Optional.of(comment)
                .filter(known -> article(known).status() == ArticleStatus.PUBLISHED)
                .map(known -> "/comment/" + known.publicId());
    }

    private Article article(Comment comment) {
        return articles.byId(comment.articleId()).orElseThrow();
    }

    private static String asking(Comment comment) {
        return "asking:" + comment.publicId();
    }

    private static String decided(Comment comment) {
        return "decided:" + comment.publicId();
    }

    private static String replied(Comment comment) {
        return "replied:" + comment.publicId();
    }
}
