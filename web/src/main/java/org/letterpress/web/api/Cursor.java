package org.letterpress.web.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.BadRequestException;
import java.time.Instant;
import java.util.Base64;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.letterpress.Moment;

/**
 * A place in a list in the order of time, which clients carry from one call to the next and do not read.
 *
 * @param name tells items of the same instant apart
 */
record Cursor(Instant at, String name) {

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "/" + name).getBytes(UTF_8));
    }

    /**
     * Null for none.
     *
     * @throws BadRequestException when this API has given out no such cursor
     */
    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split("/", 2);
            return new Cursor(Moment.parse(parts[0]).orElseThrow(), parts[1]);
        } catch (IllegalArgumentException | NoSuchElementException | ArrayIndexOutOfBoundsException e) {
            throw new BadRequestException(e);
        }
    }
}
