package org.letterpress.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked for the classifier to learn anew, and how far that is.
 *
 * @param lastSign when it was asked for, or a server last said how far it is
 * @param read decisions so far
 * @param before how the model did that was in use then; null when there was none
 * @param after how the new one does; null until it is there
 */
public record RetrainingRun(
        State state,
        String askedBy,
        Instant lastSign,
        long read,
        @Nullable Figures before,
        @Nullable Figures after) {
    private static final String NOTHING = "-";

    /** How far it is. */
    public enum State {
        ASKED,
        RUNNING,
        DONE
    }

    static RetrainingRun asked(String by, @Nullable Figures before, Instant now) {
        return new RetrainingRun(State.ASKED, by, now, 0, before, null);
    }

    RetrainingRun read(long decisions, Instant now) {
        return new RetrainingRun(State.RUNNING, askedBy, now, decisions, before, after);
    }

    RetrainingRun done(Figures figures) {
        return new RetrainingRun(State.DONE, askedBy, figures.learntAt(), read, before, figures);
    }

    public boolean isUnfinished() {
        return state != State.DONE;
    }

    /** Whether nobody does it: nobody has begun, or whoever has, has said nothing since {@code then}. */
    boolean isFree(Instant then) {
        return state == State.ASKED || (state == State.RUNNING && lastSign.isBefore(then));
    }

    /** {@link #parse} reads it. */
    String toText() {
        return String.join(
                "\n", state.name(), lastSign.toString(), String.valueOf(read), text(before), text(after), askedBy);
    }

    private static String text(@Nullable Figures figures) {
        return figures == null ? NOTHING : figures.toText();
    }

    static RetrainingRun parse(String text) {
        String[] lines = text.split("\n", 6);
        return new RetrainingRun(
                State.valueOf(lines[0]),
                lines[5],
                Instant.parse(lines[1]),
                Long.parseLong(lines[2]),
                figures(lines[3]),
                figures(lines[4]));
    }

    private static @Nullable Figures figures(String text) {
        return text.equals(NOTHING) ? null : Figures.parse(text);
    }

    /** How the model did that was in use before. */
    public Optional<Figures> former() {
        return Optional.ofNullable(before);
    }

    public Optional<Figures> latter() {
        return Optional.ofNullable(after);
    }
}
