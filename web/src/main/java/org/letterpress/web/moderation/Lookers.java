package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.letterpress.comment.CommentId;
import org.letterpress.moderation.Leasing;
import org.letterpress.moderation.NoSuchComment;
import org.letterpress.moderation.QueueCard;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Words;

/** Who else looks at a comment, in words. */
@Named
@RequestScoped
public class Lookers {
    @Inject
    private Leasing leasing;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    /** Empty when nobody does. */
    public String of(QueueCard card) {
        return words(card.context().lookers());
    }

    static String words(List<String> names) {
        return names.isEmpty() ? "" : Words.of("card.looking", String.join(", ", names));
    }

    /** That the one whose form was not taken still works on its comment. */
    void stay() {
        Optional<CommentId> comment = CommentId.parse(parameters.text("comment"));
        try {
            comment.ifPresent(id -> leasing.take(id, staff.get()));
        } catch (NoSuchComment gone) {
            // There is nothing left to look at.
        }
    }
}
