package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comments;

/**
 * Takes back what an import created, piece by piece. An article that was changed, commented on or decided about here
 * since stays with all its comments, and the report says so.
 */
@ApplicationScoped
class Undoing {
    private static final int AT_ONCE = 500;

    private Articles articles;
    private Comments comments;
    private Origins origins;
    private Imports imports;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Undoing() {}

    @Inject
    Undoing(Articles articles, Comments comments, Origins origins, Imports imports) {
        this.articles = articles;
        this.comments = comments;
        this.origins = origins;
        this.imports = imports;
    }

    void undo(Turn turn) {
        each(turn, OriginKind.ARTICLE, origin -> undoArticle(origin, turn));
        undoAddedComments(turn);
        each(turn, OriginKind.TAG, origin -> turn.once(run -> undoTag(origin)));
    }

    private void each(Turn turn, OriginKind kind, LongConsumer undo) {
        long after = 0;
        List<Long> some = next(turn, kind, after);
        while (!some.isEmpty()) {
            some.forEach(undo::accept);
            after = some.get(some.size() - 1);
            some = next(turn, kind, after);
        }
    }

    private List<Long> next(Turn turn, OriginKind kind, long after) {
        return turn.alone(run -> origins.ofRun(turn.run(), kind, after, AT_ONCE).stream()
                .map(Origin::stored)
                .toList());
    }

    private void undoArticle(long origin, Turn turn) {
        Optional<Long> article = turn.alone(run -> closed(origin, turn));
        article.ifPresent(id -> {
            boolean more = true;
            while (more) {
                more = turn.alone(run ->
                        comments.removeSome(id, AT_ONCE, gone -> origins.forget(turn.run(), OriginKind.COMMENT, gone)));
            }
            turn.once(run -> remove(origin, id, turn));
        });
    }

    /** The article, taken from the public so that nobody answers any more; nothing when it is to stay. */
    private Optional<Long> closed(long originId, Turn turn) {
        Origin origin = origins.byId(originId).orElseThrow();
        Optional<Article> article = articles.byId(origin.targetId());
        if (article.isPresent() && isChanged(article.get(), origin, turn.run())) {
            Tally tally = new Tally();
            String title = article.get().headline().title();
            tally.noted(Kinds.ARTICLE, Reason.CHANGED_SINCE, new Culprit(origin.key(), 0, title));
            imports.report(turn.run(), tally);
            return Optional.empty();
        }
        article.ifPresent(open -> {
            open.withdraw(turn.now());
            origin.leftAt(open.changedAt());
        });
        return Optional.of(origin.targetId());
    }

    private boolean isChanged(Article article, Origin origin, long run) {
        boolean edited =
                origin.leftAt().filter(left -> left.equals(article.changedAt())).isEmpty();
        return edited || origins.isDiscussedHere(run, origin.targetId());
    }

    private void remove(long originId, long articleId, Turn turn) {
        articles.byId(articleId).ifPresent(articles::remove);
        origins.byId(originId).ifPresent(origins::remove);
        origins.forget(turn.run(), OriginKind.CLAIM, List.of(articleId));
        count(Kinds.ARTICLE, Reason.REMOVED, 1, turn);
    }

    /** Under articles of other imports: from the last replies upward, pass after pass. */
    private void undoAddedComments(Turn turn) {
        int removed;
        do {
            removed = 0;
            long after = 0;
            List<Long> some = removeLone(turn, after);
            while (!some.isEmpty()) {
                removed += some.size();
                after = some.get(some.size() - 1);
                some = removeLone(turn, after);
            }
        } while (removed > 0);
        turn.once(run -> count(Kinds.COMMENT, Reason.CHANGED_SINCE, origins.countAdded(turn.run()), turn));
    }

    private List<Long> removeLone(Turn turn, long after) {
        return turn.alone(run -> {
            List<Origin> lone = origins.lone(turn.run(), after, AT_ONCE);
            if (!lone.isEmpty()) {
                comments.remove(lone.stream().map(Origin::targetId).toList());
                lone.forEach(origins::remove);
                count(Kinds.COMMENT, Reason.REMOVED, lone.size(), turn);
            }
            return lone.stream().map(Origin::stored).toList();
        });
    }

    private void undoTag(long originId) {
        origins.byId(originId).ifPresent(origin -> {
            articles.removeUnused(origin.targetId());
            origins.remove(origin);
        });
    }

    private void count(String kind, Reason what, long howMany, Turn turn) {
        Tally tally = new Tally();
        tally.noted(kind, what, howMany);
        imports.report(turn.run(), tally);
    }
}
