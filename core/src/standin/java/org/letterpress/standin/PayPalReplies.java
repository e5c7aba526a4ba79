package org.letterpress.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** How PayPal says no (<a href="https://developer.paypal.com/api/rest/responses/">API responses</a>). */
final class PayPalReplies {

    private PayPalReplies() {}

    static JsonObject read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body.isBlank() ? "{}" : body))) {
            return reader.readObject();
        }
    }

    static Reply unknown() {
        return problem(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID");
    }

    static Reply unprocessable(String issue) {
        return problem(422, "UNPROCESSABLE_ENTITY", issue);
    }

    static Reply unauthorized() {
        return problem(401, "AUTHENTICATION_FAILURE", "INVALID_ACCESS_TOKEN");
    }

    private static Reply problem(int status, String name, String issue) {
        return Reply.json(
                status,
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("message", "The requested action could not be performed.")
                        .add("debug_id", "90957fca61718")
                        .add(
                                "details",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("issue", issue)
                                                .add("description", "See the issue.")))
                        .build());
    }
}
