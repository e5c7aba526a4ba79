package org.letterpress.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditorReferenceTest {
    private static final long SEED = 11649;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RF18539007547034",
                "RF18 5390 0754 7034",
                "rf18 5390 0754 7034",
                "RF712348231",
                "RF71 2348 231",
                "RF68AB2G5",
                "RF451234512345",
                "RF96TU06FX",
                "RF14X2HU4TC28XTYLHASYWT91",
                "RF720HYA6",
                "RF4714508655422864",
            })
    void published_samples_are_valid(String sample) {
        assertThat(CreditorReference.parse(sample)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "RF",
                "RF18",
                "RF19539007547034",
                "RF19GAX8WS5JYOOUJ87",
                "RG18539007547034",
                "18RF539007547034",
                "RF18-539007547034",
                "RF18539007547034X",
                "RF00539007547034",
                "RF181234567890123456789012",
                "RF١٨539007547034",
            })
    void what_is_none_is_none(String sample) {
        assertThat(CreditorReference.parse(sample)).isEmpty();
    }

    @Test
    void a_reference_is_short_and_says_its_number() {
        CreditorReference reference = CreditorReference.of(4711);

        assertThat(reference.value()).matches("RF\\d{2}0000004711");
        assertThat(reference.inGroups()).matches("RF\\d{2} 0000 0047 11");
        assertThat(reference.number()).hasValue(4711);
        assertThatIllegalArgumentException().isThrownBy(() -> CreditorReference.of(-1));
    }

    @Test
    void references_of_others_have_no_number() {
        assertThat(CreditorReference.parse("RF68AB2G5").orElseThrow().number()).isEmpty();
        assertThat(CreditorReference.parse("RF712348231").orElseThrow().number())
                .isEmpty();
        assertThat(withBody("000000000000012").number()).isEmpty();
        assertThat(withBody("999999999999999999999").number()).isEmpty();
    }

    @Test
    void check_digits_are_those_of_the_definition() {
        new Random(SEED).longs(10_000, 0, Long.MAX_VALUE).forEach(number -> {
            CreditorReference reference = CreditorReference.of(number >> (number % 60));

            assertThat(reference).isEqualTo(withBody(reference.value().substring(4)));
            assertThat(reference.number()).hasValue(number >> (number % 60));
            assertThat(CreditorReference.parse(reference.inGroups())).hasValue(reference);
        });
    }

    /** ISO 7064 in numbers of any size: letters are 10 to 35, RF and 00 stand last, 98 less the remainder. */
    private static CreditorReference withBody(String body) {
        StringBuilder digits = new StringBuilder();
        (body + "RF00").chars().forEach(c -> digits.append(Character.digit(c, 36)));
        int remainder =
                new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValueExact();
        return new CreditorReference("RF%02d%s".formatted(98 - remainder, body));
    }

    @Test
    void every_wrong_digit_is_noticed() {
        new Random(SEED).longs(200, 0, 10_000_000_000L).forEach(number -> {
            String value = CreditorReference.of(number).value();
            for (int i = 2; i < value.length(); i++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String slip = value.substring(0, i) + digit + value.substring(i + 1);
                    assertThat(CreditorReference.parse(slip).isPresent()).isEqualTo(digit == value.charAt(i));
                }
            }
        });
    }

    @Test
    void every_two_digits_that_changed_places_are_noticed() {
        new Random(SEED).longs(200, 0, 10_000_000_000L).forEach(number -> {
            String value = CreditorReference.of(number).value();
            for (int i = 2; i < value.length() - 1; i++) {
                String slip = value.substring(0, i) + value.charAt(i + 1) + value.charAt(i) + value.substring(i + 2);
                assertThat(CreditorReference.parse(slip).isPresent()).isEqualTo(slip.equals(value));
            }
        });
    }

    @Test
    void a_reference_is_found_however_a_bank_breaks_it() {
        Random random = new Random(SEED);
        random.longs(2_000, 0, 10_000_000_000L).forEach(number -> {
            CreditorReference reference = CreditorReference.of(number);
            StringBuilder broken = new StringBuilder("Spende ");
            for (char c : reference.value().toCharArray()) {
                broken.append(c).append(new String[] {"", "", " ", "\n", "\r\n", "\u00A0"}[random.nextInt(6)]);
            }
            String text = broken + "danke!";

            assertThat(CreditorReference.findIn(text)).as(text).hasValue(reference);
            assertThat(CreditorReference.findIn(text.toLowerCase(java.util.Locale.ROOT)))
                    .hasValue(reference);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "SVWZ+RF18539007547034 Spende, RF18539007547034",
        "EREF: NOTPROVIDED RF18 5390 0754 7034 fuer das Haus, RF18539007547034",
        "RF71 2348 231 and RF18 5390 0754 7034, RF712348231",
        "'/REMI/STRD/CUR/RF712348231/', RF712348231",
        "Ref.rf68ab2g5., RF68AB2G5",
    })
    void references_of_others_are_found_as_whole_words(String text, String expected) {
        assertThat(CreditorReference.findIn(text)).map(CreditorReference::value).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RF", "RF18", "Surf 18 5390 0754 7034", "RF19 5390 0754 7034", "RF00 0000 0000 00"})
    void none_is_found_where_there_is_none(String text) {
        assertThat(CreditorReference.findIn(text)).isEmpty();
    }

    @Test
    void all_are_found_in_their_order_each_once() {
        CreditorReference one = CreditorReference.of(1);
        CreditorReference two = CreditorReference.of(2);

        assertThat(CreditorReference.allIn(two.inGroups() + "," + one.value() + " " + two.value() + one.value() + "RF"))
                .containsExactly(two, one);
    }
}
