package org.letterpress.web.comment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.letterpress.comment.ThreadEntry;
import org.letterpress.web.article.ArticleView;

/** Where the reply form stands among the comments: below the one that it answers, or else after all. */
@Named
@RequestScoped
public class ReplyPlace {
    @Inject
    private ArticleView page;

    @Inject
    private CommentForm form;

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
            if (entries.get(i).comment().publicId().equals(form.getParent())) {
                return i + 1;
            }
        }
        return entries.size();
    }

    /** Whether the form stands in the midst of the threads. */
    public boolean isAnswering() {
        return !form.getParent().isEmpty();
    }
}
