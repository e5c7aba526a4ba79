package org.letterpress.ear;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A comment as somebody means to write it. No two are alike, so each is found again among all others. */
record Draft(String body, String name, String email) {
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    static Draft fresh() {
        String mark = Long.toString(System.nanoTime(), Character.MAX_RADIX) + WRITTEN.incrementAndGet();
        return new Draft(
                "The ferry left without us, again: " + mark, "Maud " + mark, "maud." + mark + "@elsewhere.example");
    }

    /** The page's reply form with this comment in it. */
    Form in(Reply page) {
        return page.form("Post comment")
                .fill("Comment", body)
                .fill("Name", name)
                .fill("Email", email);
    }

    Map<String, String> fields() {
        return Map.of("Comment", body, "Name", name, "Email", email);
    }
}
