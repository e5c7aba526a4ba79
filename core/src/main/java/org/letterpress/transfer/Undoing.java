package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comments;
import org.letterpress.transfer.Origins.Place;

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
        each(turn, OriginKind.CLAIM, origin -> turn.once(run -> undoClaim(origin)));
    }

    private void each(Turn turn, OriginKind kind, LongConsumer undo) {
        List<Step> some = next(turn, kind, Place.BEGINNING);
        while (!some.isEmpty()) {
            some.forEach(step -> undo.accept(step.origin()));
            some = next(turn, kind, some.get(some.size() - 1).place());
        }
    }

    private List<Step> next(Turn turn, OriginKind kind, Place after) {
        return turn.alone(run -> steps(origins.ofRun(turn.run(), kind, after, AT_ONCE)));
    }

    private static List<Step> steps(List<Origin> some) {
        return some.stream()
                .map(origin -> new Step(origin.stored(), Place.of(origin)))
                .toList();
    }

    private void undoArticle(long origin, Turn turn) {
        if (turn.alone(run -> isToStay(origin, turn))) {
            return;
        }
        boolean more = true;
        while (more) {
            more = turn.alone(run -> removeComments(origins.byId(origin).orElseThrow(), turn.run()));
        }
        turn.once(run -> remove(origin, turn));
    }

    /** Whether there was anything left to do. */
    private boolean removeComments(Origin article, long run) {
        if (comments.letGo(article.targetId(), AT_ONCE)) {
            return true;
        }
        List<Origin> some = origins.under(run, article, AT_ONCE);
        if (!some.isEmpty()) {
            comments.remove(some.stream().map(Origin::targetId).toList());
            some.forEach(origins::remove);
        }
        return !some.isEmpty();
    }

    /** What is not to stay is taken from the public first, so that nobody answers any more. */
    private boolean isToStay(long originId, Turn turn) {
        Origin origin = origins.byId(originId).orElseThrow();
        Optional<Article> article = articles.byId(origin.targetId());
        if (article.isPresent() && isChanged(article.get(), origin, turn.run())) {
            Tally tally = new Tally();
            String title = article.get().headline().title();
            tally.noted(Kinds.ARTICLE, Reason.CHANGED_SINCE, new Culprit(origin.key(), 0, title));
            imports.report(turn.run(), tally);
            return true;
        }
        article.ifPresent(open -> {
            open.withdraw(turn.now());
            origin.leftAt(open.changedAt());
        });
        return false;
    }

    private boolean isChanged(Article article, Origin origin, long run) {
        boolean edited =
                origin.leftAt().filter(left -> left.equals(article.changedAt())).isEmpty();
        return edited || origins.isDiscussedHere(run, origin);
    }

    private void remove(long originId, Turn turn) {
        Origin origin = origins.byId(originId).orElseThrow();
        articles.byId(origin.targetId()).ifPresent(articles::remove);
        origins.remove(origin);
        count(Kinds.ARTICLE, Reason.REMOVED, 1, turn);
    }

    /** Under articles of other imports: from the last replies upward, pass after pass. */
    private void undoAddedComments(Turn turn) {
        int removed;
        do {
            removed = 0;
            List<Step> some = removeLone(turn, Place.BEGINNING);
            while (!some.isEmpty()) {
                removed += some.size();
                some = removeLone(turn, some.get(some.size() - 1).place());
            }
        } while (removed > 0);
        turn.once(run -> count(Kinds.COMMENT, Reason.CHANGED_SINCE, origins.countAdded(turn.run()), turn));
    }

    private List<Step> removeLone(Turn turn, Place after) {
        return turn.alone(run -> {
            List<Origin> lone = origins.lone(turn.run(), after, AT_ONCE);
            List<Step> gone = steps(lone);
            if (!lone.isEmpty()) {
                comments.remove(lone.stream().map(Origin::targetId).toList());
                lone.forEach(origins::remove);
                count(Kinds.COMMENT, Reason.REMOVED, lone.size(), turn);
            }
            return gone;
        });
    }

    private void undoTag(long originId) {
        origins.byId(originId).ifPresent(origin -> {
            articles.removeUnused(origin.targetId());
            origins.remove(origin);
        });
    }

    private void undoClaim(long originId) {
        origins.byId(originId)
                .filter(origin -> articles.byId(origin.targetId()).isEmpty())
                .ifPresent(origins::remove);
    }

    private void count(String kind, Reason what, long howMany, Turn turn) {
        Tally tally = new Tally();
        tally.noted(kind, what, howMany);
        imports.report(turn.run(), tally);
    }

    /** Something to take back, and where it stands in the order of what the run made. */
    private record Step(long origin, Place place) {}
}
