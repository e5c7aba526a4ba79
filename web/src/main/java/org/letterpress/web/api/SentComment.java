package org.letterpress.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.text.CommentText;

/** A comment as a program sends it: an object whose fields are texts; a field that is missing is empty. */
record SentComment(JsonObject fields) {
    /** In bytes: a text of 16 KiB is 96 KiB where every character is escaped. */
    private static final int MAX_BYTES = 128 * 1024;

    private static final List<String> NAMES = List.of("body", "name", "email", "website", "parentId");

    /**
     * @param announced how many bytes the client says it sends; -1 when it does not say
     * @throws WebApplicationException 413 when there is too much of it, 400 when it is no such object
     */
    static SentComment read(InputStream body, long announced) {
        if (announced > MAX_BYTES) {
            throw tooLong();
        }
        SentComment sent = new SentComment(object(bytes(body)));
        NAMES.forEach(sent::text);
        if (sent.text("body").getBytes(UTF_8).length > CommentText.MAX_BYTES) {
            throw tooLong();
        }
        return sent;
    }

    private static byte[] bytes(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw tooLong();
            }
            return bytes;
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

    CommentSubmission submission(long article, @Nullable String key) {
        return new CommentSubmission(
                new CommentSubmission.Target(article, text("parentId")),
                text("body"),
                text("name"),
                text("email"),
                text("website"),
                key);
    }

    private String text(String name) {
        JsonValue value = fields.getOrDefault(name, JsonValue.NULL);
        if (value.getValueType() == ValueType.NULL) {
            return "";
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new WebApplicationException(Problem.invalid(List.of(new Problem.FieldProblem(name, "Send a text"))));
    }

    /** The connection ends, else the server would read on to find the next request behind it. */
    private static WebApplicationException tooLong() {
        Response problem =
                Problem.answer(413, "A comment has at most " + CommentText.MAX_BYTES + " bytes of text in UTF-8.");
        return new WebApplicationException(
                Response.fromResponse(problem).header("Connection", "close").build());
    }
}
