package org.letterpress.web.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.letterpress.article.Teaser;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.Comments;

/** Makes lines of a list of articles, in one query however many they are. */
@ApplicationScoped
public class TeaserLines {
    @Inject
    private Comments comments;

    @Inject
    private CommentPolicies policies;

    public List<TeaserLine> of(Collection<Teaser> articles) {
        Map<Long, Long> counts =
                comments.countApproved(articles.stream().map(Teaser::id).toList());
        return articles.stream()
                .map(article -> new TeaserLine(
                        article,
                        counts.getOrDefault(article.id(), 0L),
                        policies.takesComments(article.discussion(), article.publishedAt())))
                .toList();
    }
}
