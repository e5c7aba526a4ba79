package org.letterpress.provider;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.letterpress.donation.ProviderAway;

/**
 * Stripe's HTTP interface, in one version of it.
 *
 * @see <a href="https://docs.stripe.com/api">API reference</a>
 */
final class StripeApi {
    /** Since this one an invoice has several payments, and a payment no longer names its invoice. */
    static final String VERSION = "2025-03-31.basil";

    private static final byte[] NOTHING = {};

    private final ProviderHttp http;
    private final Map<String, String> headers;

    StripeApi(StripeSettings settings, Duration timeout) {
        http = new ProviderHttp(settings.api(), timeout);
        headers = Map.of(
                "Authorization",
                "Bearer " + settings.secretKey(),
                "Stripe-Version",
                VERSION,
                "User-Agent",
                "Letterpress");
    }

    /** @param path below {@code /v1/}, its ids encoded */
    StripeObject get(String path) {
        return new StripeObject(http.get("/v1/" + path, headers));
    }

    StripeObject get(String path, StripeForm query) {
        return get(path + "?" + query);
    }

    /** @param attempt asked twice under one name, Stripe does it once */
    StripeObject post(String path, StripeForm form, String attempt) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        all.put("Idempotency-Key", attempt);
        byte[] body = form.toString().getBytes(StandardCharsets.US_ASCII);
        return new StripeObject(sent("/v1/" + path, all, body));
    }

    /** Tried once more where the connection broke, as one does that lay idle for too long. */
    private JsonObject sent(String path, Map<String, String> all, byte[] body) {
        try {
            return http.send("POST", path, all, body);
        } catch (ProviderAway away) {
            if (away.getCause() instanceof IOException) {
                return http.send("POST", path, all, body);
            }
            throw away;
        }
    }

    StripeObject delete(String path) {
        return new StripeObject(http.send("DELETE", "/v1/" + path, headers, NOTHING));
    }

    /**
     * A list from its newest on, page by page; what is older than those pages is left out.
     *
     * @param query without a limit of its own
     */
    List<StripeObject> all(String path, StripeForm query, Pages pages) {
        List<StripeObject> all = new ArrayList<>();
        String rest = query.with("limit", pages.size()).toString();
        String from = "";
        for (int page = 0; page < pages.most(); page++) {
            StripeObject answer = get(path + "?" + rest + from);
            List<StripeObject> items = answer.list("data");
            all.addAll(items);
            if (!answer.isTrue("has_more") || items.isEmpty()) {
                return all;
            }
            from = "&starting_after="
                    + StripeForm.encode(items.get(items.size() - 1).id());
        }
        return all;
    }

    /**
     * How much of a list is read.
     *
     * @param size at most 100
     */
    record Pages(int size, int most) {}
}
