package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.letterpress.article.Articles;
import org.letterpress.article.Discussion;
import org.letterpress.screening.Author;
import org.letterpress.screening.AuthorHistory;
import org.letterpress.screening.Finding;
import org.letterpress.screening.Posting;
import org.letterpress.screening.Posting.Circumstance;
import org.letterpress.screening.Screening;
import org.letterpress.screening.Suspect;
import org.letterpress.text.Policy;
import org.letterpress.text.Writing;

/**
 * Puts stored comments through the screens once more, by the rules as they are and as they would be. Both looks go by the
 * same: the text as it is now, what became of the author's comments posted before it, and, of screens whose circumstances
 * are gone, what they found at the time. So they differ by the rules alone. Nothing is stored.
 */
@ApplicationScoped
public class PastScreening {
    private static final String COMMENTS = "select c from Comment c where c.id in :ids";

    private EntityManager em;
    private Findings findings;
    private PastAuthors authors;
    private Articles articles;
    private Screening screening;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PastScreening() {}

    @Inject
    PastScreening(EntityManager em, Findings findings, PastAuthors authors, Articles articles, Screening screening) {
        this.em = em;
        this.findings = findings;
        this.authors = authors;
        this.articles = articles;
        this.screening = screening;
    }

    /** A comment under the rules as they are, and as they would be. */
    public record Compared(Comment comment, Look now, Look then) {}

    /**
     * In the order of {@code ids}, with four queries.
     *
     * @param ids of some hundred comments at most, for each of them is in memory; one that is not there is left out
     */
    public List<Compared> compare(List<Long> ids, Rulebook present, Amendment amendment) {
        Map<Long, Comment> comments = comments(ids);
        Map<Long, Discussion> discussions = articles.discussions(
                comments.values().stream().map(Comment::articleId).collect(Collectors.toSet()));
        Map<Long, List<Finding>> found = findings.of(ids);
        Map<Long, AuthorHistory> histories = authors.histories(comments.values());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(comments.get(id)).stream())
                .map(comment -> {
                    ArticleRules now =
                            new ArticleRules(present, discussions.getOrDefault(comment.articleId(), Discussion.OPEN));
                    Past past = new Past(
                            comment,
                            histories.getOrDefault(id(comment), AuthorHistory.NONE),
                            found.getOrDefault(id(comment), List.of()));
                    return compare(past, now, amendment.in(now));
                })
                .toList();
    }

    private Compared compare(Past past, ArticleRules now, ArticleRules then) {
        Suspect suspect = past.suspect(now.site());
        List<Finding> found = screening.examineAgain(suspect, past.found);
        Suspect other = suspect.with(then.site().thresholds()).with(then.site().words());
        List<Finding> otherFound =
                then.site().screensAs(now.site()) ? found : screening.examineAgain(other, past.found);
        return new Compared(
                past.comment,
                new Look(now.holding(), suspect.isByTrustedAuthor(), found),
                new Look(then.holding(), other.isByTrustedAuthor(), otherFound));
    }

    private Map<Long, Comment> comments(List<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(COMMENTS, Comment.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(PastScreening::id, Function.identity()));
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }

    /** A comment with what is known of the time when it came in. */
    private record Past(Comment comment, AuthorHistory history, List<Finding> found) {

        Suspect suspect(Rulebook rules) {
            Byline byline = comment.byline();
            Writing text = comment.latestText();
            Author author = Author.of(byline.name(), byline.email(), byline.website());
            Posting posting = new Posting(comment.postedAt(), Optional.empty(), Set.of(Circumstance.BY_API));
            return Suspect.of(author, text.source(), text.rendered(Policy.COMMENT), posting)
                    .with(history)
                    .with(rules.thresholds())
                    .with(rules.words());
        }
    }
}
