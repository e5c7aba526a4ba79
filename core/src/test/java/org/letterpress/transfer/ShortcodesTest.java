package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortcodesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said [sic] so [...] twice […]",
                "their coracles [simple boat].",
                "[1] and [note: see below] and [] and [/]",
                "an [unclosed bracket",
                "[galleryish] [videotape] [codex]",
                "the [HTML] and [java] acronyms",
                "<a title=\"[gallery]\">tag</a>",
                "<pre>[gallery]</pre> and <code>[audio x]</code>",
                "<!-- [gallery] -->"
            })
    void brackets_in_prose_stay(String prose) {
        assertThat(Shortcodes.expand(prose)).isEqualTo(prose);
    }

    @Test
    void doubled_brackets_are_how_one_writes_about_a_shortcode() {
        assertThat(Shortcodes.expand("Write [[gallery ids=\"1\"]] for one."))
                .isEqualTo("Write [gallery ids=\"1\"] for one.");
    }

    @Test
    void a_gallery_becomes_a_note() {
        assertThat(html("Look:\n[gallery columns=2 ids=\"1,2\"]\nNice."))
                .isEqualTo("<p>Look:</p>\n<p><em>(Picture gallery not carried over.)</em></p>\n<p>Nice.</p>");
    }

    @Test
    void a_caption_becomes_a_figure() {
        assertThat(html(
                        "[caption id=\"a\" width=\"9\"]<a href=\"https://b.example/x.jpg\"><img src=\"https://b.example/x-9.jpg\""
                                + " alt=\"A boat\" /></a> Out <em>at sea</em>[/caption]"))
                .isEqualTo("<figure><a href=\"https://b.example/x.jpg\">A boat</a>"
                        + "<figcaption>Out <em>at sea</em></figcaption></figure>");
    }

    @Test
    void a_caption_in_an_attribute_counts_too() {
        assertThat(html("[caption caption=\"At sea\"]<img src=\"https://b.example/x.jpg\" alt=\"\">[/caption]"))
                .isEqualTo("<figure><figcaption><a href=\"https://b.example/x.jpg\">At sea</a></figcaption></figure>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[embed width=\"4\"]https://a.example/film[/embed] | https://a.example/film | a.example/film",
                "[audio https://a.example/s.mp3] | https://a.example/s.mp3 | Audio: s.mp3",
                "[audio mp3=\"https://a.example/s.mp3\"][/audio] | https://a.example/s.mp3 | Audio: s.mp3",
                "[video src=\"https://a.example/f.mp4\" width='3'] | https://a.example/f.mp4 | Video: f.mp4",
                "[youtube=https://www.youtube.com/watch?v=abc123&w=3] | https://www.youtube.com/watch?v=abc123&amp;w=3 | www.youtube.com/watch?v=abc123&amp;w=3",
                "[youtube abcdefghijk] | https://www.youtube.com/watch?v=abcdefghijk | www.youtube.com/watch?v=abcdefghijk",
                "[youtube id=\"abcdefghijk\" width=\"9\"] | https://www.youtube.com/watch?v=abcdefghijk | www.youtube.com/watch?v=abcdefghijk",
                "[vimeo 12345] | https://vimeo.com/12345 | vimeo.com/12345",
                "[soundcloud url=\"https://api.a.example/1\"] | https://api.a.example/1 | api.a.example/1"
            })
    void players_become_links(String shortcode, String address, String words) {
        assertThat(html("Here:\n\n" + shortcode))
                .isEqualTo("<p>Here:</p>\n<p><a href=\"" + address + "\">" + words + "</a></p>");
    }

    @Test
    void code_is_kept_to_the_letter() {
        assertThat(html("[sourcecode language=\"java\"]\nif (a < b && c) {\n\n  [gallery]\n}\n[/sourcecode]"))
                .isEqualTo("<pre><code>if (a &lt; b &amp;&amp; c) {\n\n  [gallery]\n}</code></pre>");
        assertThat(html("[php]if ($a &lt; 1) { echo '&amp;'; }[/php]"))
                .isEqualTo("<pre><code>if ($a &lt; 1) { echo '&amp;'; }</code></pre>");
    }

    @Test
    void page_builders_wrappers_vanish_around_their_text() {
        assertThat(html("[vc_row][vc_column width=\"1/2\"]Words[/vc_column][/vc_row]"))
                .isEqualTo("<p>Words</p>");
    }

    @Test
    void a_form_only_the_blog_could_draw_leaves_a_word_where_it_was_announced() {
        assertThat(html("Write to us:\n\n[contact-form-7 id=\"1\" title=\"Contact\"]\n\nThank you."))
                .isEqualTo("<p>Write to us: <em>(not carried over)</em></p>\n<p>Thank you.</p>");
    }

    @Test
    void a_mass_of_openings_without_an_end_is_read_in_linear_time() {
        String attack =
                "[caption]".repeat(50_000) + "[code".repeat(50_000) + "<pre>".repeat(50_000) + "[".repeat(50_000);

        assertThat(Shortcodes.expand(attack)).contains("<pre>");
    }

    private static String html(String content) {
        return new WordPressMarkup("https://b.example").article(content).strip();
    }
}
