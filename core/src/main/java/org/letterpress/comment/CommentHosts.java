package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.letterpress.screening.Author;
import org.letterpress.screening.HostNames;
import org.letterpress.screening.Prose;
import org.letterpress.text.Policy;

/** Where comments lead: what each says, what waits to be said instead, and its author's website. */
@ApplicationScoped
public class CommentHosts {
    private static final String OF =
            "select h.commentId, h.host from CommentHost h where h.commentId in :ids order by h.commentId, h.host";
    private static final String LEADING_TO =
            "select h.commentId from CommentHost h where h.host = :host and h.commentId > :after order by h.commentId";
    private static final String DROP = "delete from CommentHost h where h.commentId = :comment and h.host in :hosts";
    private static final String FORGET = "delete from CommentHost h where h.commentId = :comment";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    CommentHosts() {}

    @Inject
    public CommentHosts(EntityManager em) {
        this.em = em;
    }

    /** The hosts of each of these comments in alphabetical order, in one query; one that leads nowhere is not in it. */
    public Map<Long, List<String>> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(OF, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.groupingBy(
                                row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toList())));
    }

    /**
     * Comments that lead to a host, a page at a time, by their ids.
     *
     * @param host as {@link HostNames} has it
     * @param after the id of the last one seen, or 0
     */
    public List<Long> leadingTo(String host, long after, int limit) {
        return em.createQuery(LEADING_TO, Long.class)
                .setParameter("host", host)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of a comment as it is now, whatever is stored of it. */
    static Set<String> named(Comment comment) {
        Byline byline = comment.byline();
        List<Prose> texts = Stream.concat(Stream.of(comment.writing()), comment.stagedText().stream())
                .map(text -> new Prose(text.source(), text.rendered(Policy.COMMENT)))
                .toList();
        return HostNames.of(Author.of(byline.name(), byline.email(), byline.website()), texts);
    }

    /** Notes where a comment leads of which nothing is noted yet; its own row is in the database. */
    public void add(Comment comment) {
        add(comment, named(comment));
    }

    private void add(Comment comment, Collection<String> names) {
        long id = id(comment);
        names.forEach(name -> em.persist(new CommentHost(name, id)));
    }

    /** Notes where a comment leads that may say something else by now. */
    public void renew(Comment comment) {
        Set<String> named = named(comment);
        Set<String> gone = new TreeSet<>(of(List.of(id(comment))).getOrDefault(id(comment), List.of()));
        List<String> fresh = new ArrayList<>(named);
        fresh.removeAll(gone);
        gone.removeAll(named);
        if (!gone.isEmpty()) {
            em.createQuery(DROP)
                    .setParameter("comment", id(comment))
                    .setParameter("hosts", gone)
                    .executeUpdate();
        }
        add(comment, fresh);
    }

    void forget(Comment comment) {
        em.createQuery(FORGET).setParameter("comment", id(comment)).executeUpdate();
    }

    private static long id(Comment comment) {
        return Objects.requireNonNull(comment.id());
    }
}
