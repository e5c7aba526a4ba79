package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.OpenReports;
import org.letterpress.comment.Reports;
import org.letterpress.moderation.QueueCard;
import org.letterpress.web.page.Words;

/** What readers have reported of the comments on a page of the queue: one query for all of them. */
@Named
@RequestScoped
public class ReportMarks {
    @Inject
    private Reports reports;

    private @Nullable Map<Long, OpenReports> marks;

    /**
     * In words; empty when nothing is open.
     *
     * @param page all cards that are shown with it
     */
    public List<Mark> of(QueueCard card, List<QueueCard> page) {
        OpenReports open = all(page).get(card.id());
        return open == null ? List.of() : List.of(Mark.of(open));
    }

    boolean areOn(QueueCard card, List<QueueCard> page) {
        return all(page).containsKey(card.id());
    }

    /** Only what is approved can have any. */
    private Map<Long, OpenReports> all(List<QueueCard> page) {
        Map<Long, OpenReports> all = marks;
        if (all == null) {
            all = reports.open(page.stream()
                    .filter(card -> card.status() == CommentStatus.APPROVED)
                    .map(QueueCard::id)
                    .toList());
            marks = all;
        }
        return all;
    }

    /**
     * The reports of one comment.
     *
     * @param title how many there are; reasons each with how often it was given; texts as readers wrote them
     */
    public record Mark(String title, List<String> reasons, List<String> texts) {

        static Mark of(OpenReports open) {
            return new Mark(
                    Words.of("card.reports", open.count()),
                    open.reasons().entrySet().stream()
                            .map(each -> Words.of(
                                    "card.reports.reason", Words.of("report.short." + each.getKey()), each.getValue()))
                            .toList(),
                    open.texts());
        }

        /** Keeps what somebody wrote out of logs. */
        @Override
        public String toString() {
            return "Mark[" + reasons + "]";
        }
    }
}
