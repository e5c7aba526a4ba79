package org.letterpress.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Published articles by month and day. */
@ApplicationScoped
public class Archive {
    private static final String IDS =
            "select a.id from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " and a.publishedOn >= :first and a.publishedOn < :end order by a.publishedOn desc, a.id desc";
    private static final String DAYS =
            "select distinct a.publishedOn from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " and a.publishedOn >= :first and a.publishedOn < :end";
    private static final String BEFORE =
            "select max(a.publishedOn) from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " and a.publishedOn < :day";
    private static final String FROM =
            "select min(a.publishedOn) from Article a where a.status = org.letterpress.article.ArticleStatus.PUBLISHED"
                    + " and a.publishedOn >= :day";

    /** The first day that an address cannot name. */
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    private EntityManager em;
    private Articles articles;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Archive() {}

    @Inject
    public Archive(EntityManager em, Articles articles) {
        this.em = em;
        this.articles = articles;
    }

    /** The articles of {@code month}, newest first, at most {@code limit} from {@code offset}. */
    public List<Teaser> of(YearMonth month, int offset, int limit) {
        return between(month.atDay(1), month.plusMonths(1).atDay(1), offset, limit);
    }

    /** The articles of {@code day}, newest first. */
    public List<Teaser> of(LocalDate day, int offset, int limit) {
        return between(day, day.plusDays(1), offset, limit);
    }

    private List<Teaser> between(LocalDate first, LocalDate end, int offset, int limit) {
        return articles.teasers(em.createQuery(IDS, Long.class)
                .setParameter("first", first)
                .setParameter("end", end)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList());
    }

    /** The month's days that have articles, and its neighbours. */
    public MonthCalendar calendar(YearMonth month) {
        LocalDate first = month.atDay(1);
        LocalDate end = month.plusMonths(1).atDay(1);
        TreeSet<LocalDate> days = new TreeSet<>(em.createQuery(DAYS, LocalDate.class)
                .setParameter("first", first)
                .setParameter("end", end)
                .getResultList());
        return new MonthCalendar(month, days, nearest(BEFORE, first), nearest(FROM, end));
    }

    /** The newest month that has articles. */
    public Optional<YearMonth> newestMonth() {
        return nearest(BEFORE, END_OF_TIME);
    }

    private Optional<YearMonth> nearest(String query, LocalDate day) {
        return Optional.ofNullable(em.createQuery(query, LocalDate.class)
                        .setParameter("day", day)
                        .getSingleResult())
                .map(YearMonth::from);
    }
}
