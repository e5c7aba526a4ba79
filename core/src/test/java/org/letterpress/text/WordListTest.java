package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordListTest {

    private static List<String> found(String list, String text) {
        return WordList.parse(list.replace("; ", "\n")).in(text).stream()
                .map(match -> text.substring(match.start(), match.end()))
                .distinct()
                .toList();
    }

    @Test
    void each_line_is_an_entry_but_comments_and_empty_lines() {
        WordList list = WordList.parse("# pills\r\n viagra \r\n\r\n  # more\nBuy Now\nscam*");
        assertThat(list.in("Viagra! BUY  now, scammers"))
                .containsExactly(
                        new WordMatch(0, 6, "viagra"), new WordMatch(8, 16, "Buy Now"), new WordMatch(18, 22, "scam*"));
        assertThat(list.isEmpty()).isFalse();
        assertThat(WordList.parse("# nothing\n").isEmpty()).isTrue();
        assertThat(WordList.EMPTY.in("anything")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a viagra b | viagra",
                "VIAGRA | VIAGRA",
                "\"viagra's\" | viagra",
                "_viagra_ | viagra",
                "**viagra** | viagra",
                "http://viagra.example | viagra",
                "v1agra | v1agra",
                "VlAGRA | VlAGRA",
                "V!AGRA | V!AGRA",
                "v!@gr@ | v!@gr@",
                "vіаgrа | vіаgrа",
                "ВИАГРА νΙΑGRΑ | νΙΑGRΑ",
                "v.i.a.g.r.a | v.i.a.g.r.a",
                "V I A G R A | V I A G R A",
                "a v 1 a g r a ! | v 1 a g r a",
                "C.I.A. v.i.a.g.r.a | v.i.a.g.r.a",
            })
    void a_word_is_found_however_it_is_spelled(String text, String match) {
        assertThat(found("viagra", text)).containsExactly(match);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viagras", "xviagra", "viagra2", "via gra", "vi ag ra", "vlagra", "v i a  g r", "виагра"})
    void what_is_another_word_is_not_found(String text) {
        assertThat(found("viagra", text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ass | the A55 and A5 roads, class, a.s. said",
                "ai | Al said hello to Ali",
                "slit | silt",
                "ill | lil",
                "porn | pom pom",
                "corn | com",
                "sos | 505 and 50s",
                "sex | s. e. t. x. e. s",
                "hell | Shell HELLO he'll",
                "cum | document 'cumin'",
                "scam | scammer",
            })
    void innocent_words_are_left_alone(String entry, String text) {
        assertThat(found(entry, text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a$$ | a$$ | a$$",
                "ass | you A$S | A$S",
                "ass | a s s | a s s",
                "1488 | born in 1488 | 1488",
                "buy now | buy... now | buy... now",
                "buy now | buynow | buynow",
                "buy now | b u y n o w | b u y n o w",
                "spam.example | https://SPAM.example/x | SPAM.example",
                "c++ | in c++ | c++",
                "💩 | so💩so | 💩",
                "操 | 你操我 | 操",
                "ไทย | ภาษาไทยดี | ไทย",
                "виагра | ВИАГРА | ВИАГРА",
                "straße | STRASSE | STRASSE",
                "naïve | NAIVE | NAIVE",
                "scam* | scams, scam, Scammer | scam",
                "scam* | $C4MMER | $C4M",
                "кур* | Курс | Кур",
            })
    void entries_are_words_phrases_beginnings_and_signs(String entry, String text, String match) {
        assertThat(found(entry, text)).contains(match);
    }

    @Test
    void a_match_covers_what_hides_in_it() {
        String text = "x v\u200bi\u0336a\u00adgra\u0301 y";
        assertThat(WordList.parse("viagra").in(text)).containsExactly(new WordMatch(2, 12, "viagra"));
    }

    @Test
    void all_entries_that_match_are_named() {
        assertThat(WordList.parse("buy\nbuy now\nnow\nnow*\nbuy*").in("buy now").stream()
                        .map(WordMatch::entry))
                .containsExactlyInAnyOrder("buy now", "now*", "buy*");
    }

    @Test
    void a_list_with_lines_that_are_no_entries_is_refused_with_all_of_them() {
        String lines =
                "good\nx\n# x\nsc*m\nab*\n" + "y".repeat(101) + "\n...\n*\n" + "y".repeat(100) + "\n操\n💩\nab\nabc*";
        assertThatThrownBy(() -> WordList.parse(lines))
                .isInstanceOfSatisfying(
                        WordListInvalid.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(
                                        new WordProblem(2, WordProblem.Kind.TOO_SHORT),
                                        new WordProblem(4, WordProblem.Kind.STAR_INSIDE),
                                        new WordProblem(5, WordProblem.Kind.TOO_SHORT),
                                        new WordProblem(6, WordProblem.Kind.TOO_LONG),
                                        new WordProblem(7, WordProblem.Kind.TOO_SHORT),
                                        new WordProblem(8, WordProblem.Kind.TOO_SHORT)));
        assertThat(WordList.lenient(lines).in("good x ab").stream().map(WordMatch::entry))
                .containsExactly("good", "ab");
    }

    @Test
    void ten_thousand_entries_are_a_list_and_one_more_is_not() {
        String lines = IntStream.range(0, WordList.MAX_ENTRIES)
                .mapToObj(i -> "word" + letters(i) + "\n")
                .collect(Collectors.joining());
        assertThat(WordList.parse(lines).in("so wordcdef and cdef")).hasSize(1);
        assertThatThrownBy(() -> WordList.parse(lines + "\n# end\nlast\nlost"))
                .isInstanceOfSatisfying(
                        WordListInvalid.class,
                        refusal -> assertThat(refusal.problems())
                                .containsExactly(new WordProblem(WordList.MAX_ENTRIES + 3, WordProblem.Kind.TOO_MANY)));
    }

    private static String letters(int number) {
        return Integer.toString(number, 10)
                .chars()
                .mapToObj(digit -> Character.toString("bcdefghjkm".charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    @Test
    void matches_without_end_are_cut_off() {
        assertThat(WordList.parse("aa").in("aa ".repeat(5_000))).hasSize(WordList.MAX_MATCHES);
    }

    /** Looks for each entry at each place, on texts that no hardening changes. */
    private static List<WordMatch> slowly(List<String> entries, String text) {
        TreeSet<WordMatch> matches = new TreeSet<>(Comparator.comparing(WordMatch::toString));
        for (String entry : entries) {
            String word = entry.replace("*", "");
            for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
                int end = i + word.length();
                boolean begins = i == 0 || text.charAt(i - 1) == ' ';
                boolean ends = end == text.length() || text.charAt(end) == ' ' || entry.endsWith("*");
                if (begins && ends) {
                    matches.add(new WordMatch(i, end, entry));
                }
            }
        }
        return List.copyOf(matches);
    }

    @Test
    void finds_exactly_what_a_slow_search_finds() {
        Random random = new Random(20_260_702L);
        for (int i = 0; i < 2_000; i++) {
            List<String> entries = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(n -> letters(random, 3, 6) + (random.nextInt(3) == 0 ? "*" : ""))
                    .collect(Collectors.toMap(entry -> entry.replace("*", ""), entry -> entry, (a, b) -> a))
                    .values()
                    .stream()
                    .toList();
            String text = IntStream.range(0, random.nextInt(12))
                    .mapToObj(n -> letters(random, 2, 7))
                    .collect(Collectors.joining(" "));
            assertThat(WordList.parse(String.join("\n", entries)).in(text))
                    .as(entries + " in " + text)
                    .containsExactlyInAnyOrderElementsOf(slowly(entries, text));
        }
    }

    private static String letters(Random random, int min, int max) {
        return random.ints(min + random.nextInt(max - min + 1), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void any_list_is_searched_in_any_text() {
        Random random = new Random(20_260_703L);
        for (int i = 0; i < 2_000; i++) {
            String lines = anything(random, 60).replace(',', '\n');
            String text = anything(random, 80) + lines;
            for (WordMatch match : WordList.lenient(lines).in(text)) {
                assertThat(match.start()).isNotNegative().isLessThan(match.end());
                assertThat(match.end()).isLessThanOrEqualTo(text.length());
                assertThat(lines).contains(match.entry());
            }
        }
    }

    private static String anything(Random random, int length) {
        return random.ints(length, 0, random.nextInt(4) == 0 ? 0x20000 : 0x500)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
