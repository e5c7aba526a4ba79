package org.letterpress.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.letterpress.text.Storable;

/** A JSON object as a program sends it. */
record SentObject(JsonObject fields) {

    /** How much is read of what is sent, and what is said when it is more. */
    record Limit(int bytes, String words) {

        /** The connection ends, else the server would read on to find the next request behind it. */
        WebApplicationException exceeded() {
            return new WebApplicationException(Response.fromResponse(Problem.answer(413, words))
                    .header("Connection", "close")
                    .build());
        }
    }

    /**
     * @param announced how many bytes the client says it sends; -1 when it does not say
     * @throws WebApplicationException 413 when there is too much of it, 400 when it is no object
     */
    static SentObject read(InputStream body, long announced, Limit limit) {
        if (announced > limit.bytes) {
            throw limit.exceeded();
        }
        try {
            byte[] bytes = body.readNBytes(limit.bytes + 1);
            if (bytes.length > limit.bytes) {
                throw limit.exceeded();
            }
            return new SentObject(object(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonObject object(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new WebApplicationException(Problem.answer(400, "The body is no JSON object."));
        }
    }

    /**
     * Empty when it is missing.
     *
     * @throws WebApplicationException 400 when it is something else
     */
    String text(String name) {
        JsonValue value = fields.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() == ValueType.NULL) {
            return "";
        }
        if (value instanceof JsonString text) {
            return Storable.of(text.getString());
        }
        throw wrong(name, "Send a text");
    }

    /** @throws WebApplicationException 400 when it is missing or something else */
    int number(String name) {
        if (fields.get(name) instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw wrong(name, "Send a smaller number");
            }
        }
        throw wrong(name, "Send a whole number");
    }

    /** @throws WebApplicationException 400 when it is missing or none of these */
    <E extends Enum<E>> E oneOf(String name, E[] values) {
        String text = text(name);
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(name, "Send one of " + Arrays.toString(values)));
    }

    /** @throws WebApplicationException 400 when it is missing, or anything but an array of 1 to {@code most} objects */
    List<SentObject> objects(String name, int most) {
        if (fields.get(name) instanceof JsonArray array
                && !array.isEmpty()
                && array.size() <= most
                && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.getValuesAs(JsonObject.class).stream()
                    .map(SentObject::new)
                    .toList();
        }
        throw wrong(name, "Send a list of 1 to " + most + " objects");
    }

    static WebApplicationException wrong(String name, String message) {
        return new WebApplicationException(Problem.invalid(List.of(new Problem.FieldProblem(name, message))));
    }
}
