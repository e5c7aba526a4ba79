package org.letterpress.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.text.Slug;

/** All articles, their tags and their former addresses. */
@ApplicationScoped
public class Articles {
    private static final String BY_SLUG = "select a from Article a where a.slug = :slug";
    private static final String PAGE = "select a, t from Article a left join a.tags i left join Tag t on t.id = i"
            + " where a.slug = :slug order by t.kind, t.name";
    // Derby answers from the index alone when only ids are asked for, and sorts whole rows otherwise.
    private static final String NEWEST_IDS =
            "select a.id from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " order by a.publishedAt desc, a.id desc";
    private static final String NEXT_IDS =
            "select a.id from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " and (a.publishedAt < :at or (a.publishedAt = :at and a.id < :id))"
                    + " order by a.publishedAt desc, a.id desc";
    private static final String NEWEST =
            "select a from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " order by a.publishedAt desc, a.id desc";
    private static final String TAGGED_IDS =
            "select a.id from Article a join a.tags t, Tag g where g.id = t and g.slug = :slug"
                    + " and a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " group by a.id, a.publishedAt order by a.publishedAt desc, a.id desc";
    private static final String TEASERS =
            "select new org.letterpress.article.Teaser(a.id, a.slug, a.publishedOn, a.title,"
                    + " a.standfirst, a.author, a.publishedAt, a.commentsOpen, a.holding,"
                    + " a.closeAfterDays) from Article a where a.id in :ids";
    private static final String ANY = "select a.id from Article a";
    private static final String PUBLISHED =
            "select count(a) from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED";
    private static final String DUE =
            "select a from Article a where a.status = org.letterpress.article.ArticleStatus.SCHEDULED"
                    + " and a.publishedAt <= :now order by a.publishedAt, a.id";
    private static final String TAG = "select t from Tag t where t.slug = :slug and t.kind = :kind";
    private static final String DISCUSSIONS =
            "select a.id, a.commentsOpen, a.holding, a.closeAfterDays from Article a where a.id in :ids";
    private static final String FORGET_ADDRESSES = "delete from FormerAddress f where f.articleId = :article";
    private static final String USES = "select count(a) from Article a where :tag member of a.tags";
    private static final String TAGS_BY_SLUG = "select t from Tag t where t.slug = :slug order by t.kind";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Articles() {}

    @Inject
    public Articles(EntityManager em) {
        this.em = em;
    }

    public void add(Article article) {
        em.persist(article);
    }

    public Optional<Article> byId(long id) {
        return Optional.ofNullable(em.find(Article.class, id));
    }

    public Optional<Article> bySlug(Slug slug) {
        return em.createQuery(BY_SLUG, Article.class)
                .setParameter("slug", slug.value())
                .getResultStream()
                .findFirst();
    }

    /** The article with its tags, categories first, in one query; a draft that never had an address is not found. */
    public Optional<ArticlePage> page(Slug slug) {
        List<Object[]> rows = em.createQuery(PAGE, Object[].class)
                .setParameter("slug", slug.value())
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : ArticlePage.of(rows);
    }

    /** The first of {@code wanted}, {@code wanted-2}, {@code wanted-3} ... that no article has. */
    public Slug freeSlug(Slug wanted) {
        Slug candidate = wanted;
        for (int n = 2; bySlug(candidate).isPresent(); n++) {
            candidate = wanted.withSuffix(n);
        }
        return candidate;
    }

    /** Whether there is any article at all, of whatever status. */
    public boolean any() {
        return !em.createQuery(ANY, Long.class).setMaxResults(1).getResultList().isEmpty();
    }

    /** Published articles, newest first. */
    public List<Teaser> newest(int offset, int limit) {
        return teasers(em.createQuery(NEWEST_IDS, Long.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /** Published articles behind a place in their order, newest first. */
    public List<Teaser> newest(Teaser.Position after, int limit) {
        return teasers(em.createQuery(NEXT_IDS, Long.class)
                .setParameter("at", after.publishedAt())
                .setParameter("id", after.id())
                .setMaxResults(limit)
                .getResultList());
    }

    /** A published article as a line of a list. */
    public Optional<Teaser> teaser(Slug slug) {
        return bySlug(slug)
                .filter(article -> article.status() == ArticleStatus.PUBLISHED)
                .map(article -> teasers(List.of(Objects.requireNonNull(article.id()))))
                .flatMap(found -> found.stream().findFirst());
    }

    /** Published articles as their pages show them but for their tags, newest first. */
    public List<ArticlePage> newestPages(int limit) {
        return em.createQuery(NEWEST, Article.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(article -> ArticlePage.of(article, List.of()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Published articles under a tag or category, newest first. */
    public List<Teaser> tagged(Slug tag, int offset, int limit) {
        return teasers(em.createQuery(TAGGED_IDS, Long.class)
                .setParameter("slug", tag.value())
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /** What some articles say about comments on them, by their ids. */
    public Map<Long, Discussion> discussions(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : em.createQuery(DISCUSSIONS, Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], Articles::discussion));
    }

    private static Discussion discussion(Object[] row) {
        return new Discussion(
                (Boolean) row[1], Optional.ofNullable((Holding) row[2]), Optional.ofNullable((Integer) row[3]));
    }

    public long countPublished() {
        return em.createQuery(PUBLISHED, Long.class).getSingleResult();
    }

    List<Teaser> teasers(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return em.createQuery(TEASERS, Teaser.class)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(Comparator.comparing(Teaser::publishedAt)
                        .thenComparing(Teaser::id)
                        .reversed())
                .toList();
    }

    /** Scheduled articles whose time has come, the longest due first. */
    List<Article> due(Instant now, int limit) {
        return em.createQuery(DUE, Article.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    public void add(Tag tag) {
        em.persist(tag);
    }

    public Optional<Tag> tag(TagKind kind, Slug slug) {
        return em.createQuery(TAG, Tag.class)
                .setParameter("slug", slug.value())
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst();
    }

    /** The tag, and the category, of this slug. */
    public List<Tag> tags(Slug slug) {
        return em.createQuery(TAGS_BY_SLUG, Tag.class)
                .setParameter("slug", slug.value())
                .setMaxResults(TagKind.values().length)
                .getResultList();
    }

    public void add(FormerAddress address) {
        em.persist(address);
    }

    public Optional<FormerAddress> formerAddress(String address) {
        return Optional.ofNullable(em.find(FormerAddress.class, address));
    }

    public void remove(FormerAddress address) {
        em.remove(address);
    }

    /** Takes an article away with its former addresses, as if it had never been; its comments are gone already. */
    public void remove(Article article) {
        em.createQuery(FORGET_ADDRESSES).setParameter("article", article.id()).executeUpdate();
        em.remove(article);
    }

    /** Takes a tag away if no article has it. */
    public void removeUnused(long tagId) {
        long uses = em.createQuery(USES, Long.class).setParameter("tag", tagId).getSingleResult();
        if (uses == 0) {
            Optional.ofNullable(em.find(Tag.class, tagId)).ifPresent(em::remove);
        }
    }
}
