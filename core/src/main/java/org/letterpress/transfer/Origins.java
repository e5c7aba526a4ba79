package org.letterpress.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.comment.Comment;

/** What came from where, and what of it still waits for something. */
@ApplicationScoped
class Origins {
    /** Keys of one query; always so many, so that the database compiles the statement once. */
    private static final int KEYS = 100;

    private static final String BY_KEYS =
            "select o from Origin o where o.source in :books and o.kind = :kind and o.key in :keys";
    private static final String OF_RUN = "select o from Origin o where o.runId = :run and o.kind = :kind"
            + " and o.waiting = :waiting and o.sortNumber >= :number and (o.sortNumber > :number or o.id > :id)"
            + " order by o.sortNumber, o.id";
    private static final String COMMENTS = "select c from Comment c where c.id in :ids";

    private static final String COMMENTS_UNDER = "select count(c) from Comment c where c.articleId = :article";
    // Keys of comments begin with their article's; '!' comes right after the space that follows it.
    private static final String UNDER = " from Origin o where o.key >= :from and o.key < :to and o.runId = :run"
            + " and o.kind = org.letterpress.transfer.OriginKind.COMMENT";
    private static final String TAKEN_UNDER = "select count(o)" + UNDER;
    private static final String SOME_UNDER = "select o" + UNDER + " order by o.key";
    private static final String DECISIONS_UNDER =
            "select count(d) from Decision d, Comment c" + " where d.commentId = c.id and c.articleId = :article";
    private static final String ELSEWHERE = " and c.articleId not in (select a.targetId from Origin a"
            + " where a.runId = :run and a.kind = org.letterpress.transfer.OriginKind.ARTICLE)";
    /** Comments that a run added to articles of other runs, and that nobody has answered or decided about. */
    private static final String LONE = "select o from Origin o, Comment c where c.id = o.targetId and o.runId = :run"
            + " and o.kind = org.letterpress.transfer.OriginKind.COMMENT"
            + " and o.sortNumber >= :number and (o.sortNumber > :number or o.id > :id)" + ELSEWHERE
            + " and not exists (select k.id from Comment k where k.parentId = c.id)"
            + " and not exists (select d.id from Decision d where d.commentId = c.id) order by o.sortNumber, o.id";

    private static final String ADDED = "select count(o) from Origin o, Comment c where c.id = o.targetId"
            + " and o.runId = :run and o.kind = org.letterpress.transfer.OriginKind.COMMENT"
            + ELSEWHERE;
    private static final String IDS_OF_RUN = "select o.id from Origin o where o.runId = :run";
    private static final String REMOVE = "delete from Origin o where o.id in :ids";
    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Origins() {}

    @Inject
    Origins(EntityManager em) {
        this.em = em;
    }

    void add(Origin origin) {
        em.persist(origin);
    }

    void remove(Origin origin) {
        em.remove(origin);
    }

    /** So that the provider looks for changes no more in what is stored and done with. */
    void letGo(List<Object> stored) {
        stored.forEach(em::detach);
    }

    void flush() {
        em.flush();
    }

    Optional<Origin> byKey(RunScope scope, OriginKind kind, String key) {
        return Optional.ofNullable(byKeys(scope, kind, List.of(key)).get(key));
    }

    /** Those of the keys that are known, by key. */
    Map<String, Origin> byKeys(RunScope scope, OriginKind kind, Collection<String> keys) {
        Map<String, Origin> found = new HashMap<>();
        for (List<String> some : inPortions(keys)) {
            em.createQuery(BY_KEYS, Origin.class)
                    .setParameter("books", scope.books())
                    .setParameter("kind", kind)
                    .setParameter("keys", some)
                    .getResultStream()
                    .forEach(origin -> found.put(origin.key(), origin));
        }
        return found;
    }

    /** Comments that wait, after the given place, by their number on the blog. */
    List<Origin> waiting(long run, Place after, int limit) {
        return query(OF_RUN, run, after, limit)
                .setParameter("kind", OriginKind.COMMENT)
                .setParameter("waiting", true)
                .getResultList();
    }

    /** What a run has made of this kind, and does not wait. */
    List<Origin> ofRun(long run, OriginKind kind, Place after, int limit) {
        return query(OF_RUN, run, after, limit)
                .setParameter("kind", kind)
                .setParameter("waiting", false)
                .getResultList();
    }

    private TypedQuery<Origin> query(String jpql, long run, Place after, int limit) {
        return em.createQuery(jpql, Origin.class)
                .setParameter("run", run)
                .setParameter("number", after.number())
                .setParameter("id", after.id())
                .setMaxResults(limit);
    }

    /** Brings comments near, so that looking them up one by one asks the database no more. */
    void fetchComments(Collection<Long> ids) {
        for (List<Long> some : inPortions(ids)) {
            em.createQuery(COMMENTS, Comment.class).setParameter("ids", some).getResultList();
        }
    }

    Optional<Origin> byId(long id) {
        return Optional.ofNullable(em.find(Origin.class, id));
    }

    /** Whether anybody else has written under an article of this run, or anything was decided there. */
    boolean isDiscussedHere(long run, Origin article) {
        long all = em.createQuery(COMMENTS_UNDER, Long.class)
                .setParameter("article", article.targetId())
                .getSingleResult();
        long decisions = em.createQuery(DECISIONS_UNDER, Long.class)
                .setParameter("article", article.targetId())
                .getSingleResult();
        return decisions > 0
                || all > under(TAKEN_UNDER, Long.class, run, article).getSingleResult();
    }

    /** Some of the comments of a run under one of its articles. */
    List<Origin> under(long run, Origin article, int limit) {
        return under(SOME_UNDER, Origin.class, run, article)
                .setMaxResults(limit)
                .getResultList();
    }

    private <T> TypedQuery<T> under(String jpql, Class<T> result, long run, Origin article) {
        return em.createQuery(jpql, result)
                .setParameter("from", article.key() + " ")
                .setParameter("to", article.key() + "!")
                .setParameter("run", run);
    }

    List<Origin> lone(long run, Place after, int limit) {
        return query(LONE, run, after, limit).getResultList();
    }

    /** How many comments of a run are under articles of other runs. */
    long countAdded(long run) {
        return em.createQuery(ADDED, Long.class).setParameter("run", run).getSingleResult();
    }

    /** Forgets some of what a run knew, and says whether there was anything. */
    boolean forgetSome(long run, int limit) {
        List<Long> ids = em.createQuery(IDS_OF_RUN, Long.class)
                .setParameter("run", run)
                .setMaxResults(limit)
                .getResultList();
        return !ids.isEmpty() && em.createQuery(REMOVE).setParameter("ids", ids).executeUpdate() > 0;
    }

    private static <T> List<List<T>> inPortions(Collection<T> all) {
        List<T> left = all.stream().distinct().toList();
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < left.size(); from += KEYS) {
            List<T> portion = new ArrayList<>(left.subList(from, Math.min(from + KEYS, left.size())));
            while (portion.size() < KEYS) {
                portion.add(portion.get(0));
            }
            portions.add(portion);
        }
        return portions;
    }

    /** A place in the order of what waits. */
    record Place(long number, long id) {
        static final Place BEGINNING = new Place(Long.MIN_VALUE, 0);

        static Place of(Origin origin) {
            return new Place(origin.sortNumber(), origin.stored());
        }
    }
}
