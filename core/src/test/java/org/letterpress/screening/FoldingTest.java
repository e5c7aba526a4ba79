package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTest {

    @ParameterizedTest
    @CsvSource({
        "'  Hello,  World! ', hello world",
        "Ωμέγας, ωμεγας",
        "ΩΜΈΓΑΣ, ωμεγας",
        "Straße, strasse",
        "ＷＩＤＥ, wide",
        "½ l, 1 2 l",
        "हिन्दी, हिन्दी",
        "각, 각",
        "?!, ''"
    })
    void texts_are_reduced_to_their_words(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }

    @Test
    void a_pile_of_marks_is_taken_down_before_it_is_sorted() {
        String pile = "a" + "\u0301\u0316".repeat(4000);

        assertThat(Folding.fold(pile + "b c")).isEqualTo("ab c");
        assertThat(Run.ofMarks(pile).length()).isEqualTo(8000);
    }

    @Test
    void scripts_without_spaces_give_pairs_of_characters() {
        assertThat(Folding.words("港の工事 a 港")).containsExactly("港の", "の工", "工事", "a", "港");
        assertThat(Folding.words("")).isEmpty();
    }
}
