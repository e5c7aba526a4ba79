package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.letterpress.comment.CommentId;
import org.letterpress.moderation.QueueFilter;
import org.letterpress.moderation.QueueOrder;
import org.letterpress.screening.Screening;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.SearchFields;

/** Which comments of the queue are looked for, and in which order, as it was typed. */
@Named
@RequestScoped
public class QueueForm {
    private static final List<String> FIELDS =
            List.of("article", "author", "by", "near", "host", "screen", "from", "to", "q", "order");

    @Inject
    private SearchFields fields;

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
                fields.from("from"),
                fields.until("to"),
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

    /** Whether the form has something to show: what is looked for, or what is wrong with it. */
    public boolean isOpen() {
        return isAsked() || problems.of("from") || problems.of("to");
    }

    /** What was typed into a field, for the form. */
    public String text(String field) {
        return fields.text(field);
    }

    /** The names of the screens, in their order. */
    public List<String> getScreens() {
        return screening.names();
    }

    /** As a part of an address, an ampersand before each field; empty when nothing is looked for. */
    String query() {
        return fields.query(FIELDS);
    }
}
