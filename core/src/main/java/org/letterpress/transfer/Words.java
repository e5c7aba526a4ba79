package org.letterpress.transfer;

/** A quick look whether there is anything to read, before a thorough one. */
final class Words {
    private Words() {}

    /** Whether a Latin letter or digit stands outside tags and entities; no answer about other scripts. */
    static boolean areIn(String html) {
        char end = 0;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (end != 0) {
                end = c == end ? 0 : end;
            } else if (c == '<' || c == '&') {
                end = c == '<' ? '>' : ';';
            } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
                return true;
            }
        }
        return false;
    }
}
