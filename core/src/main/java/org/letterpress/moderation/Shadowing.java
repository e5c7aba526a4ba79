package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.article.Discussion;
import org.letterpress.comment.ArticleRules;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.Patch;
import org.letterpress.comment.ShadowRule;
import org.letterpress.comment.ShadowRules;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.text.Slug;

/** Has rules run in shadow: tried on each new comment, acting on none. */
@ApplicationScoped
public class Shadowing {
    private static final int PIECE = 500;
    private static final Comparator<ShadowReport.Line> MOST_FIRST = Comparator.comparing(ShadowReport.Line::found)
            .reversed()
            .thenComparing(line -> line.now() + " " + line.then());

    private ShadowRules rules;
    private Shadows shadows;
    private Articles articles;
    private CommentPolicies policies;
    private RulesVersions versions;
    private Transactions transactions;
    private Clock clock;
    private RecordingRules recording;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Shadowing() {}

    @Inject
    Shadowing(
            ShadowRules rules,
            Shadows shadows,
            Articles articles,
            CommentPolicies policies,
            RulesVersions versions,
            Transactions transactions,
            Clock clock,
            RecordingRules recording) {
        this.rules = rules;
        this.shadows = shadows;
        this.articles = articles;
        this.policies = policies;
        this.versions = versions;
        this.transactions = transactions;
        this.clock = clock;
        this.recording = recording;
    }

    /**
     * Has what a proposal changes run in shadow from now on; one that changes nothing is not kept.
     *
     * @param seen the number of the rules that it was compared with
     * @throws RulesChanged when there are other rules by now
     * @throws TooManyShadows when as many run already as may
     * @throws NoSuchArticle when it is about one that there is not
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} may make it come true
     */
    public void start(Proposal proposal, long seen, Staff staff) {
        staff.require(proposal.role());
        transactions.alone(() -> {
            versions.demand(seen);
            Optional<Article> article = Optional.ofNullable(proposal.article()).map(this::article);
            ArticleRules present = new ArticleRules(
                    policies.latest(), article.map(Article::discussion).orElse(Discussion.OPEN));
            Patch patch = present.until(proposal.amendment().in(present));
            if (!patch.isEmpty()) {
                recording.shadowed(patch, staff);
                add(new ShadowRule(article.map(Article::id).orElse(null), patch, staff.name(), clock.instant()));
            }
            return true;
        });
    }

    private Article article(Slug slug) {
        return articles.bySlug(slug).orElseThrow(() -> new NoSuchArticle(slug));
    }

    private void add(ShadowRule rule) {
        if (rules.isFull() || rules.of(rule.articleId().orElse(null)).size() >= ShadowRules.MOST) {
            throw new TooManyShadows();
        }
        rules.add(rule);
    }

    /**
     * Has a rule act from now on: what it changes is changed, whatever else has changed since it was thought of.
     *
     * @return whether it was still there
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} may change what it changes
     */
    public boolean makeLive(long rule, Staff staff) {
        boolean done = transactions.alone(() -> {
            versions.locked();
            Optional<ShadowRule> found = permitted(rule, staff);
            found.ifPresent(shadow -> {
                apply(shadow, staff);
                versions.change(staff);
                rules.remove(shadow);
            });
            return found.isPresent();
        });
        sweep();
        return done;
    }

    private void apply(ShadowRule shadow, Staff staff) {
        Optional<Article> article = shadow.articleId().flatMap(articles::byId);
        ArticleRules present = new ArticleRules(
                policies.latest(), article.map(Article::discussion).orElse(Discussion.OPEN));
        ArticleRules later = shadow.patch().in(present);
        policies.change(present.site(), later.site());
        recording.changed(present.site(), later.site(), staff);
        article.ifPresent(it -> {
            it.discuss(later.discussion());
            recording.changed(it, present.discussion(), staff);
        });
    }

    /**
     * Ends a rule and forgets what it has found.
     *
     * @return whether it was still there
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} may change what it would change
     */
    public boolean drop(long rule, Staff staff) {
        boolean done = transactions.alone(() -> {
            versions.locked();
            Optional<ShadowRule> found = permitted(rule, staff);
            found.ifPresent(shadow -> {
                recording.shadowEnded(shadow.patch(), staff);
                rules.remove(shadow);
            });
            return found.isPresent();
        });
        sweep();
        return done;
    }

    private Optional<ShadowRule> permitted(long rule, Staff staff) {
        Optional<ShadowRule> found = rules.byId(rule);
        staff.require(found.flatMap(ShadowRule::articleId).isPresent() ? Role.MODERATOR : Role.ADMIN);
        return found;
    }

    /** It may have found something in any number of comments. */
    private void sweep() {
        boolean more;
        do {
            more = transactions.alone(() -> shadows.forgetOrphans(PIECE));
        } while (more);
    }

    /**
     * The rules that run in shadow, and what they have found.
     *
     * @param article on which; null for the whole site
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} may change them
     */
    public List<ShadowReport> reports(@Nullable Article article, Staff staff) {
        staff.require(article == null ? Role.ADMIN : Role.MODERATOR);
        return transactions.alone(() -> {
            List<ShadowRule> all = rules.of(article == null ? null : Objects.requireNonNull(article.id()));
            Map<Long, Map<ShadowReport.Turn, ShadowReport.Count>> counts =
                    shadows.counts(all.stream().map(ShadowRule::id).toList());
            return all.stream()
                    .map(rule -> report(rule, counts.getOrDefault(rule.id(), Map.of())))
                    .toList();
        });
    }

    private ShadowReport report(ShadowRule rule, Map<ShadowReport.Turn, ShadowReport.Count> counts) {
        List<ShadowReport.Line> lines = counts.entrySet().stream()
                .map(entry -> new ShadowReport.Line(
                        entry.getKey().now(),
                        entry.getKey().then(),
                        entry.getValue().found(),
                        entry.getValue().judged()))
                .sorted(MOST_FIRST)
                .toList();
        long found = lines.stream().mapToLong(ShadowReport.Line::found).sum();
        return new ShadowReport(
                rule.id(),
                rule.patch(),
                rule.madeBy(),
                rule.madeAt(),
                found,
                lines,
                found == 0 ? List.of() : shadows.latest(rule.id(), ShadowReport.LISTED));
    }
}
