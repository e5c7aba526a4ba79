package org.letterpress.text;

/** Text that every database stores: PostgreSQL refuses U+0000, which means nothing in any text. */
public final class Storable {
    private static final char NOTHING = '\u0000';

    private Storable() {}

    /** Without it. */
    public static String of(String text) {
        return text.indexOf(NOTHING) < 0 ? text : text.replace(String.valueOf(NOTHING), "");
    }
}
