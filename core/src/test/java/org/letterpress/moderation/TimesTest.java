package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimesTest {

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_percentile_is_right_to_within_the_error_that_is_stated(int seed) {
        Random random = new Random(seed);
        Times times = Times.NONE;
        List<Long> exact = new ArrayList<>();
        for (int i = 1 + random.nextInt(200); i > 0; i--) {
            long seconds = (long) Math.exp(random.nextDouble() * 20);
            exact.add(seconds);
            times = times.and(seconds, 1);
        }
        Collections.sort(exact);

        for (int percent = 1; percent <= 100; percent++) {
            double right = exact.get((int) Math.ceil(exact.size() * percent / 100.0) - 1)
                    .doubleValue();
            double read = times.percentile(percent).orElseThrow().toMillis() / 1000.0;
            assertThat(read).as("percentile %s", percent).isCloseTo(right, within(right * Times.ERROR));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_taken_away_again_leaves_nothing(int seed) {
        Random random = new Random(seed);
        List<Long> seconds = random.longs(40, 0, 10_000_000_000L).boxed().toList();
        Times times = Times.NONE;
        for (long each : seconds) {
            times = Times.parse(times.and(each, 1).toText());
        }
        assertThat(times.count()).isEqualTo(40);
        assertThat(Times.NONE.and(times).and(times).count()).isEqualTo(80);
        for (long each : seconds) {
            times = Times.parse(times.and(each, -1).toText());
        }

        assertThat(times.toText()).isEmpty();
        assertThat(times.percentile(50)).isEmpty();
    }

    @Test
    void less_than_a_second_is_no_time() {
        assertThat(Times.NONE.and(0, 1).and(-5, 1).percentile(95)).contains(Duration.ZERO);
    }

    @Test
    void however_many_different_times_there_are_they_take_little_room() {
        Times times = Times.NONE;
        for (long seconds = 1; seconds > 0; seconds *= 3) {
            times = times.and(seconds, 1_000_000);
        }
        for (int i = 0; i < 100_000; i++) {
            times = i % 100 == 0 ? times.and(i * 977L, 1) : times;
        }

        assertThat(times.toText().length()).isLessThan(4_000);
    }
}
