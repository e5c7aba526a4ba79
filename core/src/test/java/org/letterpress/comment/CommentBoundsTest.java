package org.letterpress.comment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;

/** Whatever length a field has, in bytes or in characters: it is stored whole or refused by name, never cut. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentBoundsTest {
    private static final String[] LETTERS = {"a", "é", "ж", "字", "𝔞", "🚣"};

    @RegisterExtension
    static final Press press = new Press();

    static Stream<Typed> bodies() {
        return Stream.of(LETTERS).flatMap(letter -> {
            int most = 16 * 1024 / bytes(letter);
            return Stream.of(1, 255, 256, 4_000, 4_001, most - 1, most, most + 1)
                    .map(length -> new Typed("body", letter.repeat(length), length <= most));
        });
    }

    static Stream<Typed> names() {
        return Stream.of(LETTERS)
                .flatMap(letter -> Stream.of(1, 2, 50, 51, 99, 100, 101, 200, 400, 401)
                        .map(length -> new Typed("name", letter.repeat(length), length <= 100)));
    }

    static Stream<Typed> emails() {
        return Stream.of(1, 63, 64, 65)
                .flatMap(local -> Stream.of(12, 64, 180, 189, 190, 191, 240, 253, 254, 255, 320, 321)
                        .filter(length -> length >= local + "@".length() + "a.example".length())
                        .map(length -> {
                            String address = "m".repeat(local) + "@" + host(length - local - 1);
                            return new Typed("email", address, local <= 64 && length <= 254);
                        }));
    }

    static Stream<Typed> websites() {
        return Stream.of("a", "é", "字", "🚣")
                .flatMap(letter -> Stream.of(1, 100, 239, 240, 479, 480, 500, 1_000)
                        .map(length -> {
                            String address = "https://a.example/" + letter.repeat(length);
                            return new Typed("website", address, address.length() <= 500);
                        }));
    }

    @ParameterizedTest
    @MethodSource({"bodies", "names", "emails", "websites"})
    void a_field_is_stored_whole_or_refused(Typed typed) {
        long article = ArticleFixture.given(press, "Lengths");
        if (!typed.fits) {
            assertThatExceptionOfType(SubmissionInvalid.class)
                    .isThrownBy(() -> press.commenting().submit(typed.submission(article), Circumstances.UNKNOWN))
                    .satisfies(refusal -> assertThat(refusal.errors())
                            .extracting(SubmissionInvalid.FieldError::field)
                            .containsExactly(typed.field));
            return;
        }
        CommentId id = press.commenting()
                .submit(typed.submission(article), Circumstances.UNKNOWN)
                .comment();
        Comment stored = press.in(() -> press.comments().byPublicId(id).orElseThrow());
        assertThat(typed.in(stored)).isEqualTo(typed.value);
    }

    private static int bytes(String letter) {
        return letter.getBytes(UTF_8).length;
    }

    /** Of so many characters, in labels of at most 63. */
    private static String host(int length) {
        StringBuilder host = new StringBuilder("example");
        while (host.length() < length) {
            int label = Math.min(63, length - host.length() - 1);
            // No room for a last label: the one before becomes longer.
            host.insert(0, label == 0 ? "x" : "x".repeat(label) + ".");
        }
        return host.toString();
    }

    record Typed(String field, String value, boolean fits) {

        CommentSubmission submission(long article) {
            return new CommentSubmission(
                    new CommentSubmission.Target(article, null),
                    field.equals("body") ? value : "Long and short",
                    field.equals("name") ? value : "Bo",
                    field.equals("email") ? value : "bo@example.org",
                    field.equals("website") ? value : null,
                    null);
        }

        Object in(Comment stored) {
            return switch (field) {
                case "body" -> stored.source();
                case "name" -> stored.byline().name();
                case "email" -> String.valueOf(stored.byline().email());
                default -> String.valueOf(stored.byline().website());
            };
        }

        @Override
        public String toString() {
            return field + " of " + value.codePointCount(0, value.length()) + " " + value.codePointAt(0);
        }
    }
}
