package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.letterpress.site.SiteSecret;

/** The tokens of gifts: the site's signature under the gift's id, so that the site can write it into letters unstored. */
@ApplicationScoped
class GiftTokens {
    private static final String PURPOSE = "gift";
    private static final int BYTES = 24;

    private SiteSecret secret;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftTokens() {}

    @Inject
    GiftTokens(SiteSecret secret) {
        this.secret = secret;
    }

    GiftToken of(GiftId id) {
        return new GiftToken(secret.sign(PURPOSE, id.value(), BYTES));
    }
}
