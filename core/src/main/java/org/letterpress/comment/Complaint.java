package org.letterpress.comment;

import java.util.regex.Pattern;

/**
 * All that a reader can say against a comment.
 *
 * @param text up to {@value #MAX_TEXT} UTF-16 units, without what cannot be seen and what turns the direction of writing;
 *     may be empty
 */
public record Complaint(CommentId comment, ReportReason reason, String text) {
    public static final int MAX_TEXT = 1_000;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\n\t]]");

    /** @throws IllegalArgumentException when the text is too long */
    public Complaint {
        text = clean(text);
        if (text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("A report has up to " + MAX_TEXT + " characters");
        }
    }

    /** Whether it is too long for a report. */
    public static boolean isTooLong(String text) {
        return clean(text).length() > MAX_TEXT;
    }

    private static String clean(String text) {
        return UNSEEN.matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                .replaceAll("")
                .strip();
    }

    /** Keeps what somebody wrote out of logs. */
    @Override
    public String toString() {
        return "Complaint[" + comment + "]";
    }
}
