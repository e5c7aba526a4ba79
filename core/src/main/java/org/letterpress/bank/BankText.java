package org.letterpress.bank;

import java.util.regex.Pattern;

/** What banks pass on, as one line that every database stores and every page shows. */
final class BankText {
    private static final Pattern GAPS =
            Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]+");

    private BankText() {}

    static String line(String text) {
        return isPlain(text) ? text.strip() : GAPS.matcher(text).replaceAll(" ").strip();
    }

    /** Whether it is ASCII with single spaces, as nearly all cells of tables are. */
    private static boolean isPlain(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** @param most characters (UTF-16); no character is cut in two */
    static String line(String text, int most) {
        String line = line(text);
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 1)) ? most - 1 : most;
        return line.substring(0, end).strip();
    }
}
