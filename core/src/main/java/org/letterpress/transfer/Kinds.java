package org.letterpress.transfer;

import java.util.regex.Pattern;

/** What the report calls things. */
final class Kinds {
    static final String ARTICLE = "article";
    static final String COMMENT = "comment";

    /** WordPress allows twenty of these characters. */
    private static final Pattern TYPE = Pattern.compile("[a-z0-9_-]{1,32}");

    private Kinds() {}

    /** WordPress's own word for a type of item, of comment or of term. */
    static String ofType(String type) {
        return TYPE.matcher(type).matches() ? type : "other";
    }

    static String commentOn(Post post) {
        return post.kind().equals("page") ? "comment on a page" : "comment on " + post.kind();
    }
}
