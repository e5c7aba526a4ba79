package org.letterpress.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.letterpress.text.Slug;

/**
 * The permanent address of an article: the day it was published on, as its author's calendar had it, and its slug.
 *
 * @param day fixed when the article is first published; never moves afterwards
 */
public record ArticleAddress(LocalDate day, Slug slug) {

    /** For example {@code /2026/05/14/the-ferry-is-back}; percent-encoded, without a trailing slash. */
    public String path() {
        return String.format(
                Locale.ROOT,
                "/%04d/%02d/%02d/%s",
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                URLEncoder.encode(slug.value(), StandardCharsets.UTF_8));
    }
}
