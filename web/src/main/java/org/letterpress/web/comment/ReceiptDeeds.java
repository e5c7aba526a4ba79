package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Authoring;
import org.letterpress.comment.NoSuchReceipt;
import org.letterpress.comment.NotPossibleNow;
import org.letterpress.comment.ReceiptToken;
import org.letterpress.comment.SubmissionInvalid;
import org.letterpress.comment.TooManyLetters;
import org.letterpress.correspondence.Confirming;
import org.letterpress.correspondence.Subscribing;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;

/** Carries out what the forms of a receipt ask for. */
@RequestScoped
public class ReceiptDeeds {
    /** After these nobody's receipt opens the comment any more, so there is no page to lead to. */
    private static final Set<String> LAST = Set.of("erase", "revoke");

    @Inject
    private Authoring authoring;

    @Inject
    private Confirming confirming;

    @Inject
    private Subscribing subscribing;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    private @Nullable String done;

    private Map<String, Consumer<ReceiptToken>> deeds() {
        return Map.of(
                "edit", receipt -> authoring.edit(receipt, parameters.text("text")),
                "withdraw", receipt -> authoring.withdraw(receipt),
                "review", receipt -> authoring.askForReview(receipt, parameters.text("note")),
                "erase", receipt -> authoring.erase(receipt),
                "revoke", receipt -> authoring.revoke(receipt),
                "confirm", receipt -> confirming.askAgain(receipt),
                "subscribe", receipt -> subscribing.subscribe(receipt),
                "unsubscribe", receipt -> subscribing.end(receipt));
    }

    static boolean isDeed(String name) {
        return Set.of("edit", "withdraw", "review", "erase", "revoke", "confirm", "subscribe", "unsubscribe")
                .contains(name);
    }

    Outcome carryOut(ReceiptToken receipt) {
        String wish = parameters.text("do");
        if (!isDeed(wish)) {
            return Outcome.NOT_FOUND;
        }
        if (wish.equals("review") && parameters.text("note").length() > Authoring.MAX_NOTE) {
            problems.addWord("note", "receipt.note.long", Authoring.MAX_NOTE);
            return Outcome.UNPROCESSABLE;
        }
        return carryOut(wish, receipt);
    }

    private Outcome carryOut(String wish, ReceiptToken receipt) {
        try {
            deeds().getOrDefault(wish, unknown -> {}).accept(receipt);
        } catch (SubmissionInvalid refusal) {
            refusal.errors().forEach(error -> problems.add("text", error.message()));
            return Outcome.UNPROCESSABLE;
        } catch (NotPossibleNow refusal) {
            problems.addWord("receipt", "receipt.not-now");
            return Outcome.CONFLICT;
        } catch (TooManyLetters refusal) {
            problems.addWord("confirm", refusal.isForADay() ? "receipt.confirm.tomorrow" : "receipt.confirm.soon");
            return Outcome.TOO_MANY_REQUESTS;
        } catch (NoSuchReceipt gone) {
            return Outcome.NOT_FOUND;
        }
        if (LAST.contains(wish)) {
            done = wish;
            return Outcome.SHOWN;
        }
        return Outcome.seeOther("/receipt/" + receipt.value() + "?done=" + wish);
    }

    /** What this very request has done, if anything. */
    Optional<String> last() {
        return Optional.ofNullable(done);
    }

    boolean closed() {
        return done != null;
    }
}
