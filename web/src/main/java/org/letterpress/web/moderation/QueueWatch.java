package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.Tray;
import org.letterpress.moderation.Arrivals;
import org.letterpress.moderation.Leasing;
import org.letterpress.moderation.NoSuchComment;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/**
 * What the queue's script asks while a page of it is open, answered with the words to show, if any: how many comments came
 * since then; and, told which card somebody looks at, who else does.
 */
@Named
@PageOf(Route.DESK_WATCH)
@RequestScoped
public class QueueWatch implements Page {
    @Inject
    private CurrentRoute route;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    @Inject
    private Arrivals arrivals;

    @Inject
    private QueueForm form;

    @Inject
    private Leasing leasing;

    @Inject
    private Clock clock;

    @Override
    public Outcome open() {
        Optional<String> words = parameters.posted("comment").isPresent() ? look() : since().map(this::arrived);
        words.ifPresent(this::write);
        return words.isPresent() ? Outcome.WRITTEN : Outcome.NOT_FOUND;
    }

    private Optional<String> look() {
        try {
            return CommentId.parse(parameters.text("comment"))
                    .map(comment -> leasing.take(comment, staff.get()))
                    .map(Lookers::words);
        } catch (NoSuchComment gone) {
            return Optional.empty();
        }
    }

    private Optional<Instant> since() {
        try {
            return parameters.find("since").map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private String arrived(Instant since) {
        int count = arrivals.count(QueueDesk.tray(parameters.text("status")), form.filter(), since, staff.get());
        if (count == 0) {
            return "";
        }
        return Words.of("queue.new", count < Arrivals.MOST ? Integer.toString(count) : (Arrivals.MOST - 1) + "+");
    }

    private void write(String words) {
        route.response().setContentType("text/plain;charset=UTF-8");
        try {
            route.response().getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a page of this tray asks what came since it was made. */
    public String addressFor(Tray tray) {
        return "/desk/comments/watch?status=" + tray.name().toLowerCase(Locale.ROOT) + "&since=" + clock.instant()
                + form.query();
    }
}
