package org.letterpress.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterTest {
    private static final Letter RECEIPT = Letter.of(LetterKind.RECEIPT, "ada@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "receipt",
                "",
                "/a b",
                "/a\nb",
                "/\u00E9"
            })
    void a_letter_leads_to_this_site_alone(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> RECEIPT.with(Letter.LINK, path));
        assertThatIllegalArgumentException().isThrownBy(() -> RECEIPT.endedAt(path));
    }

    @Test
    void a_letter_says_what_its_kind_asks_for_and_nothing_else() {
        Letter half = RECEIPT.with("article", "The bus is late");

        assertThat(half.isComplete()).isFalse();
        assertThat(half.with(Letter.LINK, "/receipt/abc").isComplete()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> half.with("author", "Ada"));
    }

    @Test
    void what_is_longer_than_its_place_is_refused_and_never_cut() {
        assertThat(RECEIPT.with("article", "x".repeat(4_000)).parameters()).containsKey("article");
        assertThatIllegalArgumentException().isThrownBy(() -> RECEIPT.with("article", "x".repeat(4_001)));
        assertThat(RECEIPT.about("x".repeat(100)).topic()).hasSize(100);
        assertThatIllegalArgumentException().isThrownBy(() -> RECEIPT.about("x".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> RECEIPT.endedAt("/" + "x".repeat(500)));
        assertThatIllegalArgumentException().isThrownBy(() -> Letter.of(LetterKind.RECEIPT, "x".repeat(321)));
    }

    @Test
    void a_recipient_is_one_line() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Letter.of(LetterKind.RECEIPT, "ada@example.org\r\nBcc: eve@example.org"));
    }

    @Test
    void neither_letter_nor_mailbox_tells_the_log_whose_it_is() {
        assertThat(RECEIPT.with("article", "Secret")).hasToString("Letter[RECEIPT]");
        assertThat(Mailbox.of("ada@example.org")).hasToString("Mailbox[hidden]");
    }

    @Test
    void letters_to_people_who_were_not_asked_hold_nothing_that_a_stranger_typed() {
        assertThat(List.of(
                        LetterKind.CONFIRM_ADDRESS,
                        LetterKind.CONFIRM_SUBSCRIPTION,
                        LetterKind.CONFIRM_DATA_EXPORT,
                        LetterKind.CONFIRM_DATA_ERASURE))
                .allSatisfy(kind -> assertThat(kind.parameters()).isSubsetOf("article", Letter.LINK));
    }

    @Test
    void parameters_come_back_as_they_went_and_in_their_order() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("excerpt", "a=1&b=2%\r\n+ \u0000 \u00E9\u6F22\uD83D\uDE00");
        parameters.put("article", "");
        parameters.put("&=", "x");

        assertThat(Parameters.read(Parameters.write(parameters)))
                .isEqualTo(parameters)
                .containsExactlyEntriesOf(parameters);
        assertThat(Parameters.read(Parameters.write(Map.of()))).isEmpty();
    }

    @Test
    void an_address_is_the_same_however_it_is_spelt() {
        assertThat(List.of("Ada@B\u00DCcher.example", " ada@bu\u0308cher.EXAMPLE ", "ada@xn--bcher-kva.example"))
                .extracting(address -> Mailbox.of(address).hash())
                .hasSize(3)
                .containsOnly(Mailbox.of("ada@b\u00FCcher.example").hash());
        assertThat(Mailbox.of("nobody").key()).isEqualTo("nobody");
        assertThat(Mailbox.of("a@" + "x".repeat(300)).hash()).hasSize(64);
    }

    @Test
    void patience_doubles_and_has_an_end() {
        RandomGenerator none = () -> 0;

        assertThat(List.of(1, 2, 3, 9, 10, 20))
                .extracting(tries -> Patience.pause(tries, none).toMinutes())
                .containsExactly(1L, 2L, 4L, 256L, 360L, 360L);
    }

    @Test
    void a_pause_is_cut_by_up_to_half() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

        for (int i = 0; i < 1_000; i++) {
            assertThat(Patience.pause(10, random)).isBetween(Duration.ofHours(3), Duration.ofHours(6));
        }
    }
}
