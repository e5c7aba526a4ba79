package org.letterpress.text;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.text.WordDifference.Kind;
import org.letterpress.text.WordDifference.Part;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordDifferenceTest {

    @Test
    void names_the_words_that_came_and_went() {
        assertThat(WordDifference.between("The ferry left without us.", "The last ferry left with us."))
                .containsExactly(
                        new Part(Kind.KEPT, "The"),
                        new Part(Kind.ADDED, " last"),
                        new Part(Kind.KEPT, " ferry left "),
                        new Part(Kind.REMOVED, "without"),
                        new Part(Kind.ADDED, "with"),
                        new Part(Kind.KEPT, " us."));
    }

    @Test
    void the_same_text_is_one_part_and_none_is_none() {
        assertThat(WordDifference.between("Same.", "Same.")).containsExactly(new Part(Kind.KEPT, "Same."));
        assertThat(WordDifference.between("", "")).isEmpty();
        assertThat(WordDifference.between("", "New")).containsExactly(new Part(Kind.ADDED, "New"));
    }

    @Test
    void both_texts_can_be_made_of_the_parts_whatever_they_say() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < 300; i++) {
            String before = sentence(random);
            String after = sentence(random);
            List<Part> parts = WordDifference.between(before, after);

            assertThat(without(parts, Kind.ADDED)).isEqualTo(before);
            assertThat(without(parts, Kind.REMOVED)).isEqualTo(after);
        }
    }

    @Test
    void texts_that_are_too_long_to_compare_take_each_others_place() {
        String before = "a ".repeat(5_000);
        String after = "b ".repeat(5_000);

        assertThat(WordDifference.between(before, after))
                .containsExactly(new Part(Kind.REMOVED, before), new Part(Kind.ADDED, after));
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(joining());
    }

    private static String sentence(Random random) {
        String[] words = {"ferry", "left", "Ünïcode", "日本語", "🎉", "it's", "\n\n", "https://example.com", "…", "x"};
        return random.ints(random.nextInt(30), 0, words.length)
                .mapToObj(word -> words[word])
                .collect(joining(" "));
    }
}
