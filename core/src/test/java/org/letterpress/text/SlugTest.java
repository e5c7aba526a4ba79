package org.letterpress.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SlugTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, World! | hello-world",
                "  --Élan vital: l’été & Straße--  | elan-vital-lete-strasse",
                "Øre, Æble, Łódź, Đà Nẵng, Þór, œuvre | ore-aeble-lodz-da-nang-thor-oeuvre",
                "It's 5 o'clock | its-5-oclock",
                "İstanbul ılık | istanbul-ilik",
                "Ελληνικά Άρθρα | ελληνικά-άρθρα",
                "Привет, йод! | привет-йод",
                "हिन्दी में | हिन्दी-में",
                "日本語 タイトル | 日本語-タイトル",
                "عنوان المقال | عنوان-المقال",
                "ＦＵＬＬ ﬁne Ⅷ | full-fine-viii",
                "snake_case/path.html | snake-case-path-html",
                "😀 smile | smile",
                "😀 | untitled",
                "… | untitled",
                "soft\u00adhyphen | softhyphen",
            })
    void a_title_becomes_a_slug(String title, String slug) {
        assertThat(Slug.of(title).value()).isEqualTo(slug);
    }

    @Test
    void a_title_of_nothing_is_untitled() {
        assertThat(Slug.of("").value()).isEqualTo("untitled");
        assertThat(Slug.of("\u3164\u115f").value()).isEqualTo("untitled");
        assertThat(Slug.of("\u0301").value()).isEqualTo("untitled");
    }

    @Test
    void a_decomposed_title_gives_the_same_slug_as_a_composed_one() {
        assertThat(Slug.of("e\u0301te\u0301 \u03b1\u0301")).isEqualTo(Slug.of("\u00e9t\u00e9 \u03ac"));
    }

    @Test
    void a_long_title_is_cut_after_a_word() {
        Slug slug = Slug.of("word ".repeat(100));
        assertThat(slug.value()).hasSizeBetween(190, 200).endsWith("-word");
    }

    @Test
    void a_long_word_is_cut_between_characters() {
        assertThat(Slug.of("x".repeat(300)).value()).hasSize(200);
        assertThat(Slug.of("a" + "𐐨".repeat(150)).value()).hasSize(199);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "-a",
                "a-",
                "a--b",
                "A",
                "a b",
                "a_b",
                "É",
                "e\u0301",
                "a/b",
                "a.b",
                "%61",
                "a\u200bb",
                "\u0301a",
                "a-\u093f",
                "\u3164",
                "ｆ\uff21",
                "😀",
                "a\u0000"
            })
    void what_is_not_spelled_as_a_slug_is_refused(String value) {
        assertThatThrownBy(() -> new Slug(value)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Slug.parse(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "a-b-2", "é", "ß", "γειά", "हिन्दी", "日本"})
    void what_is_spelled_as_a_slug_is_one(String value) {
        assertThat(Slug.parse(value)).contains(new Slug(value));
        assertThat(new Slug(value)).hasToString(value);
    }

    @Test
    void two_hundred_units_fit_and_one_more_does_not() {
        assertThat(Slug.parse("x".repeat(200))).isPresent();
        assertThat(Slug.parse("x".repeat(201))).isEmpty();
    }

    @Test
    void a_suffix_counts_and_fits() {
        assertThat(new Slug("a").withSuffix(2).value()).isEqualTo("a-2");
        assertThat(new Slug("x".repeat(200)).withSuffix(10).value())
                .hasSize(200)
                .endsWith("x-10");
        assertThat(new Slug("x".repeat(197) + "-yy").withSuffix(2).value()).isEqualTo("x".repeat(197) + "-2");
        assertThatThrownBy(() -> new Slug("a").withSuffix(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello-world-2 | hello-world-2",
                "%ce%b3%ce%b5%ce%b9%ce%ac | γειά",
                "%CE%B3-x | γ-x",
                "100%-sure | 100-sure",
                "50%zz%4 | 50-zz-4",
                "%ff%fe-x | x",
                "%2e%2e%2fetc | etc",
            })
    void a_wordpress_name_is_decoded(String postName, String slug) {
        assertThat(Slug.ofWordPress(postName).value()).isEqualTo(slug);
    }

    @Test
    void any_title_makes_a_slug_that_is_its_own_slug() {
        Random random = new Random(42);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder title = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                title.appendCodePoint(random.nextInt(random.nextBoolean() ? 0x600 : Character.MAX_CODE_POINT + 1));
            }
            Slug slug = Slug.of(title.toString());
            assertThat(Slug.parse(slug.value())).contains(slug);
            assertThat(Slug.of(slug.value())).as(title.toString()).isEqualTo(slug);
            assertThat(slug.withSuffix(3).value()).endsWith("-3");
        }
    }
}
