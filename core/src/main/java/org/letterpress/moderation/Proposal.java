package org.letterpress.moderation;

import org.jspecify.annotations.Nullable;
import org.letterpress.article.Discussion;
import org.letterpress.comment.Amendment;
import org.letterpress.staff.Role;
import org.letterpress.text.Slug;

/**
 * A change of the rules that somebody wants to see the effect of.
 *
 * @param article the one that it is about; null for the whole site
 */
public record Proposal(Amendment amendment, @Nullable Slug article) {

    public static Proposal forSite(Amendment amendment) {
        return new Proposal(amendment, null);
    }

    public static Proposal forArticle(Slug article, Discussion discussion) {
        return new Proposal(Amendment.to(discussion), article);
    }

    /** Who may make it come true. */
    Role role() {
        return article == null ? Role.ADMIN : Role.MODERATOR;
    }
}
