package org.letterpress.screening;

/**
 * A place that a finding is about, for a moderator to see at once.
 *
 * @param start in UTF-16 units of what the author typed into the field
 * @param end after the last unit; greater than start
 */
public record Mark(Field field, int start, int end) {

    /** What an author typed. */
    public enum Field {
        TEXT,
        NAME,
        EMAIL,
        WEBSITE
    }

    public Mark {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("A mark covers something, not [" + start + "," + end + ")");
        }
    }

    static Mark text(int start, int end) {
        return new Mark(Field.TEXT, start, end);
    }

    /** All of a field that is not empty. */
    static Mark all(Field field, String typed) {
        return new Mark(field, 0, typed.length());
    }

    boolean fits(Suspect suspect) {
        return end <= suspect.typed(field).length();
    }
}
