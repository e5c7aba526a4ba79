package org.letterpress.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.moderation.QueueCard;
import org.letterpress.moderation.ShadowMark;
import org.letterpress.moderation.Shadows;
import org.letterpress.web.page.Words;

/** What rules in shadow would have made of the comments on a page of the queue: one query for all of them. */
@Named
@RequestScoped
public class ShadowMarks {
    @Inject
    private Shadows shadows;

    private @Nullable Map<Long, List<ShadowMark>> marks;

    /** @param page all cards that are shown with it */
    public List<String> of(QueueCard card, List<QueueCard> page) {
        Map<Long, List<ShadowMark>> all = marks;
        if (all == null) {
            all = shadows.of(page.stream().map(QueueCard::id).toList());
            marks = all;
        }
        return all.getOrDefault(card.id(), List.of()).stream()
                .map(ShadowMarks::words)
                .toList();
    }

    private static String words(ShadowMark mark) {
        String fate = mark.isOfFate() ? Words.of("shadow.fate", Words.of("fate." + mark.then())) : "";
        String fewer = mark.fewer().isEmpty() ? "" : Words.of("shadow.fewer", mark.fewer());
        return Stream.of(fate, mark.more(), fewer)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
