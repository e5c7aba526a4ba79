package org.letterpress.web.mail;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text of people, made fit for a mail: nothing in it can begin a header, hide or turn what stands beside it. */
final class Plain {
    /** Controls, line and paragraph separators, and the controls that change the direction of what follows. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069\\s]+");

    private static final Pattern LINE_END = Pattern.compile("\\R");

    private Plain() {}

    /** On one line, without space at its ends. */
    static String line(String text) {
        return UNFIT.matcher(text).replaceAll(" ").strip();
    }

    /** As {@link #line}, at most so many code points of it; an ellipsis says that there was more. */
    static String line(String text, int longest) {
        String line = line(text);
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)).strip() + "\u2026";
    }

    /** Each line with the mark of a quotation before it (RFC 3676, 4.5). */
    static String quoted(String text) {
        return LINE_END.splitAsStream(text.strip())
                .map(line -> ("> " + line(line)).strip())
                .collect(Collectors.joining("\n"));
    }
}
