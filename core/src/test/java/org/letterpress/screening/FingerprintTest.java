package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.text.RichText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintTest {
    private static final String TEXT =
            "The harbour was never meant for ships of that size, and the council knew it when"
                    + " the permission was given, eight years before the first crane arrived.";

    @ParameterizedTest
    @CsvSource({
        "Thank you!, thank  YOU",
        "Café Zoë, Cafe\u0301 zoe",
        "naïve, nai\u200Bve",
        "ﬁne, fine",
        "Straße, STRASSE",
        "don't, dont",
        "ｗｉｄｅ, wide",
        "один два, ОДИН — ДВА"
    })
    void texts_that_say_the_same_have_the_same_digest(String one, String other) {
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Thank you, Thank me", "1, 2", "👍, 👎", "'', 👍", "किताब, कतब", "no where, nowhere"})
    void texts_that_do_not_have_different_ones(String one, String other) {
        assertThat(Fingerprint.of(one).digest())
                .isNotEqualTo(Fingerprint.of(other).digest());
    }

    @Test
    void fingerprints_are_stored_so_they_stay_as_they_are() {
        assertThat(Fingerprint.of("Thank you!").digest())
                .isEqualTo("844347e54f00c4b97fe4736909730faaf8365292b076ea5a1378ebd1b0fd3bbb");
        assertThat(shape(TEXT))
                .isEqualTo(new Shape(-2448968414238524189L, List.of(418858279, 115701029, 1265231462, 1984646050)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Thank you!", "I could not agree more with that", "👍👍👍👍"})
    void short_texts_have_no_shape(String text) {
        assertThat(Fingerprint.of(text).shape()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour was never meant for ships of that size, and the council knew it when the permission was"
                        + " given, seven years before the first crane arrived.",
                "Dear all, the harbour was never meant for ships of that size and the council knew it when the"
                        + " permission was given, eight years before the first crane arrived",
                "The harbour was never ever meant for ships of that size, and the council knew it when permission was"
                        + " given, eight years before the first crane arrived. See https://example.com"
            })
    void a_text_that_was_changed_a_little_is_near(String changed) {
        assertThat(isFound(TEXT, changed)).isTrue();
        assertThat(Fingerprint.of(TEXT).digest())
                .isNotEqualTo(Fingerprint.of(changed).digest());
    }

    @Test
    void a_changed_text_is_found_in_scripts_without_spaces() {
        String text = "市議会は八年前に許可を出した時から、この港が大きな船のために造られたものではないことを知っていたはずです。" + "それなのに住民には何も知らされませんでした。";

        assertThat(isFound(text, text.replace("八年前", "七年前"))).isTrue();
    }

    @Test
    void most_paragraphs_with_one_word_changed_are_found() {
        Random random = new Random(1);
        long found = IntStream.range(0, 500)
                .filter(i -> {
                    String text = sentence(random, 25);
                    return isFound(text, withOneWordChanged(text, random));
                })
                .count();

        assertThat(found).isGreaterThan(470);
    }

    @Test
    void unrelated_texts_are_not_near() {
        Random random = new Random(2);
        List<Shape> shapes = IntStream.range(0, 600)
                .mapToObj(i -> shape(sentence(random, 12)))
                .toList();

        long near = IntStream.range(0, shapes.size())
                .mapToLong(i -> shapes.subList(0, i).stream()
                        .filter(other -> isFound(shapes.get(i), other))
                        .count())
                .sum();

        assertThat(near).isZero();
    }

    @Test
    void the_longest_text_has_a_shape_like_any() {
        String text = "harbour council ".repeat(1000);

        assertThat(Fingerprint.of(RichText.fromTyped(text)).shape()).isPresent();
    }

    private static boolean isFound(String one, String other) {
        return isFound(shape(one), shape(other));
    }

    /** As a look-up does it. */
    private static boolean isFound(Shape one, Shape other) {
        boolean sharesBand = IntStream.range(0, 4)
                .anyMatch(i -> one.bands().get(i).equals(other.bands().get(i)));
        return sharesBand && one.isNear(other.bits());
    }

    private static Shape shape(String text) {
        return Fingerprint.of(text).shape().orElseThrow();
    }

    private static String withOneWordChanged(String text, Random random) {
        List<String> words = Arrays.asList(text.split(" "));
        words.set(random.nextInt(words.size()), "something");
        return String.join(" ", words);
    }

    /** Words of a small vocabulary, so that unrelated texts share many. */
    private static String sentence(Random random, int length) {
        List<String> words = new ArrayList<>(List.of(
                "the of and harbour council people years money road water school always never city north train because"
                        .split(" ")));
        IntStream.range(0, 100).forEach(i -> words.add(word(random)));
        Collections.shuffle(words, random);
        return String.join(" ", words.subList(0, length));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        IntStream.range(0, 2 + random.nextInt(3))
                .forEach(i -> word.append("bdfgklmnprst".charAt(random.nextInt(12)))
                        .append("aeiou".charAt(random.nextInt(5))));
        return word.toString();
    }
}
