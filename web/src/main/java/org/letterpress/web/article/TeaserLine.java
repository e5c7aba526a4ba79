package org.letterpress.web.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.letterpress.article.Teaser;
import org.letterpress.comment.Comments;

/** A line of a list of articles, with how many comments answer it. */
public record TeaserLine(Teaser article, long comments) {

    static List<TeaserLine> of(Collection<Teaser> articles, Comments comments) {
        Map<Long, Long> counts =
                comments.countApproved(articles.stream().map(Teaser::id).toList());
        return articles.stream()
                .map(article -> new TeaserLine(article, counts.getOrDefault(article.id(), 0L)))
                .toList();
    }
}
