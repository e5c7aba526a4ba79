package org.letterpress.transfer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number of records that are stored together or not at all, with the account of what became of them. */
final class Chunk {
    private final RunScope scope;
    private final Blog blog;
    private final List<Entry> entries;
    private final Instant now;
    private final Tally tally = new Tally();
    private final Map<String, Origin> articles = new HashMap<>();

    Chunk(RunScope scope, Blog blog, List<Entry> entries, Instant now) {
        this.scope = scope;
        this.blog = blog;
        this.entries = List.copyOf(entries);
        this.now = now;
    }

    RunScope scope() {
        return scope;
    }

    Blog blog() {
        return blog;
    }

    Instant now() {
        return now;
    }

    Tally tally() {
        return tally;
    }

    int size() {
        return entries.size();
    }

    List<Entry> items() {
        return entries.stream().filter(Entry::isItem).toList();
    }

    List<Entry> comments() {
        return entries.stream().filter(Entry::isComment).toList();
    }

    /** The keys of all articles that the records are, or belong to. */
    List<String> articleKeys() {
        return entries.stream()
                .map(Entry::post)
                .filter(Post::isArticle)
                .map(Post::key)
                .distinct()
                .toList();
    }

    void knows(Map<String, Origin> known) {
        articles.putAll(known);
    }

    void knows(Origin article) {
        articles.put(article.key(), article);
    }

    Optional<Origin> article(Post post) {
        return Optional.ofNullable(articles.get(post.key()));
    }
}
