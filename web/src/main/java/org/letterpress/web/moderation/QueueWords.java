package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.AuthorRecord;
import org.letterpress.moderation.QueueCard;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Words;

/** What a card of the queue says about its article and its past. */
@Named
@RequestScoped
public class QueueWords {
    @Inject
    private Clock clock;

    @Inject
    private Dates dates;

    /** How old the article is, and whether it takes comments. */
    public String article(QueueCard.About article) {
        String open = Words.of(article.open() ? "card.article.open" : "card.article.closed");
        @Nullable Instant published = article.publishedAt();
        return published == null
                ? open
                : Words.of(
                        "card.article.age",
                        Math.max(0, Duration.between(published, clock.instant()).toDays()),
                        open);
    }

    /** What became of all comments under the author's address. */
    public String record(AuthorRecord record) {
        String since = dates.day(LocalDate.ofInstant(record.firstSeen(), ZoneOffset.UTC));
        return Words.of("card.record", record.approved(), record.rejected(), record.spam(), since);
    }

    /** Who decided what, when and why. */
    public String past(QueueCard.Past past) {
        String what = past.undoing() ? Words.of("card.past.undone") : Words.of(what(past));
        String line = Words.of("card.past.line", what, past.by(), dates.minute(past.at()));
        String code = past.code() == null ? "" : ", " + Words.of("reason." + past.code());
        return line + code + (past.reason() == null ? "" : ": " + past.reason());
    }

    private static String what(QueueCard.Past past) {
        if (past.returned()) {
            return "card.past.returned";
        }
        return switch (past.about()) {
            case TEXT -> "card.past.text";
            case EDIT -> "card.past.edit." + past.to();
            case COMMENT -> "is." + past.to();
        };
    }
}
