package org.letterpress.correspondence;

import jakarta.validation.Validation;
import java.util.List;
import org.letterpress.Press;
import org.letterpress.article.Articles;
import org.letterpress.comment.Authoring;
import org.letterpress.comment.CommentUseCases;
import org.letterpress.comment.Commenting;
import org.letterpress.comment.EarlierTexts;
import org.letterpress.moderation.Decisions;
import org.letterpress.moderation.Moderating;
import org.letterpress.moderation.ModerationUseCases;
import org.letterpress.moderation.Rephrasing;
import org.letterpress.moderation.Replying;
import org.letterpress.outbox.Letter;

/** All that happens to comments, with the letters that it causes, put together as the container does. */
final class House {
    private final Press press;
    private final CommentUseCases comments;
    private final ModerationUseCases moderation;

    House(Press press) {
        this.press = press;
        comments = new CommentUseCases(
                press.em(),
                Validation.buildDefaultValidatorFactory().getValidator(),
                press.transactions(),
                press.clock);
        moderation = new ModerationUseCases(press.em(), press.clock);
        moderation.observe(comments.screened());
        Telling telling = telling();
        comments.arrived().observedBy(telling::onArrived);
        comments.takenBack().observedBy(telling::onTakenBack);
        moderation.decided().observedBy(telling::onDecided);
    }

    private Telling telling() {
        return new Telling(
                press.comments(),
                comments.confirmations(),
                new EarlierTexts(press.em()),
                new Decisions(press.em()),
                subscriptions(),
                writer(),
                press.outbox());
    }

    private Subscriptions subscriptions() {
        return new Subscriptions(press.em());
    }

    private Writer writer() {
        return new Writer(new Articles(press.em()), comments.tokens(), comments.secret(), press.outbox(), press.clock);
    }

    Commenting commenting() {
        return comments.commenting();
    }

    Authoring authoring() {
        return comments.authoring();
    }

    Moderating moderating() {
        return moderation.moderating();
    }

    Rephrasing rephrasing() {
        return moderation.rephrasing(comments.check());
    }

    Replying replying() {
        return moderation.replying(comments.check());
    }

    Confirming confirming() {
        return new Confirming(
                press.comments(),
                comments.confirmations(),
                subscriptions(),
                new Articles(press.em()),
                writer(),
                press.clock);
    }

    Subscribing subscribing() {
        return new Subscribing(press.comments(), subscriptions(), writer(), press.outbox(), press.clock, press.audit());
    }

    /** What waits to leave for that address, the oldest first. */
    List<Letter> lettersTo(String address) {
        return press.in(() -> press.outbox().lettersTo(address, 100));
    }
}
