package org.letterpress.transfer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the export says about the blog as a whole, learnt while it is read. */
final class Blog {
    /** The source of a file that never says where it is from. */
    static final String UNKNOWN = "unknown";

    /** Names beyond these are a fault of the file. */
    private static final int MOST_NAMES = 100_000;

    private static final Set<String> LABELS = Set.of("category", "post_tag", "tag");

    private final Map<String, String> authors = new HashMap<>();
    private final Set<String> idleAuthors = new HashSet<>();
    private final Set<String> idleTerms = new HashSet<>();
    private final Tally terms = new Tally();
    private String url = "";
    private String source = "";

    void learn(WxrRecord.Site site) {
        url = site.url();
        source = source(site.url());
    }

    void learn(WxrRecord.Author author) {
        if (authors.size() < MOST_NAMES && !author.login().isEmpty()) {
            authors.put(author.login(), author.displayName());
            idleAuthors.add(author.login());
        }
    }

    void learn(WxrRecord.Term term) {
        if (!LABELS.contains(term.taxonomy())) {
            terms.noted(Kinds.ofType(term.taxonomy()), Reason.TERM_NOT_TAKEN_OVER);
        } else if (idleTerms.size() < MOST_NAMES) {
            idleTerms.add(name(term.taxonomy(), term.slug()));
        }
    }

    /** Only posts that are taken over use authors and terms. */
    void learn(WxrRecord.Item item, Post post) {
        if (source.isEmpty()) {
            source = source(item.fields().get("link").replaceFirst("(?<=[^:/])/.*$", ""));
        }
        if (post.isArticle()) {
            idleAuthors.remove(item.fields().get("creator"));
            item.labels().forEach(label -> idleTerms.remove(name(label.domain(), label.slug())));
        }
    }

    private static String name(String taxonomy, String slug) {
        return (taxonomy.equals("category") ? "category " : "tag ") + slug;
    }

    /** Host and path without scheme and closing slash, so that a blog that moved to https is the same blog. */
    private static String source(String address) {
        String plain = address.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[?#].*$", "");
        int path = plain.indexOf('/');
        String host = path < 0 ? plain : plain.substring(0, path);
        return SourceKey.fitting(host.toLowerCase(Locale.ROOT) + (path < 0 ? "" : trimmed(plain.substring(path))));
    }

    private static String trimmed(String path) {
        return path.replaceFirst("/+$", "");
    }

    /** The blog's address without its scheme; {@code unknown} when the file never says it. */
    String source() {
        return source.isEmpty() ? UNKNOWN : source;
    }

    WordPressMarkup markup() {
        return new WordPressMarkup(url);
    }

    /** The name to print for who is called so in the items. */
    String author(String login) {
        String name = WordPressMarkup.plain(authors.getOrDefault(login, ""));
        return name.isEmpty() ? WordPressMarkup.plain(login) : name;
    }

    /** What was declared and is not needed. */
    void account(Tally tally) {
        terms.totals().forEach((fate, count) -> tally.noted(fate.kind(), fate.reason(), count));
        tally.noted("author", Reason.AUTHOR_NOT_USED, idleAuthors.size());
        tally.noted("category", Reason.TERM_NOT_USED, count("category "));
        tally.noted("tag", Reason.TERM_NOT_USED, count("tag "));
    }

    private long count(String prefix) {
        return idleTerms.stream().filter(term -> term.startsWith(prefix)).count();
    }
}
