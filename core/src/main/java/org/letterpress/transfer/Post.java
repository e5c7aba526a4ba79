package org.letterpress.transfer;

import java.util.Set;

/**
 * What its comments need to know of an item of the export, light enough to be kept until the next one.
 *
 * @param kind what the report calls it
 */
record Post(String key, String kind, Culprit culprit) {
    static final Post NONE = new Post("none", "nothing", new Culprit("none", 0, ""));

    private static final Set<String> UNSAVED = Set.of("auto-draft", "inherit");

    static Post of(WxrRecord.Item item) {
        Fields fields = item.fields();
        String key = key(fields);
        String title = WordPressMarkup.plain(fields.get("title"));
        return new Post(key, kind(fields.get("post_type"), fields.get("status")), new Culprit(key, item.line(), title));
    }

    /** A missing type means a post, as in exports of other programs. */
    private static String kind(String type, String status) {
        if (!type.isEmpty() && !type.equals("post")) {
            return Kinds.ofType(type);
        }
        return UNSAVED.contains(status) ? "post (" + status + ")" : Kinds.ARTICLE;
    }

    private static String key(Fields item) {
        if (item.has("post_id")) {
            return SourceKey.fitting("post " + item.get("post_id"));
        }
        if (item.has("guid")) {
            return SourceKey.fitting("guid " + item.get("guid"));
        }
        return item.has("link")
                ? SourceKey.fitting("link " + item.get("link"))
                : SourceKey.hash(item.get("title") + "\n" + item.get("pubDate") + "\n" + item.get("content"));
    }

    boolean isArticle() {
        return kind.equals(Kinds.ARTICLE);
    }

    /** A comment on it, named without a word of what it says. */
    Culprit comment(String commentKey, int line) {
        return new Culprit(commentKey, line, culprit.excerpt());
    }
}
