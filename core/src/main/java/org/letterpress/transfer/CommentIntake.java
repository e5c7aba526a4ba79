package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentHosts;
import org.letterpress.comment.Comments;

/** Makes comments of comments. A reply whose parent has not come yet begins a thread until {@link Stitching}. */
@ApplicationScoped
class CommentIntake {
    private static final Set<String> TYPES = Set.of("", "comment", "review");

    private Comments comments;
    private CommentHosts hosts;
    private Origins origins;
    private Validator validator;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CommentIntake() {}

    @Inject
    CommentIntake(Comments comments, CommentHosts hosts, Origins origins, Validator validator) {
        this.comments = comments;
        this.hosts = hosts;
        this.origins = origins;
        this.validator = validator;
    }

    void take(Chunk chunk) {
        List<Entry> entries = chunk.comments();
        Shelf shelf = new Shelf(known(entries, chunk));
        Rulebook rules = new Rulebook(chunk.blog().markup(), validator);
        for (Entry entry : entries) {
            if (entry.record() instanceof WxrRecord.Comment comment) {
                shelve(comment, new Receiving(chunk, entry.post()), new Desk(shelf, rules));
            }
        }
        if (!chunk.scope().dry()) {
            origins.fetchComments(shelf.answered());
        }
        for (List<Draft> level : shelf.levels()) {
            List<Object> stored = new ArrayList<>();
            level.forEach(draft -> store(draft, shelf, chunk).forEach(stored::add));
            origins.flush(); // the row of a reply refers to its parent's, that of a host to its comment's
            level.forEach(draft -> draft.stored().ifPresent(hosts::add));
            origins.letGo(stored);
        }
        comments.count(shelf.levels().stream()
                .flatMap(List::stream)
                .flatMap(draft -> draft.stored().stream())
                .toList());
    }

    /** What of the file's comments, and of those they answer, is here already. */
    private Map<String, Origin> known(List<Entry> entries, Chunk chunk) {
        List<String> keys = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.record() instanceof WxrRecord.Comment comment) {
                keys.add(Contribution.key(comment, entry.post()));
                Contribution.parentKey(comment, entry.post()).ifPresent(keys::add);
            }
        }
        return origins.byKeys(chunk.scope(), OriginKind.COMMENT, keys);
    }

    private static void shelve(WxrRecord.Comment comment, Receiving receiving, Desk desk) {
        Tally tally = receiving.tally();
        Post post = receiving.post();
        String type = comment.fields().get("comment_type");
        String key = Contribution.key(comment, post);
        Optional<Origin> article = receiving.chunk().article(post);
        if (!TYPES.contains(type)) {
            tally.skipped(Kinds.ofType(type), Reason.NOT_A_COMMENT);
        } else if (!post.isArticle()) {
            tally.skipped(Kinds.commentOn(post), Reason.ITS_ITEM_NOT_TAKEN_OVER);
        } else if (article.isEmpty()) {
            tally.quarantined(Kinds.COMMENT, Reason.ITS_ARTICLE_QUARANTINED, post.comment(key, comment.line()));
        } else if (desk.shelf().has(key)) {
            tally.skipped(Kinds.COMMENT, Reason.ALREADY_HERE);
        } else {
            accept(comment, receiving, desk, article.get().targetId());
        }
    }

    private static void accept(WxrRecord.Comment comment, Receiving receiving, Desk desk, long articleId) {
        Tally tally = receiving.tally();
        String key = Contribution.key(comment, receiving.post());
        try {
            Contribution contribution = new Contribution(comment, receiving.post(), desk.rules());
            desk.shelf().put(new Draft(key, articleId, contribution));
            tally.created(Kinds.COMMENT);
            contribution.notes().forEach(note -> tally.noted(Kinds.COMMENT, note));
        } catch (Quarantined quarantined) {
            Culprit culprit = receiving.post().comment(key, comment.line());
            tally.quarantined(Kinds.COMMENT, quarantined.reason(), culprit);
        }
    }

    /** What is new in the database with it. */
    private List<Object> store(Draft draft, Shelf shelf, Chunk chunk) {
        long target = 0;
        if (!chunk.scope().dry()) {
            Comment comment = draft.contribution().under(draft.articleId(), chunk.now());
            shelf.parent(draft, comments).ifPresent(comment::answer);
            comments.store(comment);
            draft.storedAs(comment);
            target = Objects.requireNonNull(comment.id());
        }
        SourceKey where = chunk.scope().key(OriginKind.COMMENT, draft.key());
        Origin origin = new Origin(where, target, chunk.scope().run())
                .numbered(draft.contribution().number());
        if (draft.isWaiting()) {
            draft.parentKey().ifPresent(origin::waitFor);
        }
        origins.add(origin);
        return draft.stored().map(comment -> List.<Object>of(comment, origin)).orElseGet(() -> List.of(origin));
    }

    /** Where comments of one chunk are read and put in order. */
    private record Desk(Shelf shelf, Rulebook rules) {}
}
