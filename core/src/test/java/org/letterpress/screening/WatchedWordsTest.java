package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.letterpress.screening.SuspectFixture.saying;
import static org.letterpress.screening.SuspectFixture.signed;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.screening.Mark.Field;
import org.letterpress.text.WordList;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchedWordsTest {
    private static final WatchedWords WORDS =
            new WatchedWords(WordList.parse("mayor\nbuy now\nscam*"), WordList.parse("viagra\npills.example"));

    private static List<Finding> found(Suspect suspect) {
        return new Screening(new Classifier(), List.of()).examine(suspect.with(WORDS));
    }

    @Test
    void a_held_word_asks_for_a_person_and_is_marked() {
        assertThat(found(saying("Our Mayor is a $cammer."))).singleElement().satisfies(finding -> {
            assertThat(finding.screen()).isEqualTo("held-words");
            assertThat(finding.advice()).isEqualTo(Advice.HOLD);
            assertThat(finding.forModerator()).isEqualTo("2 held words: mayor, scam*");
            assertThat(finding.marks()).containsExactly(new Mark(Field.TEXT, 4, 9), new Mark(Field.TEXT, 15, 19));
        });
    }

    @Test
    void a_blocked_word_is_most_probably_spam() {
        assertThat(found(saying("Get V1AGRA here"))).singleElement().satisfies(finding -> {
            assertThat(finding.screen()).isEqualTo("blocked-words");
            assertThat(finding.advice()).isEqualTo(Advice.SPAM);
            assertThat(finding.forModerator()).isEqualTo("Blocked word: viagra");
            assertThat(finding.marks()).containsExactly(new Mark(Field.TEXT, 4, 10));
        });
    }

    @Test
    void names_and_websites_are_searched_too() {
        Author author = Author.of("Buy Now", "bo@example.org", "https://Pills.example/cheap");
        assertThat(found(signed(author, "Lovely.")))
                .extracting(Finding::screen, Finding::marks)
                .containsExactly(
                        tuple("blocked-words", List.of(new Mark(Field.WEBSITE, 8, 21))),
                        tuple("held-words", List.of(new Mark(Field.NAME, 0, 7))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v**ia**gra", "v`iagra`", "[via](http://a.example)gra"})
    void markup_inside_a_word_does_not_hide_it(String text) {
        assertThat(found(saying(text)))
                .filteredOn(finding -> finding.screen().equals("blocked-words"))
                .hasSize(1);
    }

    @Test
    void where_a_link_leads_is_searched_though_it_is_not_shown() {
        assertThat(found(saying("[here](http://pills.example/)")))
                .filteredOn(finding -> finding.screen().equals("blocked-words"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.marks()).containsExactly(new Mark(Field.TEXT, 14, 27)));
    }

    @Test
    void matches_that_overlap_share_a_mark() {
        WatchedWords words = new WatchedWords(WordList.parse("a buy\nbuy now\nnow or never"), WordList.EMPTY);
        assertThat(new HeldWords().examine(saying("what a buy now or never!").with(words)))
                .map(Finding::marks)
                .contains(List.of(new Mark(Field.TEXT, 5, 23)));
    }

    @Test
    void authors_are_told_neither_the_word_nor_the_list() {
        Finding held = found(saying("The mayor")).get(0);
        Finding blocked = found(saying("The viagra")).get(0);
        assertThat(held.forAuthor()).isEqualTo(blocked.forAuthor()).doesNotContainIgnoringCase("word");
        assertThat(WORDS.toString()).doesNotContain("mayor");
    }

    @Test
    void many_words_are_not_all_named() {
        String words = "alpha\nbravo\ncharlie\ndelta\necho\nfoxtrot\ngolf\nhotel\nindia\njuliet\nkilo";
        Optional<Finding> finding = new HeldWords()
                .examine(
                        saying(words.replace('\n', ' ')).with(new WatchedWords(WordList.parse(words), WordList.EMPTY)));
        assertThat(finding)
                .map(Finding::forModerator)
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("11 held words: alpha, bravo")
                        .endsWith("juliet, …"));
    }

    @Test
    void without_lists_nothing_is_found() {
        assertThat(new HeldWords().examine(saying("viagra"))).isEmpty();
        assertThat(new BlockedWords().examine(saying("viagra"))).isEmpty();
    }
}
