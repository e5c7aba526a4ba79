package org.letterpress.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the pages, for beans; views read the same bundle. */
public final class Words {
    public static final Locale LOCALE = Locale.ENGLISH;
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.letterpress.web.words", LOCALE);

    private Words() {}

    /** @throws java.util.MissingResourceException when there are none under {@code key} */
    public static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), LOCALE).format(arguments);
    }

    /** As {@link #of}, for keys that another application's beans bring with them; empty when there are no words. */
    public static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(of(key)) : Optional.empty();
    }
}
