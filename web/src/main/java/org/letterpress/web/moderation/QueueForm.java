package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.comment.CommentId;
import org.letterpress.moderation.QueueFilter;
import org.letterpress.moderation.QueueOrder;
import org.letterpress.screening.Screening;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** Which comments of the queue are looked for, and in which order, as it was typed. */
@Named
@RequestScoped
public class QueueForm {
    private static final List<String> FIELDS =
            List.of("article", "author", "by", "near", "host", "screen", "from", "to", "q", "order");
    private static final int LONGEST = 320;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    @Inject
    private Screening screening;

    QueueFilter filter() {
        return new QueueFilter(
                text("article"),
                text("author"),
                CommentId.parse(text("by")),
                CommentId.parse(text("near")),
                text("host"),
                text("screen"),
                day("from").map(QueueForm::midnight),
                day("to").map(day -> midnight(day.plusDays(1))),
                text("q"));
    }

    QueueOrder order() {
        return isByNeed() ? QueueOrder.NEED : QueueOrder.OLDEST;
    }

    public boolean isByNeed() {
        return text("order").equals("need");
    }

    /** Whether anything is looked for. */
    public boolean isAsked() {
        return !filter().isEmpty();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Optional<LocalDate> day(String name) {
        String text = text(name);
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() < 9_999);
        } catch (DateTimeException e) {
            if (!problems.isAny()) {
                problems.addWord(name, "queue.date.wrong");
            }
            return Optional.empty();
        }
    }

    /** What was typed into a field, cut where nothing is that long. */
    public String text(String field) {
        String text = typed.line(field);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** The names of the screens, in their order. */
    public List<String> getScreens() {
        return screening.names();
    }

    /** As a part of an address, each field with an ampersand before it; empty when nothing is looked for. */
    String query() {
        return FIELDS.stream()
                .filter(field -> !text(field).isEmpty())
                .map(field -> "&" + field + "=" + URLEncoder.encode(text(field), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
