package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScreeningRulesTest {

    @ParameterizedTest
    @EnumSource
    void a_default_is_within_its_range(Threshold threshold) {
        assertThat(threshold.allows(threshold.byDefault())).isTrue();
        assertThat(ScreeningRules.DEFAULT.get(threshold)).isEqualTo(threshold.byDefault());
    }

    @ParameterizedTest
    @EnumSource
    void both_ends_of_a_range_are_allowed_and_nothing_beyond(Threshold threshold) {
        assertThat(ScreeningRules.DEFAULT.with(threshold, threshold.min()).get(threshold))
                .isEqualTo(threshold.min());
        assertThat(ScreeningRules.DEFAULT.with(threshold, threshold.max()).get(threshold))
                .isEqualTo(threshold.max());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScreeningRules.DEFAULT.with(threshold, threshold.min() - 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScreeningRules.DEFAULT.with(threshold, threshold.max() + 1));
    }

    @Test
    void rules_survive_their_text_form() {
        ScreeningRules rules = ScreeningRules.DEFAULT.with(Threshold.LINKS, 0).with(Threshold.FILL_SECONDS, 5);

        assertThat(rules.toText()).isEqualTo("links=0\nfill-seconds=5");
        assertThat(ScreeningRules.parse(rules.toText())).isEqualTo(rules);
    }

    @Test
    void what_is_as_by_default_is_not_stored() {
        assertThat(ScreeningRules.DEFAULT.with(Threshold.LINKS, 4).with(Threshold.LINKS, Threshold.LINKS.byDefault()))
                .isEqualTo(ScreeningRules.DEFAULT);
        assertThat(ScreeningRules.DEFAULT.toText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "links", "links=", "links=many", "links=-1", "links=101", "links=99999999999", "no=1"})
    void what_cannot_be_understood_counts_as_the_default(String text) {
        assertThat(ScreeningRules.parse(text)).isEqualTo(ScreeningRules.DEFAULT);
    }
}
