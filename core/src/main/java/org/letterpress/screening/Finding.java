package org.letterpress.screening;

import java.util.List;

/**
 * What a screen found in a comment, kept with it.
 *
 * @param screen the name of the screen, 1 to 40 characters
 * @param forModerator which rule it was and what it matched, plain text of 1 to {@value #MAX_TEXT} characters
 * @param forAuthor what the author of the comment may read about it on the receipt, likewise: friendly, true, and no help
 *     to those who would get around the rule
 * @param marks the places it is about; of many only the first {@value #MAX_MARKS} are kept
 */
public record Finding(String screen, Advice advice, String forModerator, String forAuthor, List<Mark> marks) {
    public static final int MAX_NAME = 40;
    /** In UTF-16 units. */
    public static final int MAX_TEXT = 1000;

    public static final int MAX_MARKS = 50;

    /** @throws IllegalArgumentException when a text is blank or too long */
    public Finding {
        require(screen, MAX_NAME);
        require(forModerator, MAX_TEXT);
        require(forAuthor, MAX_TEXT);
        marks = List.copyOf(marks.subList(0, Math.min(marks.size(), MAX_MARKS)));
    }

    private static void require(String text, int max) {
        if (text.isBlank() || text.length() > max) {
            throw new IllegalArgumentException("A finding's texts have 1 to " + max + " characters");
        }
    }

    public static Finding note(String screen, String forModerator, String forAuthor) {
        return new Finding(screen, Advice.NOTE, forModerator, forAuthor, List.of());
    }

    public static Finding hold(String screen, String forModerator, String forAuthor) {
        return new Finding(screen, Advice.HOLD, forModerator, forAuthor, List.of());
    }

    public static Finding spam(String screen, String forModerator, String forAuthor) {
        return new Finding(screen, Advice.SPAM, forModerator, forAuthor, List.of());
    }

    /** The same about these places. */
    public Finding at(List<Mark> places) {
        return new Finding(screen, advice, forModerator, forAuthor, places);
    }

    /** Whether a moderator reads the same in {@code other}. */
    public boolean saysTheSame(Finding other) {
        return screen.equals(other.screen) && advice == other.advice && forModerator.equals(other.forModerator);
    }

    /** The same under the name of another screen. */
    Finding by(String otherScreen) {
        return new Finding(otherScreen, advice, forModerator, forAuthor, marks);
    }

    static boolean isName(String name) {
        return !name.isBlank() && name.length() <= MAX_NAME;
    }

    /** A mark beyond the end of a field would break the page that shows it. */
    Finding within(Suspect suspect) {
        return at(marks.stream().filter(mark -> mark.fits(suspect)).toList());
    }

    /** Keeps what it matched, which may be personal, out of logs. */
    @Override
    public String toString() {
        return "Finding[" + screen + " " + advice + "]";
    }
}
