package org.letterpress.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every article that has a date, in whatever state, for those who look after them. */
@ApplicationScoped
public class Register {
    // Ids first: so no rows with their long texts are sorted, and only a page of them is read.
    private static final String IDS = "select a.id from Article a where a.publishedAt <= :at"
            + " and (a.publishedAt < :at or a.id < :id) order by a.publishedAt desc, a.id desc";
    private static final String IDS_BY_TITLE = "select a.id from Article a where a.publishedAt <= :at"
            + " and (a.publishedAt < :at or a.id < :id) and lower(a.title) like :title escape '!'"
            + " order by a.publishedAt desc, a.id desc";
    private static final String LINES = "select new org.letterpress.article.RegisterLine(a.id, a.slug, a.title,"
            + " a.status, a.publishedAt, a.commentsOpen, a.holding, a.closeAfterDays)"
            + " from Article a where a.id in :ids order by a.publishedAt desc, a.id desc";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Register() {}

    @Inject
    public Register(EntityManager em) {
        this.em = em;
    }

    /**
     * Those that follow {@code after}, newest first.
     *
     * @param title what the title has in it, in upper or lower case; empty for all
     */
    public RegisterPage page(String title, RegisterCursor after, int limit) {
        List<Long> ids = query(title.strip())
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
        List<RegisterLine> lines = lines(ids.stream().limit(limit).toList());
        Optional<RegisterCursor> next = ids.size() > limit
                ? Optional.of(lines.get(limit - 1)).map(line -> new RegisterCursor(line.publishedAt(), line.id()))
                : Optional.empty();
        return new RegisterPage(lines, next);
    }

    private TypedQuery<Long> query(String title) {
        return title.isEmpty()
                ? em.createQuery(IDS, Long.class)
                : em.createQuery(IDS_BY_TITLE, Long.class).setParameter("title", pattern(title));
    }

    private static String pattern(String title) {
        return "%" + title.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private List<RegisterLine> lines(List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(LINES, RegisterLine.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }
}
