package org.letterpress.screening;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the classifier sees of a comment: each word once, the hosts it leads to, and a little about its author. Pairs of
 * words were tried: they made it slower and no better.
 */
final class Tokens {
    static final int LONGEST = 60;
    private static final String HOST = "host:";
    private static final String ENDING = "ending:";
    private static final String EMAIL = "email:";
    private static final String NAME = "name:";
    private static final String HAS = "has:";

    /** Both ends of a long text count; together they bound the time. */
    private static final int FIRST_WORDS = 1500;

    private static final int LAST_WORDS = 500;
    private static final int HOSTS = 50;
    private static final int NAMES = 5;

    private final Set<String> tokens = new LinkedHashSet<>();

    private Tokens() {}

    static Set<String> of(Author author, Prose prose) {
        Tokens tokens = new Tokens();
        tokens.words(Folding.words(Folding.fold(prose.plainText())));
        tokens.links(prose.hosts());
        tokens.author(author);
        return tokens.tokens;
    }

    private void words(List<String> words) {
        int first = Math.min(words.size(), FIRST_WORDS);
        words.subList(0, first).forEach(word -> add("", word));
        words.subList(Math.max(first, words.size() - LAST_WORDS), words.size()).forEach(word -> add("", word));
    }

    private void links(List<String> hosts) {
        add(HAS, hosts.isEmpty() ? "no-link" : hosts.size() == 1 ? "one-link" : "links");
        hosts.stream().limit(HOSTS).forEach(this::host);
    }

    private void host(String host) {
        add(HOST, host.startsWith("www.") ? host.substring(4) : host);
        add(ENDING, host.substring(host.lastIndexOf('.') + 1));
    }

    private void author(Author author) {
        Folding.words(Folding.fold(author.name())).stream().limit(NAMES).forEach(word -> add(NAME, word));
        author.email().flatMap(Addresses::hostOf).ifPresent(domain -> add(EMAIL, domain));
        add(HAS, author.website().isPresent() ? "website" : "no-website");
        author.website().flatMap(Addresses::hostOf).ifPresent(this::host);
    }

    private void add(String kind, String value) {
        String token = kind + value;
        tokens.add(token.substring(0, Math.min(token.length(), LONGEST)));
    }

    /** Whether it is a word of the text, and neither a host nor anything about its author. */
    static boolean isWord(String token) {
        return token.indexOf(':') < 0;
    }

    /** What a moderator may read in place of a token. */
    static String inWords(String token) {
        int colon = token.indexOf(':');
        if (colon < 0) {
            return "“" + token + "”";
        }
        boolean isFact = token.startsWith(HAS);
        String key = isFact ? token.replace(':', '.') : token.substring(0, colon);
        return Words.of("classifier." + key, token.substring(colon + 1));
    }
}
