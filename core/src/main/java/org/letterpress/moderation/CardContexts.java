package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.AuthorRecord;
import org.letterpress.comment.AuthorRecords;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentStatus;

/**
 * What is known about the comments of a page of the desk: two queries for all, and one more each where some of them answer
 * another, or said something else before.
 */
@ApplicationScoped
class CardContexts {
    private static final String PARENTS = "select c.id, p.publicId, p.signature.name, p.status, p.body.html"
            + " from Comment c, Comment p where c.id in :ids and p.id = c.parentId";
    private static final String TEXTS = "select t.commentId, t.text.source from EarlierText t where t.id in :ids";

    private EntityManager em;
    private CardLines lines;
    private AuthorRecords authors;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CardContexts() {}

    @Inject
    CardContexts(EntityManager em, CardLines lines, AuthorRecords authors) {
        this.em = em;
        this.lines = lines;
        this.authors = authors;
    }

    /**
     * What is known about a comment.
     *
     * @param author what became of all that its author wrote; null when that is not known
     * @param parent what it answers; null when that is nothing
     * @param earlier what it said before its latest text, as it was typed; null when that was nothing else
     */
    record Known(
            List<CardLine> lines,
            @Nullable AuthorRecord author,
            QueueCard.@Nullable Parent parent,
            @Nullable String earlier) {}

    /** By the ids of the comments; none is missing. */
    Map<Long, Known> of(List<Comment> comments) {
        Map<Long, List<CardLine>> said =
                lines.of(comments.stream().map(Comment::id).toList());
        Map<Long, AuthorRecord> records = authors.of(comments);
        Map<Long, QueueCard.Parent> parents = parents(comments);
        Map<Long, String> texts = texts(said.values());
        Map<Long, Known> known = new HashMap<>();
        for (Comment comment : comments) {
            Long id = comment.id();
            known.put(id, new Known(said.getOrDefault(id, List.of()), records.get(id), parents.get(id), texts.get(id)));
        }
        return known;
    }

    private Map<Long, QueueCard.Parent> parents(List<Comment> comments) {
        List<Long> answers = comments.stream()
                .filter(comment -> comment.parentId().isPresent())
                .map(Comment::id)
                .toList();
        Map<Long, QueueCard.Parent> parents = new HashMap<>();
        read(PARENTS, answers)
                .forEach(row -> parents.put(
                        (Long) row[0],
                        new QueueCard.Parent(
                                (String) row[1], (String) row[2], (CommentStatus) row[3], (String) row[4])));
        return parents;
    }

    /** The newest of each alone: there may be very many. */
    private Map<Long, String> texts(Collection<List<CardLine>> said) {
        List<Long> newest = said.stream()
                .map(lines -> lines.stream()
                        .filter(line -> line.kind() == CardLine.Kind.TEXT)
                        .findFirst())
                .flatMap(Optional::stream)
                .map(CardLine::textId)
                .toList();
        Map<Long, String> texts = new HashMap<>();
        read(TEXTS, newest).forEach(row -> texts.put((Long) row[0], (String) row[1]));
        return texts;
    }

    private List<Object[]> read(String query, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(query, Object[].class).setParameter("ids", ids).getResultList();
    }
}
