package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.letterpress.screening.words", Locale.ENGLISH);

    @Test
    void every_text_for_moderators_has_one_for_authors() {
        assertThat(keys(".moderator")).isNotEmpty().isEqualTo(keys(".author"));
    }

    @Test
    void texts_for_authors_tell_nothing_of_what_was_matched() {
        assertThat(keys(".author"))
                .allSatisfy(key -> assertThat(
                                new MessageFormat(BUNDLE.getString(key + ".author"), Locale.ENGLISH).getFormats())
                        .isEmpty());
    }

    @Test
    void apostrophes_are_doubled() {
        assertThat(BUNDLE.keySet())
                .allSatisfy(key ->
                        assertThat(BUNDLE.getString(key).replace("''", "")).doesNotContain("'"));
    }

    private static Set<String> keys(String suffix) {
        return BUNDLE.keySet().stream()
                .filter(key -> key.endsWith(suffix))
                .map(key -> key.substring(0, key.length() - suffix.length()))
                .collect(Collectors.toSet());
    }
}
