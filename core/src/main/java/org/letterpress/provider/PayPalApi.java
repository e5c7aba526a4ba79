package org.letterpress.provider;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.ProviderAway;

/** PayPal's REST interface, signed in by OAuth 2.0 client credentials (RFC 6749, section 4.4). */
final class PayPalApi {
    private static final byte[] NOTHING = {};
    private static final String GRANT = "grant_type=client_credentials";
    /** A token that ends within that time is not begun with. */
    private static final Duration SPARE = Duration.ofMinutes(1);

    private final ProviderHttp http;
    private final String credentials;
    private final Clock clock;
    private @Nullable Token token;

    PayPalApi(PayPalSettings settings, Duration timeout, Clock clock) {
        this.http = new ProviderHttp(settings.api(), timeout);
        String pair = settings.clientId() + ":" + settings.clientSecret();
        this.credentials = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        this.clock = clock;
    }

    private record Token(String secret, Instant until) {}

    JsonObject get(String path) {
        return ask("GET", path, Map.of(), NOTHING).accepted();
    }

    /** Empty when there is none by that name. */
    Optional<PayPalResource> find(PayPalShape shape, String id) {
        return find(shape.path + id).map(json -> new PayPalResource(shape, json));
    }

    /** Empty when there is nothing. */
    Optional<JsonObject> find(String path) {
        Answer answer = ask("GET", path, Map.of(), NOTHING);
        return answer.status() == 404 ? Optional.empty() : Optional.of(answer.accepted());
    }

    /** @param request asked twice under one name, PayPal does it once, and gives the same answer */
    Answer post(String path, String request, JsonObject body) {
        Map<String, String> headers = Map.of(
                "Content-Type", "application/json", "PayPal-Request-Id", request, "Prefer", "return=representation");
        return ask("POST", path, headers, body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Answer ask(String method, String path, Map<String, String> headers, byte[] body) {
        Token first = token();
        Answer answer = ask(first, method, path, headers, body);
        if (answer.status() != 401) {
            return answer;
        }
        forget(first);
        return ask(token(), method, path, headers, body);
    }

    private Answer ask(Token with, String method, String path, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + with.secret());
        all.put("Accept", "application/json");
        return http.answer(method, path, all, body);
    }

    private synchronized Token token() {
        Token now = token;
        if (now == null || !clock.instant().isBefore(now.until())) {
            now = fetchToken();
            token = now;
        }
        return now;
    }

    private synchronized void forget(Token refused) {
        if (refused.equals(token)) {
            token = null;
        }
    }

    private Token fetchToken() {
        Instant asked = clock.instant();
        JsonObject answer = http.send(
                "POST",
                "/v1/oauth2/token",
                Map.of(
                        "Authorization", "Basic " + credentials,
                        "Accept", "application/json",
                        "Content-Type", "application/x-www-form-urlencoded"),
                GRANT.getBytes(StandardCharsets.US_ASCII));
        String secret = PayPalJson.text(answer, "access_token").orElseThrow(() -> new ProviderAway("No token came"));
        Duration holds = Duration.ofSeconds(Math.max(0, answer.getInt("expires_in", 0)));
        return new Token(secret, asked.plus(holds).minus(SPARE));
    }
}
