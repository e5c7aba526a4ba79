package org.letterpress.provider;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Fields as Stripe takes them, of a body and of a query: application/x-www-form-urlencoded. */
final class StripeForm {
    private final StringBuilder encoded = new StringBuilder();

    StripeForm with(String name, String value) {
        if (encoded.length() > 0) {
            encoded.append('&');
        }
        encoded.append(encode(name)).append('=').append(encode(value));
        return this;
    }

    StripeForm with(String name, long value) {
        return with(name, Long.toString(value));
    }

    /** A part of a path, or of a form. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return encoded.toString();
    }
}
