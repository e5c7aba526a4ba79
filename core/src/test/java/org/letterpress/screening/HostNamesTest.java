package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.text.RichText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostNamesTest {
    private static final Author NOBODY = Author.of("Bo", null, null);

    @ParameterizedTest
    @CsvSource({
        "Example.COM, example.com",
        "www.example.com, example.com",
        "WWW.Example.com., example.com",
        "www.com, www.com",
        "wwwx.example.com, wwwx.example.com",
        "bücher.example, xn--bcher-kva.example",
        "BÜCHER。example, xn--bcher-kva.example",
        "ｅｘａｍｐｌｅ.com, example.com",
        "exa%6Dple.com, example.com",
        "192.0.2.7, 192.0.2.7",
        "[2001:db8::1], [2001:db8::1]",
        "[2001:db8::1]:80, [2001:db8::1]",
        "localhost, localhost",
        "https://user:pass@www.Example.org:8443/path?q#f, example.org",
        "http://good.example\\@evil.example, good.example"
    })
    void a_host_has_one_form_however_it_is_typed(String typed, String name) {
        assertThat(HostNames.of(typed)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?",
                ".",
                "a..b",
                "a b",
                "exa<script>mple.com",
                "\"onmouseover=alert(1)\".com",
                "a/b",
                "%zz.com",
                "%00.com",
                "a\u202Eb.com\n.evil",
                "://",
                "[::1",
                "'; drop table comment_host"
            })
    void what_can_be_no_host_is_none(String typed) {
        assertThat(HostNames.of(typed)).isEmpty();
    }

    @Test
    void what_is_too_long_for_a_host_is_none() {
        assertThat(HostNames.of("a.".repeat(126) + "a")).isPresent();
        assertThat(HostNames.of("a.".repeat(127) + "a")).isEmpty();
        assertThat(HostNames.of("ü".repeat(5_000))).isEmpty();
    }

    @Test
    void links_spelled_out_addresses_and_the_website_count_each_host_once() {
        Author author = Author.of("Bo", "bo@mail.example", "https://www.site.example/me");
        Prose text = typed("See https://a.example/x and www.A.example, or b.com/offer, or c.org/y.");

        assertThat(HostNames.of(author, List.of(text, typed("https://d.example"))))
                .containsExactly("a.example", "b.com", "c.org", "d.example", "site.example");
    }

    @Test
    void a_text_that_leads_nowhere_has_none() {
        assertThat(HostNames.of(NOBODY, List.of(typed("I was there.It rained... 1.5 hours, e.g. a lot."))))
                .isEmpty();
    }

    @Test
    void of_very_many_hosts_some_are_kept() {
        String many = IntStream.range(0, 500)
                .mapToObj(i -> "h" + i + ".example.com/x")
                .collect(Collectors.joining(" "));

        assertThat(HostNames.of(NOBODY, List.of(typed(many)))).hasSize(HostNames.MOST);
    }

    private static Prose typed(String source) {
        return new Prose(source, RichText.fromTyped(source));
    }
}
