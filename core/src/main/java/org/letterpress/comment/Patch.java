package org.letterpress.comment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;
import org.letterpress.screening.ScreeningRules;
import org.letterpress.screening.Threshold;
import org.letterpress.screening.WatchedWords;
import org.letterpress.text.WordList;

/**
 * What an amendment changes about what is found and what waits, piece by piece: so it still says what was meant when the
 * rules have been changed otherwise meanwhile.
 */
public record Patch(List<Piece> pieces) implements Amendment {

    public Patch {
        pieces = List.copyOf(pieces);
    }

    /** What is changed. */
    public enum Kind {
        HELD_ADDED,
        HELD_REMOVED,
        BLOCKED_ADDED,
        BLOCKED_REMOVED,
        THRESHOLD,
        HOLDING,
        ARTICLE_HOLDING
    }

    /**
     * One change.
     *
     * @param text the word; the key and value of the threshold, as {@code links=3}; the name of the way to hold comments,
     *     empty for that of the site
     */
    public record Piece(Kind kind, String text) {

        /** Keeps words that somebody may have been called out of logs. */
        @Override
        public String toString() {
            return kind.name();
        }
    }

    static Patch between(ArticleRules before, ArticleRules after) {
        List<Piece> pieces = new ArrayList<>();
        WatchedWords was = before.site().words();
        WatchedWords is = after.site().words();
        words(pieces, Kind.HELD_ADDED, is.held(), was.held());
        words(pieces, Kind.HELD_REMOVED, was.held(), is.held());
        words(pieces, Kind.BLOCKED_ADDED, is.blocked(), was.blocked());
        words(pieces, Kind.BLOCKED_REMOVED, was.blocked(), is.blocked());
        for (Threshold threshold : Threshold.values()) {
            int value = after.site().thresholds().get(threshold);
            if (value != before.site().thresholds().get(threshold)) {
                pieces.add(new Piece(Kind.THRESHOLD, threshold.key() + "=" + value));
            }
        }
        Holding holding = after.site().policy().holding();
        if (holding != before.site().policy().holding()) {
            pieces.add(new Piece(Kind.HOLDING, holding.name()));
        }
        Optional<Holding> own = after.discussion().holding();
        if (!own.equals(before.discussion().holding())) {
            pieces.add(new Piece(Kind.ARTICLE_HOLDING, own.map(Holding::name).orElse("")));
        }
        return new Patch(pieces);
    }

    private static void words(List<Piece> pieces, Kind kind, WordList these, WordList notThose) {
        Set<String> words = entries(these);
        words.removeAll(entries(notThose));
        words.forEach(word -> pieces.add(new Piece(kind, word)));
    }

    private static Set<String> entries(WordList list) {
        return list.lines()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** A line for each piece; {@link #parse} reads it. */
    String toText() {
        return pieces.stream().map(piece -> piece.kind + " " + piece.text).collect(Collectors.joining("\n"));
    }

    /** Without lines that another version of this library may have stored. */
    static Patch parse(String text) {
        return new Patch(text.lines().flatMap(Patch::piece).toList());
    }

    private static Stream<Piece> piece(String line) {
        int space = line.indexOf(' ');
        String name = space < 0 ? line : line.substring(0, space);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .map(kind -> new Piece(kind, line.substring(space + 1)));
    }

    @Override
    public ArticleRules in(ArticleRules present) {
        return in(present, words(present.site().words()));
    }

    /** The same with words that were made before: making their lists takes long. */
    ArticleRules in(ArticleRules present, WatchedWords words) {
        Rulebook site = present.site().with(thresholds(present.site().thresholds()));
        Discussion discussion = present.discussion();
        for (Piece piece : pieces) {
            Optional<Holding> holding = holding(piece.text);
            if (piece.kind == Kind.HOLDING && holding.isPresent()) {
                site = site.with(site.policy().with(holding.get()));
            } else if (piece.kind == Kind.ARTICLE_HOLDING) {
                discussion = new Discussion(discussion.open(), holding, discussion.closeAfterDays());
            }
        }
        return new ArticleRules(site.with(words), discussion);
    }

    private static Optional<Holding> holding(String name) {
        return Arrays.stream(Holding.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private ScreeningRules thresholds(ScreeningRules present) {
        String changes = Stream.concat(Stream.of(present.toText()), texts(Kind.THRESHOLD))
                .collect(Collectors.joining("\n"));
        return ScreeningRules.parse(changes);
    }

    WatchedWords words(WatchedWords present) {
        return new WatchedWords(
                words(present.held(), Kind.HELD_ADDED, Kind.HELD_REMOVED),
                words(present.blocked(), Kind.BLOCKED_ADDED, Kind.BLOCKED_REMOVED));
    }

    private WordList words(WordList present, Kind added, Kind removed) {
        Set<String> more = texts(added).collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> fewer = texts(removed).collect(Collectors.toSet());
        more.removeAll(entries(present));
        if (more.isEmpty() && fewer.isEmpty()) {
            return present;
        }
        Stream<String> stay = present.lines().lines().filter(line -> !fewer.contains(line.strip()));
        return WordList.lenient(Stream.concat(stay, more.stream()).collect(Collectors.joining("\n")));
    }

    private Stream<String> texts(Kind kind) {
        return pieces.stream().filter(piece -> piece.kind == kind).map(Piece::text);
    }
}
