package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.letterpress.Discreet;
import org.letterpress.Refusal;
import org.letterpress.article.ArticlePage;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.Commenting;
import org.letterpress.comment.Receipt;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;
import org.letterpress.text.TextTooLong;
import org.letterpress.text.Writing;
import org.letterpress.web.article.ArticleView;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.RememberedReader;

/** Hands what a reply form holds over to the library, and its answer to the reader. */
@RequestScoped
public class CommentPosting {
    private static final Logger LOG = Logger.getLogger(CommentPosting.class.getName());

    @Inject
    private ArticleView page;

    @Inject
    private Commenting commenting;

    @Inject
    private CommentPolicies policies;

    @Inject
    private CommentRefusals refusals;

    @Inject
    private Problems problems;

    @Inject
    private RememberedReader remembered;

    @Inject
    private CurrentRoute route;

    @Inject
    private Sender sender;

    @Inject
    private Clock clock;

    private @Nullable CommentPolicy policy;

    /** @return the view to go on with; null for the same */
    @Nullable
    String post(CommentForm form) {
        if (!page.isOpened()) {
            return keep();
        }
        try {
            accept(form, commenting.submit(submission(form), circumstances(form)));
            return null;
        } catch (Refusal refusal) {
            refusals.say(refusal);
            return null;
        } catch (RuntimeException failure) {
            // Database away, disk full, transaction timed out: each server has exceptions of its own for these.
            LOG.log(Level.SEVERE, "A comment was not stored; its form was shown again", Discreet.of(failure));
            return keep();
        }
    }

    private CommentSubmission submission(CommentForm form) {
        String key = form.proof().map(FormToken::nonce).orElse(null);
        return new CommentSubmission(
                new CommentSubmission.Target(page.getArticle().id(), form.getParent()),
                form.getBody(),
                form.getName(),
                form.getEmail(),
                form.getWebsite(),
                key);
    }

    private Circumstances circumstances(CommentForm form) {
        Optional<FormToken> proof = form.proof();
        return sender.byForm(
                proof.map(token -> token.age(clock.instant())).orElse(null),
                !form.getSubject().isEmpty());
    }

    private void accept(CommentForm form, Receipt receipt) {
        if (form.isRemember()) {
            remembered.keep(form.signature(), route.response());
        } else {
            remembered.forget(route.response());
        }
        ArticlePage article = page.getArticle();
        Answer.seeOther(
                article.address().path() + "?receipt=" + receipt.token().value() + "#comment-" + receipt.comment());
    }

    private String keep() {
        refusals.sayNotStored();
        return ArticleView.REFUGE;
    }

    /** Null, and a word to the reader, when there is nothing to show. */
    @Nullable
    RichText preview(String body) {
        try {
            RichText text = Writing.typed(body).rendered(Policy.COMMENT);
            if (!text.isBlank()) {
                return text;
            }
            problems.addWord("body", "preview.empty");
        } catch (TextTooLong refusal) {
            problems.addWord("body", "preview.long");
        }
        return null;
    }

    /** The careful one while the database cannot be asked, which a form asks but once: each time may take seconds. */
    CommentPolicy policy() {
        if (policy == null) {
            policy = readPolicy();
        }
        return policy;
    }

    private CommentPolicy readPolicy() {
        try {
            return policies.site();
        } catch (RuntimeException away) {
            LOG.log(Level.FINE, "The site's policy for comments cannot be read", Discreet.of(away));
            return CommentPolicy.DEFAULT;
        }
    }
}
