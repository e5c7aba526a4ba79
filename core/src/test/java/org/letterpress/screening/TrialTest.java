package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialTest {
    private final Trial trial = new Trial();

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.2775", "9, 10, 0.5958, 0.9821", "35, 35, 0.9011, 1", "50, 100, 0.4038, 0.5962"})
    void a_share_has_its_interval(int part, int whole, double low, double high) {
        Share share = new Share(part, whole);

        assertThat(share.atLeast()).isCloseTo(low, within(0.0001));
        assertThat(share.atMost()).isCloseTo(high, within(0.0001));
    }

    @Test
    void nothing_of_nothing_says_nothing() {
        assertThat(new Share(0, 0).atLeast()).isZero();
        assertThat(new Share(0, 0).atMost()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(2, 1));
    }

    @Test
    void the_line_is_drawn_by_the_older_half_and_measured_by_the_newer() {
        for (int i = 0; i < 200; i++) {
            trial.add(i % 2 == 0 ? 10 : 1, i % 2 == 0);
        }
        for (int i = 0; i < 200; i++) {
            trial.add(i % 2 == 0 ? 10 : 1, i % 4 == 0);
        }

        float threshold = trial.threshold(0.9);

        assertThat(threshold).isEqualTo(10);
        assertThat(trial.evaluation(threshold)).isEqualTo(new Evaluation(50, 50, 0, 100));
    }

    @Test
    void the_line_is_as_low_as_precision_allows() {
        for (int i = 0; i < 400; i++) {
            trial.add(i % 4, i % 4 >= 2);
        }

        assertThat(trial.threshold(0.9)).isEqualTo(2);
        assertThat(trial.threshold(0.5)).isEqualTo(1);
    }

    @Test
    void where_no_line_is_good_enough_it_is_the_best() {
        for (int i = 0; i < 400; i++) {
            trial.add(i % 8, i % 8 > 4 && i % 3 != 0);
        }

        assertThat(trial.threshold(0.99)).isEqualTo(5);
    }

    @Test
    void only_the_latest_judgements_count() {
        for (int i = 0; i < 10_000; i++) {
            trial.add(5, false);
        }
        for (int i = 0; i < 10_001; i++) {
            trial.add(5, true);
        }

        assertThat(trial.evaluation(5)).isEqualTo(new Evaluation(5000, 0, 0, 0));
    }

    @Test
    void without_judgements_nothing_is_ever_found() {
        assertThat(trial.threshold(0.5)).isInfinite();
        assertThat(trial.evaluation(Float.POSITIVE_INFINITY)).isEqualTo(Evaluation.NONE);
    }
}
