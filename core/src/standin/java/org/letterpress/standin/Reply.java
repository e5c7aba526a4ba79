package org.letterpress.standin;

import jakarta.json.JsonObject;
import java.util.Map;

/** What a stand-in answers. */
public record Reply(int status, Map<String, String> headers, String body) {

    public static Reply json(int status, JsonObject body) {
        return new Reply(status, Map.of("Content-Type", "application/json"), body.toString());
    }

    public static Reply html(String body) {
        return new Reply(200, Map.of("Content-Type", "text/html; charset=utf-8"), body);
    }

    public static Reply text(int status, String type, String body) {
        return new Reply(status, Map.of("Content-Type", type), body);
    }

    public static Reply elsewhere(String address) {
        return new Reply(303, Map.of("Location", address), "");
    }
}
