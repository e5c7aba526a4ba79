package org.letterpress.text;

/**
 * Prepares typed lines for a CommonMark parser, so that it takes for markup only what their writer meant as such.
 *
 * <p>A guard, a character that no text holds, is put before what would otherwise be a rule, an empty list, a year
 * taken for a number, a face taken for a quote or a definition that vanishes. Whoever writes the result out has to
 * leave the guards out. And a quote ends where its marks end, for nobody's answer may be shown as another's words.
 */
final class TypedLines {

    /** A noncharacter of Unicode, for use inside a process only. */
    static final char GUARD = '\uFDD0';

    /** Markers that may follow one another on a line; parsers open fewer blocks than that. */
    private static final int MAX_MARKERS = 12;

    /** Longer numbers at the beginning of a line are years and the like. */
    private static final int MAX_DIGITS = 3;

    private static final int MIN_FENCE = 3;
    private static final int MAX_INFO = 20;

    /** What makes a face or a comparison of the sign before it. */
    private static final String NO_QUOTE = "=_.:;<)/|";

    private final StringBuilder prepared;
    private int depth;
    private boolean wasBlank = true;
    private char fence;
    private int fenceLength;
    private int fenceDepth;

    private TypedLines(int length) {
        prepared = new StringBuilder(length + length / 8 + 16);
    }

    /** Time is linear in the length of the text. */
    static String prepare(String typed) {
        TypedLines lines = new TypedLines(typed.length());
        unguarded(typed)
                .replace("\0", "")
                .replace("]:", "]" + GUARD + ":")
                .lines()
                .forEach(lines::add);
        return lines.prepared.toString();
    }

    /** What was typed, of any part of the result. */
    static String unguarded(String prepared) {
        return prepared.replace(String.valueOf(GUARD), "");
    }

    private void add(String line) {
        int content = afterQuotes(line);
        int quotes =
                (int) line.substring(0, content).chars().filter(c -> c == '>').count();
        boolean blank = line.substring(content).isBlank();
        if (fence != 0 && quotes >= fenceDepth) {
            closeFence(line.substring(content).strip());
            prepared.append(line);
        } else {
            fence = 0;
            endQuote(quotes, blank);
            guard(line, content, quotes);
        }
        prepared.append('\n');
        depth = quotes;
        wasBlank = blank;
    }

    private void endQuote(int quotes, boolean blank) {
        if (quotes < depth && !blank && !wasBlank) {
            prepared.append(">".repeat(quotes)).append('\n');
        }
    }

    /** The index after the signs of a quote, or 0 where there are none. */
    private static int afterQuotes(String line) {
        int after = 0;
        int i = afterBlanks(line, 0);
        while (i - after < 5 && isQuote(line, i)) {
            after = i + 1;
            i = afterBlanks(line, after);
        }
        return after;
    }

    private static boolean isQuote(String line, int i) {
        if (i >= line.length() || line.charAt(i) != '>') {
            return false;
        }
        return i + 1 == line.length()
                || !(NO_QUOTE.indexOf(line.charAt(i + 1)) >= 0 || Character.isDigit(line.charAt(i + 1)));
    }

    /** Copies a line, with a guard where its content begins if that is not what it looks like. */
    private void guard(String line, int from, int quotes) {
        int content = afterBlanks(line, from);
        for (int i = 0; i < MAX_MARKERS && afterMarker(line, content) > content; i++) {
            content = afterBlanks(line, afterMarker(line, content));
        }
        prepared.append(line, 0, content);
        int length = fenceAt(line, content);
        boolean opensFence =
                length > 0 && isInfo(line.substring(content + length).strip());
        if (opensFence) {
            fence = line.charAt(content);
            fenceLength = length;
            fenceDepth = quotes;
        } else if (length > 0 || looksLikeMarker(line, content)) {
            prepared.append(GUARD);
        }
        prepared.append(line, content, line.length());
    }

    /** The index after a marker that is meant, or {@code i} where there is none. */
    private static int afterMarker(String line, int i) {
        if (isQuote(line, i)) {
            return i + 1;
        }
        int end = endOfListMarker(line, i);
        boolean meant = end - i <= MAX_DIGITS + 1 && end < line.length() && line.charAt(i) != '+' && !isRule(line, i);
        return meant && afterBlanks(line, end) < line.length() ? end : i;
    }

    private static boolean looksLikeMarker(String line, int i) {
        return endOfListMarker(line, i) > i || (i < line.length() && line.charAt(i) == '>');
    }

    /** The index after a bullet or a number that a blank or the end of the line follows, or {@code i}. */
    private static int endOfListMarker(String line, int i) {
        int end = i;
        while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
            end++;
        }
        String marks = end == i ? "-*+" : ".)";
        if (end == line.length() || marks.indexOf(line.charAt(end)) < 0) {
            return i;
        }
        end++;
        return end == line.length() || isBlank(line.charAt(end)) ? end : i;
    }

    /** Whether the rest of the line is one sign again and again: three make a rule, and fewer no list. */
    private static boolean isRule(String line, int i) {
        char sign = line.charAt(i);
        return (sign == '-' || sign == '*') && line.chars().skip(i).allMatch(c -> c == sign || isBlank((char) c));
    }

    /** The length of a fence of code that begins at {@code i}, or 0. */
    private static int fenceAt(String line, int i) {
        if (i >= line.length() || (line.charAt(i) != '`' && line.charAt(i) != '~')) {
            return 0;
        }
        int end = i;
        while (end < line.length() && line.charAt(end) == line.charAt(i)) {
            end++;
        }
        return end - i >= MIN_FENCE ? end - i : 0;
    }

    /** The name of a language at most: nobody would see anything else that stands there. */
    private static boolean isInfo(String info) {
        return info.length() <= MAX_INFO
                && info.chars().allMatch(c -> Character.isLetterOrDigit(c) || "+#-.".indexOf(c) >= 0);
    }

    private void closeFence(String content) {
        int length = fenceAt(content, 0);
        if (length >= fenceLength && length == content.length() && content.charAt(0) == fence) {
            fence = 0;
        }
    }

    private static int afterBlanks(String line, int i) {
        int after = i;
        while (after < line.length() && isBlank(line.charAt(after))) {
            after++;
        }
        return after;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
