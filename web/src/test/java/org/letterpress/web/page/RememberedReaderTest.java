package org.letterpress.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.web.page.RememberedReader.Signature;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RememberedReaderTest {

    @Test
    void what_a_browser_keeps_comes_back_as_it_was_typed() {
        Signature signature = new Signature("Μαρία; O’Dowd \"=,\" 🚣", "maria@elsewhere.example", "");

        assertThat(signature.encoded()).matches("[A-Za-z0-9_.-]+");
        assertThat(Signature.parse(signature.encoded())).contains(signature);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "...", "Bo", "Qm8.Qm8", "Qm8.Qm8.Qm8.Qm8", "Qm8.%.Qm8", "_w.Qm8.Qm8"})
    void what_the_site_has_not_set_is_not_read(String made) {
        assertThat(Signature.parse(made)).isEmpty();
    }

    @Test
    void what_no_field_would_hold_is_not_read() {
        assertThat(Signature.parse(cookie("x".repeat(101), "", ""))).isEmpty();
        assertThat(Signature.parse(cookie("Bo\r\nSet-Cookie: a=b", "", ""))).isEmpty();
        assertThat(Signature.parse(cookie("Bo", "e".repeat(4000), ""))).isEmpty();
    }

    private static String cookie(String... parts) {
        return Stream.of(parts)
                .map(part ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("."));
    }
}
