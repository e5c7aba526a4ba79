package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarkedTextTest {

    @Test
    void each_match_is_marked_the_longer_before_the_shorter_within_it() {
        assertThat(marked("a cat and a *catfish*", "cat", "catfish"))
                .isEqualTo("<p>a <mark>cat</mark> and a <em><mark>catfish</mark></em></p>");
    }

    @Test
    void what_is_matched_is_text_and_neither_a_pattern_nor_markup() {
        assertThat(marked("1 < 2 & .* is .*", ".*", "<", "p"))
                .isEqualTo("<p>1 <mark>&lt;</mark> 2 &amp; <mark>.*</mark> is <mark>.*</mark></p>");
    }

    @Test
    void a_text_without_matches_and_links_stays_as_it_is() {
        RichText text = RichText.fromTyped("Nothing to see");

        assertThat(MarkedText.of(text, List.of(" ", "x".repeat(201)))).isSameAs(text);
    }

    @Test
    void a_link_says_where_it_leads_and_lookalikes_say_it_twice() {
        assertThat(marked("see [my bank](https://bank.example.evil.example/bank.example)"))
                .endsWith("my bank</a><small> (bank.example.evil.example)</small></p>");
        assertThat(marked("see https://b\u0430nk.example/"))
                .contains("<small> (b\u0430nk.example, xn--bnk-6cd.example)</small>");
    }

    @Test
    void marks_make_no_markup_of_what_is_none() {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))";

        RichText marked = MarkedText.of(RichText.fromTyped(hostile), List.of("<script>", "alert", "onerror=alert(1)>"));

        SafeMarkup.check(Policy.DESK, marked.html());
        assertThat(marked.plainText()).contains("<script>alert(1)</script>");
    }

    private static String marked(String typed, String... matches) {
        return MarkedText.of(RichText.fromTyped(typed), List.of(matches)).html();
    }
}
