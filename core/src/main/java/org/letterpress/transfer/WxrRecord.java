package org.letterpress.transfer;

import java.util.List;

/** What a WordPress export holds, one after the other as the file has it; {@code line} is where it begins. */
sealed interface WxrRecord {
    int line();

    /** The head of the file. {@code url} is the blog's own address, empty when the file does not say. */
    record Site(int line, String title, String url) implements WxrRecord {}

    /** A writer of the blog: {@code login} is what items name in {@code dc:creator}. */
    record Author(int line, String login, String displayName) implements WxrRecord {}

    /** A category, tag or other term declared in the head. */
    record Term(int line, String taxonomy, String slug, String name) implements WxrRecord {}

    /** A post, page, attachment, menu entry or whatever else; its comments follow as records of their own. */
    record Item(int line, Fields fields, List<Label> labels, List<String> oldSlugs) implements WxrRecord {
        public Item {
            labels = List.copyOf(labels);
            oldSlugs = List.copyOf(oldSlugs);
        }
    }

    /** A comment on the item before it. */
    record Comment(int line, Fields fields) implements WxrRecord {}

    /** A category or tag of an item. {@code slug} is empty in version 1.0. */
    record Label(String domain, String slug, String name) {}
}
