package org.letterpress.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PasswordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet lamps",
                "kZ8#vq!mR2pw",
                "ein Käse fällt um",
                "пять тихих ламп",
                "  spaces count, too  ",
                "we welcome every master of the test bench"
            })
    void a_long_one_of_any_characters_is_accepted_as_it_was_typed(String typed) {
        assertThat(new Password(typed).value()).isEqualTo(typed);
    }

    @Test
    void twelve_code_points_are_enough_and_eleven_are_not() {
        assertThat(new Password("😀😁😂😃😄😅😆😇😈😉😊😋").value()).hasSize(24);
        assertWeak("kZ8#vq!mR2p", Weakness.TOO_SHORT);
        assertWeak("", Weakness.TOO_SHORT);
    }

    @Test
    void two_hundred_code_points_are_not_too_many() {
        String full = "kZ8#vq!mR2".repeat(19) + "0123456789";

        assertThat(new Password(full).value()).hasSize(Password.MAX);
        assertWeak(full + "x", Weakness.TOO_LONG);
    }

    @Test
    void spaces_alone_are_none() {
        assertWeak(" ".repeat(20), Weakness.BLANK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789012",
                "qwertyuiop123",
                "Password1234",
                "P@ssw0rd12345",
                "passwordpassword",
                "letmeinletmein",
                "Administrator1!",
                "CorrectHorseBatteryStaple",
                "aaaaaaaaaaaaaaaa",
                "abababababababab",
                "abcdefghijklmnop",
                "zyxwvutsrqpon",
                "1qaz2wsx3edc4rfv",
                "letterpress2026",
                "changeme changeme"
            })
    void what_everybody_uses_is_refused(String common) {
        assertWeak(common, Weakness.COMMON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada.Quill@example.org",
                "adaquill12345",
                "QUILL quill ada",
                "The Evening Lamp!",
                "eveninglamp2026"
            })
    void so_is_little_more_than_the_persons_own_words_or_the_sites(String personal) {
        assertThatExceptionOfType(PasswordTooWeak.class)
                .isThrownBy(() -> Password.of(personal, "ada.quill@example.org", "Ada Quill", "The Evening Lamp"))
                .satisfies(refusal -> assertThat(refusal.weakness()).isEqualTo(Weakness.PERSONAL));
    }

    @Test
    void such_words_may_be_part_of_a_longer_one() {
        String typed = "ada eats nine green pears";

        assertThat(Password.of(typed, "ada@example.org", "Ada Quill").value()).isEqualTo(typed);
    }

    @Test
    void the_same_letter_from_another_keyboard_makes_the_same_password() {
        assertThat(new Password("ein Ka\u0308se fa\u0308llt")).isEqualTo(new Password("ein K\u00e4se f\u00e4llt"));
    }

    @Test
    void it_is_in_no_log_and_no_refusal() {
        assertThat(new Password("kZ8#vq!mR2pw").toString()).doesNotContain("kZ8");
        assertThatExceptionOfType(PasswordTooWeak.class)
                .isThrownBy(() -> new Password("Password1234"))
                .satisfies(refusal -> assertThat(refusal.toString()).doesNotContain("1234"));
    }

    @ParameterizedTest
    @EnumSource
    void every_weakness_says_what_to_do(Weakness weakness) {
        assertThat(weakness.text(Locale.GERMAN)).startsWith("Choose a password");
    }

    private static void assertWeak(String typed, Weakness weakness) {
        assertThatExceptionOfType(PasswordTooWeak.class)
                .isThrownBy(() -> new Password(typed))
                .satisfies(refusal -> assertThat(refusal.weakness()).isEqualTo(weakness));
    }
}
