package org.letterpress.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.letterpress.comment.Comment;
import org.letterpress.comment.Comments;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.outbox.LetterKind;
import org.letterpress.outbox.Outbox;

/** Lets the authors of comments be told of answers by mail, and end that. */
@ApplicationScoped
@Transactional
public class Subscribing {
    private Comments comments;
    private Subscriptions subscriptions;
    private Writer writer;
    private Outbox outbox;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Subscribing() {}

    @Inject
    Subscribing(
            Comments comments, Subscriptions subscriptions, Writer writer, Outbox outbox, Clock clock, Audit audit) {
        this.comments = comments;
        this.subscriptions = subscriptions;
        this.writer = writer;
        this.outbox = outbox;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Notes that the holder of a receipt wants to be told of answers. It holds at once where the comment's address was
     * confirmed; else a letter asks its reader, once. Again, it changes nothing.
     *
     * @return whether there is a subscription now: not for a comment that is withdrawn, has no address, or where mail is
     *     not set up
     */
    public boolean subscribe(ReceiptToken receipt) {
        Optional<Comment> comment = comments.lockedByReceipt(receipt).filter(this::mayBeTold);
        comment.filter(fresh -> subscriptions.ofComment(id(fresh)).isEmpty()).ifPresent(this::begin);
        return comment.isPresent();
    }

    /** Whether its author can be told of answers at all. */
    public boolean mayBeTold(Comment comment) {
        return outbox.isOpen() && !comment.isWithdrawn() && comment.byline().email() != null;
    }

    private void begin(Comment comment) {
        SubscriptionToken token = writer.token(comment);
        Subscription subscription = new Subscription(id(comment), token, clock.instant());
        subscriptions.add(subscription);
        record(Deed.SUBSCRIPTION_ASKED, comment);
        if (comment.isEmailConfirmed()) {
            subscription.confirm(clock.instant());
        } else {
            writer.askAbout(comment, LetterKind.CONFIRM_SUBSCRIPTION, token.confirmPath());
        }
    }

    /** Ends what the holder of the receipt asked for. */
    public void end(ReceiptToken receipt) {
        comments.lockedByReceipt(receipt).ifPresent(this::end);
    }

    /** Ends it for the reader of a letter; again, or for nothing, it changes nothing. */
    public void end(SubscriptionToken token) {
        subscriptions
                .byToken(token)
                .flatMap(known -> comments.byId(known.commentId()))
                .ifPresent(this::end);
    }

    private void end(Comment comment) {
        if (subscriptions.ofComment(id(comment)).isPresent()) {
            record(Deed.SUBSCRIPTION_ENDED, comment);
        }
        subscriptions.end(id(comment));
        outbox.cancelEndedAt(writer.token(comment).endPath());
    }

    /** Whether the reader of the letter has agreed; empty when nobody asks for such letters, or no more. */
    public Optional<Boolean> state(SubscriptionToken token) {
        return subscriptions.byToken(token).map(Subscription::isConfirmed);
    }

    /** Whether the author of a comment, who asked for letters, has agreed to them by mail; empty when nobody asked. */
    public Optional<Boolean> state(Comment comment) {
        return subscriptions.ofComment(id(comment)).map(Subscription::isConfirmed);
    }

    /** Takes note that the reader of the letter agrees; whether there was anything to agree to. */
    public boolean confirm(SubscriptionToken token) {
        Optional<Subscription> asked = subscriptions.byToken(token);
        asked.filter(subscription -> !subscription.isConfirmed()).ifPresent(this::confirm);
        return asked.isPresent();
    }

    private void confirm(Subscription asked) {
        asked.confirm(clock.instant());
        comments.byId(asked.commentId()).ifPresent(comment -> record(Deed.SUBSCRIPTION_CONFIRMED, comment));
    }

    private void record(Deed deed, Comment comment) {
        audit.record(Act.of(
                deed,
                Actor.READER,
                Subject.of(Subject.Kind.COMMENT, comment.publicId().value())));
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
