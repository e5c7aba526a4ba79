package org.letterpress.moderation;

/**
 * What a rule that runs in shadow would have made of a comment, for moderators alone.
 *
 * @param more what it found that the rules in force do not; fewer what it found no longer; each may be empty
 */
public record ShadowMark(long rule, Fate now, Fate then, String more, String fewer) {

    /** Whether something else would have become of the comment. */
    public boolean isOfFate() {
        return now != then;
    }

    /** Keeps what was found, which may be personal, out of logs. */
    @Override
    public String toString() {
        return "ShadowMark[" + rule + "]";
    }
}
