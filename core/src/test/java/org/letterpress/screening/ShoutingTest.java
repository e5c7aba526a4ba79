package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.screening.SuspectFixture.saying;
import static org.letterpress.screening.SuspectFixture.signed;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShoutingTest {
    private final Shouting shouting = new Shouting();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THE COUNCIL KNEW IT ALL ALONG",
                "THE COUNCIL KNEW IT ALL ALONG! see https://example.com/long/and/lower/case",
                "СОВЕТ ЗНАЛ ОБ ЭТОМ С САМОГО НАЧАЛА",
                "ΤΟ ΔΗΜΟΤΙΚΟ ΣΥΜΒΟΥΛΙΟ ΤΟ ΗΞΕΡΕ"
            })
    void all_capitals_are_found_in_every_script_that_has_them(String text) {
        assertThat(shouting.examine(saying(text)))
                .get()
                .extracting(Finding::forModerator)
                .asString()
                .contains("%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK, NATO and the EU agree on the harbour.",
                "NO WAY!",
                "委員会は最初からそれを知っていました。だから反対したのです。",
                "המועצה ידעה זאת מההתחלה ולא אמרה דבר",
                "كان المجلس يعلم ذلك منذ البداية ولم يقل شيئا",
                "สภาเทศบาลรู้เรื่องนี้มาตั้งแต่ต้นแล้วไม่พูดอะไร",
                "ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ ᎢᏳᏓᎴᎩ ᏗᏕᎶᏆᏍᏗ ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ",
                "საბჭომ ამის შესახებ თავიდანვე იცოდა",
                "NHKの報道によると、港の工事は来年から始まる予定だそうです。",
                "1234567890 1234567890 1234567890",
                "One thing ---------------------------------------- and another",
                "Hm, wwwwwwww! ㅋㅋㅋㅋㅋㅋㅋㅋ 555555555555555555555555",
                "👍",
                "❤️❤️❤️",
                "👩‍👩‍👧‍👦 👍🏽",
                "בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים",
                "བསྒྲུབས་",
                "tie\u0302\u0301ng Vie\u0323\u0302t"
            })
    void ordinary_speech_passes_in_every_script(String text) {
        assertThat(shouting.examine(saying(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!",
                "Nooooooooooooooooooooooooooo way",
                "NoOoOoOoOoOoOoOoOoOoOoOoOoO way",
                "n\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6\u00f6",
                "Yes 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "Yes ❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️"
            })
    void one_character_without_end_is_marked(String text) {
        Finding finding = shouting.examine(saying(text)).orElseThrow();

        Mark mark = finding.marks().get(0);
        assertThat(mark.end() - mark.start()).isGreaterThan(20);
        assertThat(finding.forModerator()).contains("20");
    }

    @Test
    void a_zero_width_character_between_does_not_help() {
        assertThat(shouting.examine(saying("No" + "\u200B!".repeat(30)))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h\u0335\u0321\u0322\u0328\u0317\u0316e comes",
                "ส็็็็็็็็็็็็ hello",
                "a\u20DD\u20DD\u20DD\u20DD\u20DD\u20DD"
            })
    void marks_piled_on_a_letter_are_found_in_every_script(String text) {
        assertThat(shouting.examine(saying(text)))
                .get()
                .extracting(Finding::forModerator)
                .asString()
                .contains("marks");
    }

    @Test
    void they_are_found_in_the_name_too() {
        Suspect suspect =
                signed(Author.of("Za\u0335\u0321\u0322\u0328\u0317\u0316lgo", "z@example.org", null), "Hello");

        assertThat(shouting.examine(suspect))
                .get()
                .extracting(finding -> finding.marks().get(0))
                .isEqualTo(new Mark(Mark.Field.NAME, 2, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀😁😂😀😁😂😀😁😂😀😁😂", "?! ?! ?! ?! ?! ?! ?!", "$%& $%& $%& $%&"})
    void many_signs_and_no_word_are_found(String text) {
        assertThat(shouting.examine(saying(text)))
                .get()
                .extracting(Finding::forModerator)
                .asString()
                .contains("word");
    }
}
