package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.article.Discussion;
import org.letterpress.comment.CommentPolicies;
import org.letterpress.comment.CommentPolicy;
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

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Discussing() {}

    @Inject
    public Discussing(Articles articles, CommentPolicies policies) {
        this.articles = articles;
        this.policies = policies;
    }

    /**
     * Has an article take comments in its own way from now on.
     *
     * @throws NoSuchArticle when there is none
     * @throws org.letterpress.staff.NotPermitted unless {@code staff} is a moderator
     */
    public void change(Slug article, Discussion discussion, Staff staff) {
        staff.require(Role.MODERATOR);
        Article found = articles.bySlug(article).orElseThrow(() -> new NoSuchArticle(article));
        found.discuss(discussion);
    }

    /** @throws org.letterpress.staff.NotPermitted unless {@code staff} is an administrator, as for the two below */
    public void change(CommentPolicy policy, Staff staff) {
        staff.require(Role.ADMIN);
        policies.change(policy);
    }

    public void change(ScreeningRules rules, Staff staff) {
        staff.require(Role.ADMIN);
        policies.change(rules);
    }

    public void change(WatchedWords words, Staff staff) {
        staff.require(Role.ADMIN);
        policies.change(words);
    }
}
