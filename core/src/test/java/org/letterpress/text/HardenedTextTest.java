package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HardenedTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viagra",
                "VIAGRA",
                "vi\u00adag\u200bra",
                "v\u2066i\u202eagra\u2069",
                "v\u0001iagra\u0000",
                "v\u2800iagra",
                "v\u0336i\u0336a\u0336g\u0336r\u0336a\u0336",
                "v\u20ddiagra\u0489",
                "ｖｉａｇｒａ",
                "𝓿𝓲𝓪𝓰𝓻𝓪",
                "ⓥⓘⓐⓖⓡⓐ",
                "ᴠɪᴀɢʀᴀ",
                "🅥🅘🅐🅖🅡🅐",
                "🇻🇮🇦🇬🇷🇦",
                "vïàgrä",
                "vıagra",
                "vİagra",
                "vіаgrа",
                "νiagra",
                "ꓦiagra"
            })
    void a_word_is_known_in_every_spelling(String spelling) {
        assertThat(HardenedText.of(spelling).text()).isEqualTo("viagra");
    }

    @ParameterizedTest
    @CsvSource({
        "v1agra, vlagra",
        "VlAGRA, vlagra",
        "VIAGRA, vlagra",
        "p0rn, porn",
        "a$$, ass",
        "@$$h0|e, asshole",
        "ΗΕLLΟ, hello",
        "ВЕЕТ, beet"
    })
    void by_its_looks_a_word_is_known_behind_digits_and_signs(String spelling, String word) {
        assertThat(HardenedText.of(spelling).seen().text()).isEqualTo(word);
    }

    @Test
    void words_of_other_scripts_stay_what_they_are() {
        assertThat(HardenedText.of("ВИАГРА").text())
                .isEqualTo(HardenedText.of("виагра").text());
        assertThat(HardenedText.of("कि").text())
                .isNotEqualTo(HardenedText.of("का").text());
        assertThat(HardenedText.of("が").text())
                .isNotEqualTo(HardenedText.of("か").text());
        assertThat(HardenedText.of("ไก่").text())
                .isNotEqualTo(HardenedText.of("ไก").text());
        assertThat(HardenedText.of("שָׁלוֹם").text())
                .isEqualTo(HardenedText.of("שלום").text());
    }

    @Test
    void an_m_is_an_m_and_no_r_before_n() {
        assertThat(HardenedText.of("corn").text())
                .isNotEqualTo(HardenedText.of("com").text());
        assertThat(HardenedText.of("ｃｏⅿ").text()).isEqualTo("com");
    }

    @Test
    void whatever_stands_between_words_is_one_space_and_symbols_stay() {
        assertThat(HardenedText.of("  a,\t b.\n\n(c)--d_e\u00a0f\u3000g!").text())
                .isEqualTo("a b c d e f g");
        assertThat(HardenedText.of("💩 c++ $5").text()).isEqualTo("💩 c++ $5");
        assertThat(HardenedText.of("...").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v i a g r a | viagra",
                "buy v.i.a.g.r.a now | viagra",
                "v - i - a - g - r - a | viagra",
                "v★i★a | via",
                "v\u200b \u200bi a | via",
                "a b | ''",
                "ab cd ef | ''",
                "a    b    c | ''",
                "x y z word a b c | xyz abc",
            })
    void spaced_letters_make_a_word(String text, String words) {
        assertThat(HardenedText.of(text.replace("\\u200b", "\u200b"))
                        .written()
                        .ofSpacedLetters()
                        .text())
                .isEqualTo(words);
    }

    @Test
    void every_unit_knows_where_it_stands() {
        String text = "\u200bＶ\u0336i\u00adа 𝓰 ﬁ";
        Reading reading = HardenedText.of(text).written();
        assertThat(reading.text()).isEqualTo("via g fi");
        assertThat(place(reading, 0)).isEqualTo("[1,3)");
        assertThat(place(reading, 1)).isEqualTo("[3,5)");
        assertThat(place(reading, 2)).isEqualTo("[5,6)");
        assertThat(place(reading, 4)).isEqualTo("[7,9)");
        assertThat(place(reading, 6)).isEqualTo("[10,11)").isEqualTo(place(reading, 7));
    }

    private static String place(Reading reading, int i) {
        return "[" + reading.unit(i).start() + "," + reading.unit(i).end() + ")";
    }

    @Test
    void any_text_is_hardened_in_order_and_hardening_its_places_gives_its_units() {
        Random random = new Random(20_260_701L);
        for (int i = 0; i < 5_000; i++) {
            String text = random.ints(1 + random.nextInt(20), 0, random.nextInt(4) == 0 ? 0x30000 : 0x600)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            HardenedText hardened = HardenedText.of(text);
            for (Reading reading : new Reading[] {hardened.written(), hardened.seen()}) {
                for (int unit = 0; unit < reading.length(); unit++) {
                    Unit it = reading.unit(unit);
                    assertThat(it.start()).isLessThan(it.end());
                    assertThat(unit == 0 ? 0 : reading.unit(unit - 1).start()).isLessThanOrEqualTo(it.start());
                    assertThat(it.end()).isLessThanOrEqualTo(text.length());
                }
            }
            assertThat(HardenedText.of(text + "\u200b").text()).isEqualTo(hardened.text());
        }
    }
}
