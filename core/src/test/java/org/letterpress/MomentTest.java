package org.letterpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.article.RegisterCursor;
import org.letterpress.moderation.QueueCursor;

/** What an address may say of a time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MomentTest {

    @Test
    void a_time_is_read() {
        assertThat(Moment.parse("2007-04-01T10:15:30.123456Z")).contains(Instant.parse("2007-04-01T10:15:30.123456Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2007-04-01",
                "2007-13-01T00:00:00Z",
                "0000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59Z",
                "-1000000000-01-01T00:00:00Z"
            })
    void what_is_none_or_is_known_to_no_database_is_nothing(String text) {
        assertThat(Moment.parse(text)).isEmpty();
        assertThat(QueueCursor.parse(text + "_1")).isEmpty();
        assertThat(RegisterCursor.parse(text + "_1")).isEmpty();
    }

    @Test
    void places_in_lists_are_read_as_they_were_written() {
        QueueCursor queue = new QueueCursor(Instant.parse("2007-04-01T10:15:30Z"), 7);
        assertThat(QueueCursor.parse(queue.token())).contains(queue);
        assertThat(QueueCursor.parse(QueueCursor.START.token())).contains(QueueCursor.START);
        assertThat(RegisterCursor.parse(RegisterCursor.START.token())).contains(RegisterCursor.START);
        assertThat(QueueCursor.parse("2007-04-01T10:15:30Z_")).isEmpty();
    }
}
