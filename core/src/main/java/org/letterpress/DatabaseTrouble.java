package org.letterpress;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a database that is away, or cannot write any more, from a mistake of the program's. */
public final class DatabaseTrouble {
    private DatabaseTrouble() {}

    /** Whether the driver was the first to fail, whatever else is between. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance);
    }
}
