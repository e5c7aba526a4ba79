package org.letterpress.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.letterpress.text.RichText;

/** Comments as screens see them, with nothing wrong about them. */
public final class SuspectFixture {
    public static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");
    static final Author BO = Author.of("Bo Reader", "bo@example.org", null);
    static final AuthorHistory REGULAR = new AuthorHistory(
            12, 0, 0, true, Optional.of(NOW.minus(Duration.ofDays(400))), Optional.of(NOW.minus(Duration.ofDays(3))));

    private SuspectFixture() {}

    /** By a regular, in two minutes. */
    public static Suspect saying(String text) {
        return signed(BO, text);
    }

    static Suspect signed(Author author, String text) {
        return posted(Posting.byForm(NOW, Duration.ofMinutes(2)), author, text);
    }

    static Suspect posted(Posting posting) {
        return posted(posting, BO, "The harbour was never meant for ships of that size.");
    }

    private static Suspect posted(Posting posting, Author author, String text) {
        return Suspect.of(author, text, RichText.fromTyped(text), posting).with(REGULAR);
    }
}
