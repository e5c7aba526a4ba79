package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.letterpress.screening.Fingerprint;

/** All comments. */
@ApplicationScoped
public class Comments {
    private static final String BY_PUBLIC_ID = "select c from Comment c where c.publicId = :publicId";
    private static final String BY_RECEIPT = "select c from Comment c where c.receiptHash = :hash";
    private static final String BY_SUBMISSION = "select c from Comment c where c.provenance.submissionKey = :key";
    private static final String SAID = "select c.id from Comment c where c.provenance.textDigest = :digest"
            + " and c.articleId = :article and c.signature.emailKey = :author"
            + " and c.status <> org.letterpress.comment.CommentStatus.WITHDRAWN";
    private static final String APPROVED = " c.status = org.letterpress.comment.CommentStatus.APPROVED";
    private static final String COUNT_APPROVED =
            "select count(c) from Comment c where c.articleId = :article and" + APPROVED;
    private static final String COUNTS_APPROVED =
            "select c.articleId, count(c) from Comment c where c.articleId in :articles and" + APPROVED
                    + " group by c.articleId";
    private static final String THREADS =
            "select c.threadAt, c.rootId, count(c) from Comment c where c.articleId = :article and" + APPROVED
                    + " group by c.threadAt, c.rootId order by c.threadAt, c.rootId";
    private static final String IN_THREADS =
            "select new org.letterpress.comment.ThreadComment(c.id, c.publicId, c.parentId, c.rootId, c.threadAt,"
                    + " c.signature.name, c.signature.website, c.body.html, c.postedAt, c.byStaff, r.closed)"
                    + " from Comment c, ThreadEnd r where r.id = c.rootId"
                    + " and c.articleId = :article and c.rootId in :roots and" + APPROVED;

    private static final String IS_CLOSED = "select r.closed from ThreadEnd r where r.id = :root";
    private static final String CLOSE =
            "update ThreadEnd r set r.closed = :closed" + " where r.id = :root and r.closed <> :closed";

    private static final String REPLIES_UNDER =
            "select c.id from Comment c where c.articleId = :article and c.parentId is not null";
    private static final String LET_GO = "update Comment c set c.parentId = null where c.id in :ids";
    private static final String REMOVE_HOSTS = "delete from CommentHost h where h.commentId in :ids";
    private static final String REMOVE_REPORTS = "delete from Report r where r.commentId in :ids";
    private static final String REMOVE = "delete from Comment c where c.id in :ids";

    private EntityManager em;
    private CommentCounts counts;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Comments() {}

    @Inject
    public Comments(EntityManager em, CommentCounts counts) {
        this.em = em;
        this.counts = counts;
    }

    public void add(Comment comment) {
        store(comment);
        count(comment);
    }

    /** As {@link #add}, for who counts it later on, with others. */
    public void store(Comment comment) {
        em.persist(comment);
        comment.startOwnThread();
    }

    /** Counts it as what it is now: for whoever has changed it, as the last thing. */
    public void count(Comment comment) {
        counts.count(comment);
    }

    /** As {@link #count(Comment)}, many that have arrived. */
    public void count(Collection<Comment> comments) {
        counts.count(comments);
    }

    /** Counts no more whose these were, because that is about to be forgotten. */
    void uncountAuthors(Collection<Long> ids) {
        counts.uncountAuthors(ids);
    }

    public Optional<Comment> byId(long id) {
        return Optional.ofNullable(em.find(Comment.class, id));
    }

    public Optional<Comment> byPublicId(CommentId id) {
        return em.createQuery(BY_PUBLIC_ID, Comment.class)
                .setParameter("publicId", id.value())
                .getResultStream()
                .findFirst();
    }

    /** As {@link #byPublicId}, and nobody else can change it before this transaction ends. */
    public Optional<Comment> lockedByPublicId(CommentId id) {
        Optional<Comment> found = byPublicId(id);
        found.ifPresent(comment -> em.refresh(comment, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** As {@link #byId}, and nobody else can change it before this transaction ends. */
    public Optional<Comment> lockedById(long id) {
        Optional<Comment> found = byId(id);
        found.ifPresent(comment -> em.refresh(comment, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** What came of a submission before. */
    Optional<Comment> bySubmission(String key) {
        return em.createQuery(BY_SUBMISSION, Comment.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** Whether its author has said the same under the same article already, and not withdrawn it. */
    boolean isSaid(Comment comment) {
        return comment.emailKey()
                .map(author -> em.createQuery(SAID, Long.class)
                        .setParameter("digest", Fingerprint.of(comment.body()).digest())
                        .setParameter("article", comment.articleId())
                        .setParameter("author", author)
                        .setMaxResults(1)
                        .getResultList())
                .filter(same -> !same.isEmpty())
                .isPresent();
    }

    /** @throws ThreadClosed when no more answers are taken in the thread of {@code parent} */
    void demandOpenThread(Comment parent) {
        boolean closed = em.createQuery(IS_CLOSED, Boolean.class)
                .setParameter("root", parent.rootId())
                .getSingleResult();
        if (closed) {
            throw new ThreadClosed(parent.articleId());
        }
    }

    /** Has a thread take no more answers, or take them again, and says whether it did not do so before. */
    public boolean closeThread(long root, boolean closed) {
        return em.createQuery(CLOSE)
                        .setParameter("root", root)
                        .setParameter("closed", closed)
                        .executeUpdate()
                > 0;
    }

    void flush() {
        em.flush();
    }

    /** The comment of a receipt, and nobody else can change it before this transaction ends. */
    public Optional<Comment> lockedByReceipt(ReceiptToken token) {
        Optional<Comment> found = ofReceipt(token);
        found.ifPresent(comment -> em.refresh(comment, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** The comment of a receipt. */
    public Optional<Comment> ofReceipt(ReceiptToken token) {
        return em.createQuery(BY_RECEIPT, Comment.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    /** What the holder of a receipt may see. */
    public Optional<Standing> byReceipt(ReceiptToken token) {
        return ofReceipt(token).map(Standing::of);
    }

    public long countApproved(long articleId) {
        return em.createQuery(COUNT_APPROVED, Long.class)
                .setParameter("article", articleId)
                .getSingleResult();
    }

    /** The approved comments under each of these articles; none is missing from the map. */
    public Map<Long, Long> countApproved(Collection<Long> articleIds) {
        if (articleIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> counts =
                articleIds.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> 0L));
        em.createQuery(COUNTS_APPROVED, Object[].class)
                .setParameter("articles", articleIds)
                .getResultStream()
                .forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * A page of the approved comments under an article, by threads, in two queries however many there are.
     *
     * @param number from 1; one past the last gives the last
     */
    public ThreadPage threads(long articleId, int number) {
        List<Object[]> threads = em.createQuery(THREADS, Object[].class)
                .setParameter("article", articleId)
                .getResultList();
        int pages = Math.max(1, (threads.size() + ThreadPage.THREADS - 1) / ThreadPage.THREADS);
        int page = Math.min(Math.max(number, 1), pages);
        List<Long> roots = threads.stream()
                .skip((page - 1L) * ThreadPage.THREADS)
                .limit(ThreadPage.THREADS)
                .map(row -> (Long) row[1])
                .toList();
        long total = threads.stream().mapToLong(row -> (Long) row[2]).sum();
        return new ThreadPage(ThreadPage.inOrder(inThreads(articleId, roots)), total, page, pages);
    }

    private List<ThreadComment> inThreads(long articleId, List<Long> roots) {
        if (roots.isEmpty()) {
            return List.of();
        }
        return em.createQuery(IN_THREADS, ThreadComment.class)
                .setParameter("article", articleId)
                .setParameter("roots", roots)
                .getResultList();
    }

    /**
     * Lets some replies under an article go of what they answer, or the database would refuse to take that away; for an
     * article that is about to be taken away itself.
     *
     * @return whether there were any
     */
    public boolean letGo(long articleId, int limit) {
        List<Long> replies = em.createQuery(REPLIES_UNDER, Long.class)
                .setParameter("article", articleId)
                .setMaxResults(limit)
                .getResultList();
        return !replies.isEmpty()
                && em.createQuery(LET_GO).setParameter("ids", replies).executeUpdate() > 0;
    }

    /** Takes comments away that nothing but reports of them refers to, as if they had never been. */
    public void remove(Collection<Long> ids) {
        counts.uncount(ids);
        em.createQuery(REMOVE_HOSTS).setParameter("ids", ids).executeUpdate();
        em.createQuery(REMOVE_REPORTS).setParameter("ids", ids).executeUpdate();
        em.createQuery(REMOVE).setParameter("ids", ids).executeUpdate();
    }
}
