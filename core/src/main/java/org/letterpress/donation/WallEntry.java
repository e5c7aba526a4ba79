package org.letterpress.donation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the world may read on the wall of donors. */
public record WallEntry(long id, String text, Optional<String> name, Instant paidAt, String fund) {

    /** As the database has it: the name goes no further where it may not be told. */
    public WallEntry(
            long id,
            String text,
            @Nullable String name,
            boolean named,
            boolean anonymous,
            Instant paidAt,
            String fund) {
        this(id, text, named && !anonymous ? Optional.ofNullable(name) : Optional.empty(), paidAt, fund);
    }
}
