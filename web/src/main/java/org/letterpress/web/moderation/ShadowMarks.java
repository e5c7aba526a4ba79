package org.letterpress.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.letterpress.moderation.QueueCard;
import org.letterpress.moderation.ShadowMark;
import org.letterpress.web.page.Words;

/** What rules in shadow would have made of a comment, in words. */
@Named
@ApplicationScoped
public class ShadowMarks {

    public List<String> of(QueueCard card) {
        return card.context().shadows().stream().map(ShadowMarks::words).toList();
    }

    private static String words(ShadowMark mark) {
        String fate = mark.isOfFate() ? Words.of("shadow.fate", Words.of("fate." + mark.then())) : "";
        String fewer = mark.fewer().isEmpty() ? "" : Words.of("shadow.fewer", mark.fewer());
        return Stream.of(fate, mark.more(), fewer)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
