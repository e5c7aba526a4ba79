package org.letterpress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscreetTest {

    @Test
    void a_failure_is_told_with_its_kind_its_place_and_its_cause_but_in_no_words_of_its_own() {
        Exception failure = new IllegalStateException(
                "insert failed", new IllegalArgumentException("Key (email)=(maud@elsewhere.example)"));

        assertThat(printed(Discreet.of(failure)))
                .contains("IllegalStateException", "IllegalArgumentException", "DiscreetTest.java")
                .doesNotContain("maud", "insert failed");
    }

    @Test
    void causes_that_go_round_in_a_circle_end_somewhere() {
        Exception one = new IllegalStateException();
        one.initCause(new IllegalArgumentException(one));

        assertThat(printed(Discreet.of(one))).contains("IllegalArgumentException");
    }

    private static String printed(Throwable failure) {
        StringWriter out = new StringWriter();
        failure.printStackTrace(new PrintWriter(out));
        return out.toString();
    }
}
