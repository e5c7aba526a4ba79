package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.article.Discussion;
import org.letterpress.comment.ArticleRules;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.PastScreening;
import org.letterpress.comment.PastScreening.Compared;
import org.letterpress.comment.Patch;
import org.letterpress.comment.Rulebook;
import org.letterpress.screening.Screening;
import org.letterpress.site.Transactions;
import org.letterpress.staff.Staff;
import org.letterpress.text.Slug;

/**
 * Shows what a change of the rules would have done to the latest comments, before anybody makes it. The comments are read
 * piece by piece, so that neither memory nor any lock lasts for all of them.
 */
@ApplicationScoped
public class Rehearsing {
    /** Comments that people decided about; as many of those that wait. */
    public static final int LATEST = 2_000;

    /** Of those that would fare otherwise. */
    public static final int LISTED = 100;

    static final int CHUNK = 250;

    private PastScreening past;
    private Precedents precedents;
    private Articles articles;
    private CommentPolicies policies;
    private RulesVersions versions;
    private Screening screening;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Rehearsing() {}

    @Inject
    Rehearsing(
            PastScreening past,
            Precedents precedents,
            Articles articles,
            CommentPolicies policies,
            RulesVersions versions,
            Screening screening,
            Transactions transactions) {
        this.past = past;
        this.precedents = precedents;
        this.articles = articles;
        this.policies = policies;
        this.versions = versions;
        this.screening = screening;
        this.transactions = transactions;
    }

    /**
     * @throws NoSuchArticle when it is about one that there is not
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} may make it come true
     */
    public Effect effect(Proposal proposal, Staff staff) {
        staff.require(proposal.role());
        Basis basis = transactions.alone(() -> basis(proposal.article()));
        ArticleRules rules = new ArticleRules(basis.rules, basis.discussion);
        Patch patch = rules.until(proposal.amendment().in(rules));
        List<Affected> list = new ArrayList<>();
        Tried decided = new Tried(list);
        Tried waiting = new Tried(list);
        if (!patch.isEmpty()) {
            tryOn(basis.decided, basis, proposal, decided);
            tryOn(basis.waiting, basis, proposal, waiting);
        }
        return new Effect(
                basis.version,
                patch,
                decided.tally.sample(),
                waiting.tally.sample(),
                decided.affected + waiting.affected,
                List.copyOf(list),
                screening.bygone());
    }

    private Basis basis(@Nullable Slug slug) {
        RulesVersion version = versions.present();
        Rulebook rules = policies.latest();
        if (slug == null) {
            return new Basis(version, rules, Discussion.OPEN, precedents.decided(LATEST), precedents.waiting(LATEST));
        }
        Article article = articles.bySlug(slug).orElseThrow(() -> new NoSuchArticle(slug));
        long id = Objects.requireNonNull(article.id());
        return new Basis(
                version,
                rules,
                article.discussion(),
                precedents.decidedUnder(id, LATEST),
                precedents.waitingUnder(id, LATEST));
    }

    private void tryOn(List<Long> ids, Basis basis, Proposal proposal, Tried tried) {
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> some = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            transactions
                    .alone(() -> past.compare(some, basis.rules, proposal.amendment()))
                    .forEach(tried::add);
        }
    }

    /** What it is tried on, and against what. */
    private record Basis(
            RulesVersion version, Rulebook rules, Discussion discussion, List<Long> decided, List<Long> waiting) {}

    /** What came of it so far. */
    private static final class Tried {
        private final Tally tally = new Tally();
        private final List<Affected> list;
        private int affected;

        Tried(List<Affected> list) {
            this.list = list;
        }

        void add(Compared compared) {
            Difference difference = Difference.between(compared.comment(), compared.now(), compared.then());
            tally.add(compared.comment().status(), difference);
            if (difference.isAny()) {
                affected++;
                if (list.size() < LISTED) {
                    list.add(Affected.of(compared.comment(), difference));
                }
            }
        }
    }
}
