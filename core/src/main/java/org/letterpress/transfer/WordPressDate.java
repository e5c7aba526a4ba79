package org.letterpress.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * When something was posted, and on which day of the blog's own calendar. WordPress writes {@code 0000-00-00 00:00:00}
 * for none.
 */
record WordPressDate(Instant instant, LocalDate day) {
    /** From {@code _gmt} if there is one, else local time taken as UTC, else the feed's date; the day from local time. */
    static Optional<WordPressDate> ofPost(Fields post) {
        return of(parse(post.get("post_date")), parse(post.get("post_date_gmt")).or(() -> feed(post.get("pubDate"))));
    }

    static Optional<WordPressDate> ofComment(Fields comment) {
        return of(parse(comment.get("comment_date")), parse(comment.get("comment_date_gmt")));
    }

    private static Optional<WordPressDate> of(Optional<LocalDateTime> local, Optional<LocalDateTime> gmt) {
        return gmt.or(() -> local)
                .map(time -> new WordPressDate(
                        time.toInstant(ZoneOffset.UTC), local.orElse(time).toLocalDate()));
    }

    private static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text.replace(' ', 'T'))).filter(WordPressDate::isReal);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> feed(String text) {
        try {
            ZonedDateTime time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(LocalDateTime.ofInstant(time.toInstant(), ZoneOffset.UTC))
                    .filter(WordPressDate::isReal);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Years that an address can show and every database can keep. */
    private static boolean isReal(LocalDateTime time) {
        return time.getYear() >= 1 && time.getYear() <= 9999;
    }
}
