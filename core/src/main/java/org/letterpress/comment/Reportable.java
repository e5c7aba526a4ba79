package org.letterpress.comment;

import org.letterpress.text.Policy;
import org.letterpress.text.RichText;

/** A public comment, for who wants to report it. */
public record Reportable(CommentId comment, long id, String author, RichText body) {

    /** As a query reads it; what comes from the database is sanitised on its way out. */
    public Reportable(String publicId, long id, String author, String html) {
        this(new CommentId(publicId), id, author, new RichText(Policy.COMMENT, html));
    }
}
