package org.letterpress.screening;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who signs a comment, exactly as typed. */
public record Author(String name, Optional<String> email, Optional<String> website) {

    /**
     * @param email null for none
     * @param website null for none
     */
    public static Author of(String name, @Nullable String email, @Nullable String website) {
        return new Author(name, Optional.ofNullable(email), Optional.ofNullable(website));
    }

    /** Keeps name and addresses out of logs. */
    @Override
    public String toString() {
        return "Author";
    }
}
