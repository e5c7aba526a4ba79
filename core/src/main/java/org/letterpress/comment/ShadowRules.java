package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.letterpress.screening.WatchedWords;

/**
 * The rules that run in shadow. They are known for a second, as all rules are: a comment that comes in right after a change
 * elsewhere may still be tried by what was. Safe for use by several threads.
 */
@ApplicationScoped
public class ShadowRules {
    /** On the site as a whole, or on one article: each costs every new comment another look. */
    public static final int MOST = 5;

    private static final int MOST_OF_ALL = 200;
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);
    private static final String ALL = "select r from ShadowRule r order by r.id";

    private EntityManager em;
    private Clock clock;
    private final Map<Long, Made> made = new ConcurrentHashMap<>();
    private volatile Known known = new Known(List.of(), Instant.MIN);

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ShadowRules() {}

    @Inject
    public ShadowRules(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Those that are tried on comments on an article, the oldest first. */
    List<Tried> on(long articleId) {
        return known().rules.stream()
                .filter(rule -> rule.articleId == null || rule.articleId == articleId)
                .toList();
    }

    public Set<Long> ids() {
        return known().rules.stream().map(Tried::id).collect(Collectors.toSet());
    }

    /** Those of an article, or with null those of the site as a whole, the oldest first. */
    public List<ShadowRule> of(@Nullable Long articleId) {
        return all().stream()
                .filter(rule -> rule.articleId().equals(Optional.ofNullable(articleId)))
                .toList();
    }

    public Optional<ShadowRule> byId(long id) {
        return Optional.ofNullable(em.find(ShadowRule.class, id));
    }

    public void add(ShadowRule rule) {
        em.persist(rule);
        em.flush();
        known = new Known(List.of(), Instant.MIN);
    }

    public void remove(ShadowRule rule) {
        em.remove(rule);
        made.remove(rule.id());
        known = new Known(List.of(), Instant.MIN);
    }

    /** Whether there is room for another rule anywhere. */
    public boolean isFull() {
        return all().size() >= MOST_OF_ALL;
    }

    private List<ShadowRule> all() {
        return em.createQuery(ALL, ShadowRule.class).setMaxResults(MOST_OF_ALL).getResultList();
    }

    private Known known() {
        Known now = known;
        Instant instant = clock.instant();
        if (instant.isAfter(now.until)) {
            now = new Known(all().stream().map(Tried::of).toList(), instant.plus(KNOWN_FOR));
            known = now;
        }
        return now;
    }

    /** The rules as the shadow would have them. Lists of words are made anew only when the present ones have changed. */
    ArticleRules under(Tried rule, ArticleRules present) {
        WatchedWords words = present.site().words();
        Made last = made.get(rule.id);
        if (last == null || !last.isFrom(words)) {
            last = new Made(words, rule.patch.words(words));
            made.put(rule.id, last);
        }
        return rule.patch.in(present, last.after);
    }

    private record Known(List<Tried> rules, Instant until) {}

    /** A rule that is tried. */
    record Tried(long id, @Nullable Long articleId, Patch patch) {

        static Tried of(ShadowRule rule) {
            return new Tried(rule.id(), rule.articleId().orElse(null), rule.patch());
        }
    }

    private record Made(WatchedWords before, WatchedWords after) {

        boolean isFrom(WatchedWords words) {
            return words.held().lines().equals(before.held().lines())
                    && words.blocked().lines().equals(before.blocked().lines());
        }
    }
}
