package org.letterpress.staff;

import java.util.Locale;
import java.util.ResourceBundle;

/** Why a password is not accepted. */
public enum Weakness {
    TOO_SHORT,
    TOO_LONG,
    BLANK,
    COMMON,
    PERSONAL;

    private static final String TEXTS = "org.letterpress.staff.Weakness";

    /** What to do about it, for the person who chose it. */
    public String text(Locale locale) {
        return ResourceBundle.getBundle(TEXTS, locale, Weakness.class.getClassLoader())
                .getString(name());
    }
}
