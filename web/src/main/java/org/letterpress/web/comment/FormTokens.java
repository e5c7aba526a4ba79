package org.letterpress.web.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.letterpress.Secret;
import org.letterpress.comment.CommentId;
import org.letterpress.site.SiteSecret;

/** Gives every reply form its token and knows the site's own again: nothing of them is kept anywhere. */
@ApplicationScoped
public class FormTokens {
    private static final String PURPOSE = "form";
    private static final String GIFT = "gift";
    private static final int NONCE_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;
    /** Milliseconds, nonce, signature. */
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,15})\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{22})");

    private SiteSecret secret;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    FormTokens() {}

    @Inject
    FormTokens(SiteSecret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** For a form that is rendered now and answers this article. */
    String issue(long article) {
        return issueFor(String.valueOf(article));
    }

    /** For a form that is rendered now and reports this comment. */
    String issue(CommentId comment) {
        return issueFor(report(comment));
    }

    /** For a form that is rendered now and offers a gift. */
    public String issueForGift() {
        return issueFor(GIFT);
    }

    private String issueFor(String subject) {
        String claim = clock.millis() + "." + Secret.random(NONCE_BYTES);
        return claim + "." + signature(claim, subject);
    }

    /** Empty unless this site has issued it for this article. */
    Optional<FormToken> read(String text, long article) {
        return readFor(String.valueOf(article), text);
    }

    /** Empty unless this site has issued it for a report of this comment. */
    Optional<FormToken> read(String text, CommentId comment) {
        return readFor(report(comment), text);
    }

    /** Empty unless this site has issued it for an offer of a gift. */
    public Optional<FormToken> readForGift(String text) {
        return readFor(GIFT, text);
    }

    private static String report(CommentId comment) {
        return "report " + comment;
    }

    private Optional<FormToken> readFor(String subject, String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String claim = parts.group(1) + "." + parts.group(2);
        return Secret.same(parts.group(3), signature(claim, subject))
                ? Optional.of(new FormToken(Instant.ofEpochMilli(Long.parseLong(parts.group(1))), parts.group(2)))
                : Optional.empty();
    }

    private String signature(String claim, String subject) {
        return secret.sign(PURPOSE, subject + " " + claim, SIGNATURE_BYTES);
    }
}
