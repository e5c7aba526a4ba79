package org.letterpress.comment;

import org.jspecify.annotations.Nullable;

/**
 * A comment at its place in a thread.
 *
 * @param depth 1 for the start of a thread, 2 for an answer to it, and so on
 * @param answers the comment it replies to, where that is public; null otherwise
 */
public record ThreadEntry(
        ThreadComment comment, int depth, @Nullable ThreadComment answers) {
    private static final int NESTED_LEVELS = 3;

    /** How far it is set in: answers below the third level stand flat on it. */
    public int level() {
        return Math.min(depth, NESTED_LEVELS);
    }

    /** Whether its place no longer shows what it answers, so that it has to be said. */
    public boolean needsPointer() {
        return answers != null && depth > NESTED_LEVELS;
    }
}
