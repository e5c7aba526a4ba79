package org.letterpress.moderation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.Refusal;

/** Somebody else has changed the rules since they were shown. */
public class RulesChanged extends Refusal {
    private static final long serialVersionUID = 1L;

    private final @Nullable String by;
    private final @Nullable Instant at;

    RulesChanged(RulesVersion present) {
        super("The rules are at version " + present.number() + " by now");
        this.by = present.by();
        this.at = present.at();
    }

    public Optional<String> by() {
        return Optional.ofNullable(by);
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }
}
