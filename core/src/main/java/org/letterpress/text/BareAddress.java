package org.letterpress.text;

/** An http or https address in running text, read character by character until it ends. */
final class BareAddress {

    /** Punctuation that ends a sentence, and the marks of Markdown around a word. */
    private static final String CLOSING = ".,:;!?'\"…’”»*_~";

    private static final String BRACKETS = "()[]{}";
    private static final String FOREIGN = "<>\"`";
    private static final String SECURE = "https://";
    private static final String PLAIN = "http://";

    private final StringBuilder read = new StringBuilder();
    private final int[] unclosed = new int[BRACKETS.length() / 2];

    /** The end of the address that begins at {@code i}, or {@code i} where none does. */
    static int endOf(String text, int i, int limit) {
        BareAddress address = new BareAddress();
        int end = i;
        while (end < limit && address.accepts(text.charAt(end))) {
            end++;
        }
        return i + address.length();
    }

    /** Reads one more character if the address may go on with it. */
    boolean accepts(char c) {
        if (!isSchemeSoFar(c) || endsAt(c)) {
            return false;
        }
        read.append(c);
        count(c, 1);
        return true;
    }

    private boolean isSchemeSoFar(char c) {
        int i = read.length();
        boolean secure = i > 4 && Character.toLowerCase(read.charAt(4)) == 's';
        String scheme = secure || (i == 4 && c != ':') ? SECURE : PLAIN;
        return i >= scheme.length() || Character.toLowerCase(c) == scheme.charAt(i);
    }

    /** The square bracket that closes the text of a link ends an address inside as well. */
    private boolean endsAt(char c) {
        return Character.isWhitespace(c) || FOREIGN.indexOf(c) >= 0 || (c == ']' && unclosed[1] == 0);
    }

    /** Opening brackets less closing ones, of each kind. */
    private void count(char c, int times) {
        int bracket = BRACKETS.indexOf(c);
        if (bracket >= 0) {
            unclosed[bracket / 2] += bracket % 2 == 0 ? times : -times;
        }
    }

    /** Without closing punctuation and a bracket opened before the address: they belong to the text around it. */
    int length() {
        int length = read.length() < PLAIN.length() ? 0 : read.length();
        while (length > 0 && isOutside(read.charAt(length - 1))) {
            length--;
            count(read.charAt(length), -1);
        }
        read.setLength(length);
        return length;
    }

    private boolean isOutside(char last) {
        int bracket = BRACKETS.indexOf(last);
        return CLOSING.indexOf(last) >= 0 || (bracket % 2 == 1 && unclosed[bracket / 2] < 0);
    }
}
