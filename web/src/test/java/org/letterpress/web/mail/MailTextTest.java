package org.letterpress.web.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.web.mail.MailFixture.ADA;
import static org.letterpress.web.mail.MailFixture.envelope;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.web.page.Words;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailTextTest {
    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void every_letter_says_all_it_was_given_and_nothing_is_left_open(LetterKind kind) {
        MailText text = text(complete(kind));

        for (String parameter : kind.parameters()) {
            assertThat(text.body()).contains(shown(parameter));
        }
        for (String parameter : kind.entry()) {
            assertThat(text.body()).contains(shown(parameter));
        }
        assertThat(text.subject()).isNotBlank().doesNotContain("{", "\n").hasSizeLessThan(80);
        assertThat(text.body()).doesNotContain("{", "}", "''").contains("The Reading Room\nhttps://news.example\n");
    }

    @Test
    void the_bundle_has_no_words_that_nobody_uses() {
        ResourceBundle bundle = ResourceBundle.getBundle("org.letterpress.web.mails", Words.LOCALE);
        Stream<String> kinds = Stream.of(LetterKind.values())
                .flatMap(kind -> Stream.of(kind.key() + ".subject", kind.key() + ".text"));
        Stream<String> lists = Stream.of(LetterKind.values())
                .filter(kind -> !kind.entry().isEmpty())
                .map(kind -> kind.key() + ".entry");
        Stream<String> others =
                Stream.of("signature", "findings.none", "waiting.COMMENT", "waiting.EDIT", "waiting.REVIEW");

        assertThat(bundle.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(kinds, lists, others).flatMap(each -> each).toList());
    }

    @Test
    void a_letter_for_subscribers_says_how_to_end_it() {
        MailText text = text(complete(LetterKind.REPLY_ARRIVED).endedAt("/unsubscribe/abc"));

        assertThat(text.body()).contains("\nhttps://news.example/unsubscribe/abc\n");
    }

    @Test
    void what_people_typed_is_quoted_line_by_line() {
        Letter letter = complete(LetterKind.COMMENT_REFUSED_BECAUSE)
                .with(Letter.REASON, "One.\r\n\r\n-- \nTwo: {0}\u202E\u2028x");

        assertThat(text(letter).body()).contains("\n\n> One.\n>\n> --\n> Two: {0} \n> x\n\n".replace("} \n", "}\n"));
    }

    @Test
    void a_line_is_one_line_and_hides_nothing() {
        assertThat(Plain.line(" a\r\n\tb\u0000c\u202Ed\u2067e\u2029f\u0085g ")).isEqualTo("a b c d e f g");
        assertThat(Plain.line("abc", 3)).isEqualTo("abc");
        assertThat(Plain.line("a cd", 3)).isEqualTo("a\u2026");
    }

    private static MailText text(Letter letter) {
        return new MailText(envelope(letter), "The Reading Room");
    }

    private static Letter complete(LetterKind kind) {
        Letter letter = Letter.of(kind, ADA);
        for (String parameter : kind.parameters()) {
            letter = letter.with(parameter, given(parameter));
        }
        return kind.entry().isEmpty()
                ? letter
                : letter.withEntry(kind.entry().stream().collect(Collectors.toMap(name -> name, MailTextTest::given)));
    }

    private static String given(String parameter) {
        return switch (parameter) {
            case Letter.LINK -> "/there";
            case Letter.WAITING -> "REVIEW";
            case Letter.COUNT -> "1203";
            case Letter.MORE -> "1153";
            default -> "<" + parameter + ">";
        };
    }

    private static String shown(String parameter) {
        return switch (parameter) {
            case Letter.LINK -> "https://news.example/there";
            case Letter.WAITING -> "A review is asked for";
            case Letter.COUNT -> "1,203 comments wait";
            case Letter.MORE -> "And 1,153 more.";
            default -> "<" + parameter + ">";
        };
    }

    @Test
    void a_list_numbers_what_it_leaves_out_and_says_nothing_when_that_is_nothing() {
        Letter letter =
                complete(LetterKind.COMMENTS_WAIT).with(Letter.COUNT, "1").with(Letter.MORE, "0");

        assertThat(text(letter).subject()).isEqualTo("One comment waits for a moderator");
        assertThat(text(letter).body()).doesNotContain("more.");
    }

    @Test
    void what_people_typed_begins_no_entry_of_a_list() {
        Map<String, String> hostile = Map.of(
                "article",
                "Bus\r\nBcc: all@elsewhere.example",
                Letter.LINK,
                "/moderate/abc",
                Letter.WAITING,
                "COMMENT",
                "author",
                "Eve\n\nA comment waits on",
                Letter.EXCERPT,
                "one\r\nhttps://evil.example/moderate/x",
                Letter.FINDINGS,
                "");

        String body =
                text(complete(LetterKind.COMMENTS_WAIT).withEntry(hostile)).body();

        assertThat(body).contains("By: Eve A comment waits on\nScreens: found nothing\n> one\n> https://evil.example");
        assertThat(body.lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("https://evil"));
    }
}
