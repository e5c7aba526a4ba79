package org.letterpress.screening;

import java.util.Optional;

/**
 * One rule for comments: a pure function of what is known about one. An application adds its own as CDI beans:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class NoHaiku implements Screen {
 *     public String name() {
 *         return "no-haiku";
 *     }
 *
 *     public Optional<Finding> examine(Suspect suspect) {
 *         return suspect.prose().source().lines().count() == 3
 *                 ? Optional.of(Finding.hold(name(), "Three lines.", "A moderator will read your comment first."))
 *                 : Optional.empty();
 *     }
 * }
 * }</pre>
 *
 * <p>Several threads call it at once. It has to be quick: the author of the comment waits for it.
 */
public interface Screen {

    /** A short name that never changes, such as {@code links}: findings are stored under it. */
    String name();

    /**
     * What the rule finds, or nothing.
     *
     * <p>A screen that throws, or returns null, has found something: {@link Screening} then asks for the comment to be
     * held.
     */
    Optional<Finding> examine(Suspect suspect);

    /**
     * Whether it goes by the text, its author and the rules alone. It can then be tried on comments of the past, to show
     * what other rules would have found; of a screen that cannot, what it found at the time is all that will ever be known.
     */
    default boolean isTimeless() {
        return false;
    }
}
