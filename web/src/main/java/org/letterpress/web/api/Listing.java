package org.letterpress.web.api;

import jakarta.ws.rs.BadRequestException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list.
 *
 * @param next where the next call goes on; null at the end
 */
public record Listing<T>(List<T> items, @Nullable String next) {
    static final int MOST = 100;

    /**
     * @param found one more than wanted, when there are more
     * @param cursor says behind which of them the next call goes on
     */
    static <S, T> Listing<T> of(List<S> found, int limit, Function<S, T> item, Function<S, Cursor> cursor) {
        List<S> shown = found.stream().limit(limit).toList();
        String next = found.size() > limit ? cursor.apply(shown.get(limit - 1)).text() : null;
        return new Listing<>(shown.stream().map(item).toList(), next);
    }

    /** @throws BadRequestException when it is no number of items that is given out at once */
    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new BadRequestException();
        }
        return limit;
    }
}
