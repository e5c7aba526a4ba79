package org.letterpress.screening;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Findings in the words of the bundle. */
final class Words {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.letterpress.screening.words", LOCALE, Words.class.getClassLoader());

    private Words() {}

    /**
     * A finding with the texts {@code key.moderator} and {@code key.author}. Only the first takes arguments: what a
     * screen matched is not for the author.
     *
     * @param key the name of the screen, and after a dot which of its rules it was
     */
    static Finding finding(Advice advice, String key, Object... arguments) {
        String screen = key.contains(".") ? key.substring(0, key.indexOf('.')) : key;
        String forModerator = of(key + ".moderator", arguments);
        String forAuthor = of(key + ".author");
        return new Finding(screen, advice, shortened(forModerator, Finding.MAX_TEXT), forAuthor, List.of());
    }

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), LOCALE).format(arguments);
    }

    /** The beginning of what somebody typed, cut between two characters, with an ellipsis where something was cut. */
    static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max - 1;
        return text.substring(0, Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end) + "…";
    }
}
