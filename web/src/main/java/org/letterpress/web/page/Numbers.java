package org.letterpress.web.page;

import org.jspecify.annotations.Nullable;

/** Numbers that come from an address: anything else than a sensible one is as if it were not there. */
public final class Numbers {
    private static final int MAX_PAGE = 100_000;

    private Numbers() {}

    /** A page's number, from 1; 1 when there is none. */
    public static int page(@Nullable String text) {
        if (text == null || !text.matches("[1-9]\\d{0,5}")) {
            return 1;
        }
        return Math.min(Integer.parseInt(text), MAX_PAGE);
    }
}
