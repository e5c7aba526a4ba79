package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentId;
import org.letterpress.moderation.Leases;
import org.letterpress.moderation.Leasing;
import org.letterpress.moderation.NoSuchComment;
import org.letterpress.moderation.QueueCard;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Words;

/** Who else looks at the comments on a page of the queue: one query for all of them. */
@Named
@RequestScoped
public class Lookers {
    @Inject
    private Leases leases;

    @Inject
    private Leasing leasing;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    private @Nullable Map<Long, List<String>> names;

    /**
     * Words on it; empty when nobody does.
     *
     * @param page all cards that are shown with it
     */
    public String of(QueueCard card, List<QueueCard> page) {
        Map<Long, List<String>> all = names;
        if (all == null) {
            all = leases.others(page.stream().map(QueueCard::id).toList(), staff.get());
            names = all;
        }
        return words(all.getOrDefault(card.id(), List.of()));
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
