package org.letterpress.web.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.letterpress.audit.Actor;
import org.letterpress.person.PersonalRecord;
import org.letterpress.privacy.Answering;
import org.letterpress.text.AddressKey;
import org.letterpress.web.page.Site;

/** Writes everything that is stored about a person as JSON, piece by piece: however much there is, it needs little memory. */
@ApplicationScoped
class PersonalCopy {
    @Inject
    private Answering answering;

    @Inject
    private Site site;

    @Inject
    private Clock clock;

    void answer(AddressKey person, Actor by, HttpServletResponse response) {
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"personal-data.json\"");
        try (JsonGenerator json = Json.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.write("site", site.getTitle());
            json.write("address", person.value());
            json.write("exportedAt", clock.instant().toString());
            answering.tell(person, new Writer(json), by);
            json.writeEnd();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Writer(JsonGenerator json) implements Answering.Listener {

        @Override
        public void begin(String kind) {
            json.writeStartArray(kind);
        }

        @Override
        public void next(PersonalRecord next) {
            json.writeStartObject();
            next.fields().forEach(this::write);
            json.writeEnd();
        }

        private void write(String name, Object value) {
            json.writeKey(name);
            write(value);
        }

        private void write(Object value) {
            if (value instanceof Boolean truth) {
                json.write(truth);
            } else if (value instanceof List<?> several) {
                json.writeStartArray();
                several.forEach(this::write);
                json.writeEnd();
            } else if (value instanceof Map<?, ?> fields) {
                json.writeStartObject();
                fields.forEach((key, field) -> write(String.valueOf(key), field));
                json.writeEnd();
            } else {
                json.write(String.valueOf(value));
            }
        }

        @Override
        public void end() {
            json.writeEnd();
        }
    }
}
