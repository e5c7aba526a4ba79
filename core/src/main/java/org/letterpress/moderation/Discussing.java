package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.article.Discussion;
import org.letterpress.comment.ArticleRules;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentPolicy;
import org.letterpress.comment.Rulebook;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.WatchedWords;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.text.Slug;

/** Says how comments are taken: on one article, and on the whole site. */
@ApplicationScoped
@Transactional
public class Discussing {
    private Articles articles;
    private CommentPolicies policies;
    private RulesVersions versions;
    private RecordingRules recording;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Discussing() {}

    @Inject
    public Discussing(Articles articles, CommentPolicies policies, RulesVersions versions, RecordingRules recording) {
        this.articles = articles;
        this.policies = policies;
        this.versions = versions;
        this.recording = recording;
    }

    /**
     * Has an article take comments in its own way from now on.
     *
     * @throws NoSuchArticle when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is a moderator
     */
    public void change(Slug article, Discussion discussion, Staff staff) {
        staff.require(Role.MODERATOR);
        versions.change(staff);
        Article found = articles.bySlug(article).orElseThrow(() -> new NoSuchArticle(article));
        Discussion before = found.discussion();
        found.discuss(discussion);
        recording.changed(found, before, staff);
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator, as for the two below */
    public void change(CommentPolicy policy, Staff staff) {
        staff.require(Role.ADMIN);
        versions.change(staff);
        Rulebook before = policies.latest();
        policies.change(policy);
        recording.changed(before, before.with(policy), staff);
    }

    public void change(ScreeningRules rules, Staff staff) {
        staff.require(Role.ADMIN);
        versions.change(staff);
        Rulebook before = policies.latest();
        policies.change(rules);
        recording.changed(before, before.with(rules), staff);
    }

    public void change(WatchedWords words, Staff staff) {
        staff.require(Role.ADMIN);
        versions.change(staff);
        Rulebook before = policies.latest();
        policies.change(words);
        recording.changed(before, before.with(words), staff);
    }

    /**
     * Makes a proposal come true.
     *
     * @param seen the number of the rules that it was compared with
     * @throws RulesChanged when there are other rules by now
     * @throws NoSuchArticle when it is about one that there is not
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator, or for an article a moderator
     */
    public void carryOut(Proposal proposal, long seen, Staff staff) {
        staff.require(proposal.role());
        versions.demand(seen);
        Slug article = proposal.article();
        if (article == null) {
            ArticleRules present = new ArticleRules(policies.latest(), Discussion.OPEN);
            Rulebook later = proposal.amendment().in(present).site();
            policies.change(present.site(), later);
            recording.changed(present.site(), later, staff);
        } else {
            Article found = articles.bySlug(article).orElseThrow(() -> new NoSuchArticle(article));
            ArticleRules present = new ArticleRules(policies.latest(), found.discussion());
            found.discuss(proposal.amendment().in(present).discussion());
            recording.changed(found, present.discussion(), staff);
        }
        versions.change(staff);
    }
}
