package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.article.ArticlePage;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.Commenting;
import org.letterpress.comment.CommentsClosed;
import org.letterpress.comment.ParentNotPublic;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.SubmissionInvalid;
import org.letterpress.comment.ThreadEntry;
import org.letterpress.web.article.ArticleView;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;

/** The reply form: plain strings, until the library has checked them. */
@Named
@RequestScoped
public class CommentForm {
    @Inject
    private ArticleView page;

    @Inject
    private Commenting commenting;

    @Inject
    private Problems problems;

    @Inject
    private Parameters parameters;

    private String body = "";
    private String name = "";
    private String email = "";
    private String website = "";
    private @Nullable String parent;

    /** Stores the comment and leads back to the article; on a refusal the page comes again with all that was typed. */
    public void submit() {
        ArticlePage article = page.getArticle();
        try {
            CommentSubmission.Target target = new CommentSubmission.Target(article.id(), getParent());
            Receipt receipt = commenting.submit(
                    new CommentSubmission(target, body, name, email, website, null), Circumstances.UNKNOWN);
            Answer.seeOther(
                    article.address().path() + "?receipt=" + receipt.token().value() + "#comment-" + receipt.comment());
        } catch (SubmissionInvalid refusal) {
            refusal.errors().forEach(error -> problems.add(error.field(), error.message()));
        } catch (CommentsClosed refusal) {
            problems.addWord("body", "comment.closed.meanwhile");
        } catch (ParentNotPublic refusal) {
            parent = "";
            problems.addWord("body", "comment.parent.gone");
        }
    }

    /** The comments above the form: all, or those up to the one that is answered. */
    public List<ThreadEntry> getAbove() {
        return page.getEntries().subList(0, place());
    }

    /** The comments below the form; none unless one of this page is answered. */
    public List<ThreadEntry> getBelow() {
        return page.getEntries().subList(place(), page.getEntries().size());
    }

    private int place() {
        List<ThreadEntry> entries = page.getEntries();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).comment().publicId().equals(getParent())) {
                return i + 1;
            }
        }
        return entries.size();
    }

    /** Whether the form stands in the midst of the threads. */
    public boolean isAnswering() {
        return !getParent().isEmpty();
    }

    /** Whether the form has been sent: then it is shown even where comments were closed in the meantime. */
    public boolean isSent() {
        return parameters.find("post").isPresent();
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    /** The comment that is answered; empty for none. */
    public String getParent() {
        if (parent == null) {
            parent = parameters.text("reply");
        }
        return parent;
    }

    public void setParent(String parent) {
        this.parent = parent;
    }
}
