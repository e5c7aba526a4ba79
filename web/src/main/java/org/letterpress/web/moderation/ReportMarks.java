package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.letterpress.comment.OpenReports;
import org.letterpress.moderation.QueueCard;
import org.letterpress.web.page.Words;

/** What readers have reported of a comment, in words. */
@Named
@ApplicationScoped
public class ReportMarks {

    /** Empty when nothing is open. */
    public List<Mark> of(QueueCard card) {
        OpenReports open = card.context().reports();
        return open == null ? List.of() : List.of(Mark.of(open));
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
