package org.letterpress.audit;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An export as lines of JSON: a first one that names the format, one for each entry, and a last one with the head. It holds
 * all that verifying needs, values and their salts included.
 */
public final class AuditLines implements AuditWriter {
    static final String FORMAT = "letterpress-audit-1";

    private final Appendable out;

    public AuditLines(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin(boolean selection) throws IOException {
        line(new JsonText()
                .open('{')
                .with("format", FORMAT)
                .with("selection", selection)
                .close('}'));
    }

    @Override
    public void next(Entry entry) throws IOException {
        JsonText json = new JsonText()
                .open('{')
                .with("position", entry.place().position())
                .with("previous", entry.place().previous())
                .with("hash", entry.place().hash())
                .with("at", entry.at().toString());
        party(json.key("actor"), entry.actor());
        json.with("deed", entry.deed());
        party(json.key("subject"), entry.subject());
        json.key("facts").open('[');
        entry.facts().forEach(fact -> fact(json, fact));
        line(json.close(']').close('}'));
    }

    private static void party(JsonText json, Entry.Party party) {
        json.open('{').with("kind", party.kind()).with("id", party.id()).close('}');
    }

    private static void fact(JsonText json, Evidence fact) {
        json.open('{')
                .with("name", fact.name())
                .with("value", fact.value())
                .with("salt", fact.salt())
                .with("commitment", fact.commitment())
                .close('}');
    }

    @Override
    public void end(Head head) throws IOException {
        line(new JsonText().open('{').with("head", head.toString()).close('}'));
    }

    private void line(JsonText json) throws IOException {
        out.append(json.toString()).append('\n');
    }

    /** Whether the file that begins with this line may leave entries out; empty when it is no such file. */
    static Optional<Boolean> selection(String firstLine) {
        Map<?, ?> line = JsonLine.object(firstLine);
        return FORMAT.equals(line.get("format")) && line.get("selection") instanceof Boolean selection
                ? Optional.of(selection)
                : Optional.empty();
    }

    /** The head, where this is the last line; empty for an entry. */
    static Optional<Head> head(Map<?, ?> line) {
        return line.containsKey("head")
                ? Optional.of(Head.parse(text(line, "head")).orElseThrow(AuditLines::wrong))
                : Optional.empty();
    }

    /** @throws IllegalArgumentException when it is no entry */
    static Entry entry(Map<?, ?> line) {
        if (!(line.get("position") instanceof Long position)) {
            throw wrong();
        }
        return new Entry(
                new Entry.Place(position, text(line, "previous"), text(line, "hash")),
                instant(text(line, "at")),
                party(line.get("actor")),
                text(line, "deed"),
                party(line.get("subject")),
                facts(line.get("facts")));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a time", e);
        }
    }

    private static Entry.Party party(@Nullable Object value) {
        if (value instanceof Map<?, ?> party) {
            return new Entry.Party(text(party, "kind"), text(party, "id"));
        }
        throw wrong();
    }

    private static List<Evidence> facts(@Nullable Object value) {
        if (!(value instanceof List<?> several)) {
            throw wrong();
        }
        List<Evidence> facts = new ArrayList<>();
        for (Object each : several) {
            if (!(each instanceof Map<?, ?> fact)) {
                throw wrong();
            }
            facts.add(new Evidence(
                    text(fact, "name"), optional(fact, "value"), optional(fact, "salt"), text(fact, "commitment")));
        }
        return facts;
    }

    private static String text(Map<?, ?> object, String name) {
        if (object.get(name) instanceof String text) {
            return text;
        }
        throw wrong();
    }

    private static @Nullable String optional(Map<?, ?> object, String name) {
        return object.containsKey(name) && object.get(name) == null ? null : text(object, name);
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("Not a line of an export");
    }
}
