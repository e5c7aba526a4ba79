package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.comment.Comment;
import org.letterpress.correspondence.Confirming;
import org.letterpress.correspondence.Subscribing;

/** Which letters the author of a comment gets about it, for the page of its receipt. */
@Named
@RequestScoped
public class ReceiptMail {
    @Inject
    private Confirming confirming;

    @Inject
    private Subscribing subscribing;

    /** Whether the address given with it waits to be confirmed by mail. */
    public boolean mayConfirm(Comment comment) {
        return confirming.mayAskAgain(comment);
    }

    /** Whether its author can ask to be told of answers, or has. */
    public boolean maySubscribe(Comment comment) {
        return subscribing.mayBeTold(comment);
    }

    public boolean isSubscribed(Comment comment) {
        return subscribing.state(comment).isPresent();
    }

    /** The key of the words that say whether answers are told by mail. */
    public String word(Comment comment) {
        return subscribing
                .state(comment)
                .map(confirmed -> confirmed ? "receipt.told" : "receipt.told.asked")
                .orElse("receipt.told.not");
    }
}
