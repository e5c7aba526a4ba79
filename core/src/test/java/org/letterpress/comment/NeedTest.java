package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.screening.Finding;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeedTest {
    private static final Finding NOTE = Finding.note("first", "for staff", "for its author");
    private static final Finding HOLD = Finding.hold("words", "for staff", "for its author");
    private static final Finding SPAM = Finding.spam("links", "for staff", "for its author");

    @Test
    void what_a_screen_asks_a_person_about_needs_one_before_what_nothing_speaks_against_and_spam_last() {
        assertThat(List.of(Need.of(List.of(NOTE, HOLD)), Need.of(List.of(NOTE)), Need.of(List.of(HOLD, SPAM))))
                .containsExactly(Need.AT_ONCE, Need.SOON, Need.IN_TIME);
        assertThat(List.of(Need.values()))
                .isSortedAccordingTo((one, other) -> one.patience().compareTo(other.patience()));
    }
}
