package org.letterpress.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;

/** Makes articles public. */
@ApplicationScoped
@Transactional
public class Publishing {
    private static final int AT_ONCE = 100;

    private Articles articles;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Publishing() {}

    @Inject
    public Publishing(Articles articles, Clock clock, Audit audit) {
        this.articles = articles;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Publishes the scheduled articles whose time has come, at most 100 a call; safe to call from several servers: the
     * second to come finds nothing due, or fails on the version and finds nothing the next time.
     *
     * @return how many
     */
    public int publishDue() {
        Instant now = clock.instant();
        List<Article> due = articles.due(now, AT_ONCE);
        due.forEach(article -> {
            article.publishDue(now);
            audit.record(Act.of(
                    Deed.ARTICLE_PUBLISHED,
                    Actor.THE_SITE,
                    Subject.of(Subject.Kind.ARTICLE, article.slug().value())));
        });
        return due.size();
    }
}
