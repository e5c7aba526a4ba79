package org.letterpress.provider;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;

/** What a provider answered. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Answer(int status, byte[] body) {
    /** Time-out, in progress under this very name, too early, too many. */
    private static final Set<Integer> COME_AGAIN = Set.of(408, 409, 425, 429);

    /** What providers call their reasons; a text of theirs may quote what a payer typed. */
    private static final List<String> CODES =
            List.of("type", "code", "decline_code", "param", "name", "issue", "error");

    private static final Pattern CODE = Pattern.compile("[\\w.\\[\\]-]{1,80}");

    boolean isAccepted() {
        return status >= 200 && status < 300;
    }

    /**
     * An empty object for an empty body.
     *
     * @throws ProviderAway when it says to come again, or what nobody can read
     * @throws ProviderRefused when it says no
     */
    JsonObject accepted() {
        if (isAccepted()) {
            return json();
        }
        if (COME_AGAIN.contains(status) || status < 400 || status >= 500) {
            throw new ProviderAway("HTTP " + status);
        }
        throw new ProviderRefused("HTTP " + status + codes());
    }

    /** @throws ProviderAway when it is no JSON object */
    JsonObject json() {
        String text = text();
        if (text.isBlank()) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException unreadable) {
            throw new ProviderAway("No JSON, HTTP " + status);
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String codes() {
        try {
            return codes(json()).distinct().map(code -> " " + code).collect(Collectors.joining());
        } catch (ProviderAway unreadable) {
            return "";
        }
    }

    private static Stream<String> codes(JsonObject problem) {
        return Stream.concat(
                CODES.stream()
                        .map(problem::get)
                        .filter(JsonString.class::isInstance)
                        .map(value -> ((JsonString) value).getString())
                        .filter(code -> CODE.matcher(code).matches()),
                Stream.concat(inner(problem.get("error")), inner(problem.get("details"))));
    }

    private static Stream<String> inner(@Nullable JsonValue value) {
        if (value instanceof JsonObject one) {
            return codes(one);
        }
        if (value instanceof JsonArray several) {
            return several.stream().flatMap(Answer::inner);
        }
        return Stream.empty();
    }
}
