package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.letterpress.site.SiteSecret;

/**
 * The tokens of receipts. A comment's is the site's signature under its id, so that the site can always tell it, and put it
 * into a letter, without having stored it.
 */
@ApplicationScoped
public class ReceiptTokens {
    private static final String PURPOSE = "receipt";
    private static final int BYTES = 24;

    private SiteSecret secret;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ReceiptTokens() {}

    @Inject
    public ReceiptTokens(SiteSecret secret) {
        this.secret = secret;
    }

    /** The one of {@code comment}, now or once it is issued. */
    ReceiptToken of(Comment comment) {
        return new ReceiptToken(secret.sign(PURPOSE, comment.publicId().value(), BYTES));
    }

    /** The one that opens the receipt of {@code comment}; empty when it was revoked, or never issued in this way. */
    public Optional<ReceiptToken> opening(Comment comment) {
        ReceiptToken token = of(comment);
        return comment.isOpenedBy(token) ? Optional.of(token) : Optional.empty();
    }
}
