package org.letterpress.web.comment;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Comment;
import org.letterpress.comment.StoredComment;

/** Everything that is stored about a comment and its author, as a file for the author (GDPR, article 15 and 20). */
final class ReceiptData {
    private ReceiptData() {}

    /** JSON; times are UTC (RFC 3339), and what is not stored is not there. */
    static String of(StoredComment stored) {
        JsonObjectBuilder all = comment(stored.comment());
        put(all, "network", stored.network());
        put(all, "program", stored.program());
        put(all, "emailConfirmedAt", stored.emailConfirmedAt().map(Instant::toString));
        put(all, "textThatWaits", stored.staged().text());
        put(all, "textThatWaitsSince", stored.staged().at().map(Instant::toString));
        put(all, "reviewAskedAt", stored.appealed().at().map(Instant::toString));
        put(all, "reviewNote", stored.appealed().note());
        all.add("findings", findings(stored));
        all.add("earlierTexts", earlier(stored));
        return written(all);
    }

    private static JsonObjectBuilder comment(Comment comment) {
        Byline byline = comment.byline();
        JsonObjectBuilder all = Json.createObjectBuilder();
        all.add("id", comment.publicId().value());
        all.add("status", comment.status().name());
        all.add("postedAt", comment.postedAt().toString());
        all.add("name", byline.name());
        put(all, "email", Optional.ofNullable(byline.email()).map(Object::toString));
        put(all, "website", Optional.ofNullable(byline.website()).map(Object::toString));
        all.add("text", comment.source());
        return all;
    }

    private static JsonArrayBuilder findings(StoredComment stored) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        stored.findings()
                .forEach(found -> findings.add(Json.createObjectBuilder()
                        .add("text", found.text())
                        .add("at", found.at().toString())));
        return findings;
    }

    private static JsonArrayBuilder earlier(StoredComment stored) {
        JsonArrayBuilder earlier = Json.createArrayBuilder();
        stored.earlier()
                .forEach(text -> earlier.add(Json.createObjectBuilder()
                        .add("text", text.text())
                        .add("kind", text.role().name())
                        .add("laidByAt", text.laidByAt().toString())));
        return earlier;
    }

    private static void put(JsonObjectBuilder object, String name, Optional<String> value) {
        value.ifPresent(text -> object.add(name, text));
    }

    private static String written(JsonObjectBuilder object) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(out)) {
            writer.writeObject(object.build());
        }
        return out.toString();
    }
}
