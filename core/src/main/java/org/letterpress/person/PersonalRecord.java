package org.letterpress.person;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that is stored about a person, for that person to read.
 *
 * @param position where it stands among the others of its kind; positive
 * @param fields in the order in which they are shown; each is a text, a truth, a list of such, or again such fields
 */
public record PersonalRecord(long position, Map<String, Object> fields) {

    public PersonalRecord {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Keeps what is personal out of logs. */
    @Override
    public String toString() {
        return "PersonalRecord[hidden]";
    }

    /** Puts the fields of a record together; what there is none of, is left out. */
    public static final class Fields {
        private final Map<String, Object> fields = new LinkedHashMap<>();

        public Fields with(String name, String text) {
            fields.put(name, text);
            return this;
        }

        public Fields with(String name, boolean truth) {
            fields.put(name, truth);
            return this;
        }

        public Fields with(String name, Optional<String> text) {
            text.ifPresent(value -> fields.put(name, value));
            return this;
        }

        /** As RFC 3339 has it. */
        public Fields at(String name, Optional<Instant> instant) {
            return with(name, instant.map(Instant::toString));
        }

        public Fields list(String name, List<Map<String, Object>> several) {
            if (!several.isEmpty()) {
                fields.put(name, List.copyOf(several));
            }
            return this;
        }

        public Map<String, Object> done() {
            return new LinkedHashMap<>(fields);
        }
    }
}
