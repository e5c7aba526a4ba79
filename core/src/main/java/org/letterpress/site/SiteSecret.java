package org.letterpress.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;

/**
 * A secret of the site, the same on all of its servers, with which it signs what it will want to recognise as its own. Made
 * when it is first asked for. Safe for use by several threads.
 */
@ApplicationScoped
public class SiteSecret {
    private static final String SETTING = "site.secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private SiteSettings settings;
    private Transactions transactions;
    private volatile @Nullable String secret;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SiteSecret() {}

    @Inject
    public SiteSecret(SiteSettings settings, Transactions transactions) {
        this.settings = settings;
        this.transactions = transactions;
    }

    /**
     * The signature of a text: HMAC-SHA256 (RFC 2104), the first {@code bytes} of it, as URL-safe base 64.
     *
     * @param purpose what the signature is for: one purpose's is worth nothing for another
     * @param bytes 16 to 32
     */
    public String sign(String purpose, String text, int bytes) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.US_ASCII), ALGORITHM));
            byte[] full = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(full, bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private String secret() {
        String known = secret;
        if (known == null) {
            known = readOrMake();
            secret = known;
        }
        return known;
    }

    /** Of two servers that make one at the same time, one finds the other's. */
    private String readOrMake() {
        try {
            return transactions.alone(() -> settings.find(SETTING).orElseGet(this::make));
        } catch (PersistenceException raced) {
            return transactions.alone(() -> settings.find(SETTING)).orElseThrow(() -> raced);
        }
    }

    private String make() {
        String fresh = Secret.random(BYTES);
        settings.add(SETTING, fresh);
        return fresh;
    }
}
