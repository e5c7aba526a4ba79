package org.letterpress;

import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may hold it: of what kind and where, its causes too, but without messages. Databases quote in theirs
 * what somebody typed.
 */
public final class Discreet extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MOST_CAUSES = 20;

    private Discreet(Throwable original, @Nullable Throwable cause) {
        super(original.getClass().getName(), cause, false, true);
        setStackTrace(original.getStackTrace());
    }

    public static Discreet of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static Discreet of(Throwable failure, int causes) {
        Throwable cause = failure.getCause();
        return new Discreet(failure, cause == null || causes == 0 ? null : of(cause, causes - 1));
    }
}
