package org.letterpress.outbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to be said to one person by mail. Made in steps:
 *
 * <pre>{@code
 * Letter.of(LetterKind.RECEIPT, "ada@example.org")
 *         .with("article", "The bus is late")
 *         .with(Letter.LINK, "/receipt/" + token)
 *         .about("comment:" + id);
 * }</pre>
 *
 * @param recipient an e-mail address; whether it is a good one shows when the letter leaves
 * @param parameters what the letter says, by the names that its kind asks for; {@link #LINK} is a path on this site
 * @param topic by which it can be cancelled, for example {@code comment:abc}; null when it cannot
 * @param unsubscribe the path at which one POST ends such letters (RFC 8058); null when there is nothing to end
 */
public record Letter(
        LetterKind kind,
        String recipient,
        Map<String, String> parameters,
        @Nullable String topic,
        @Nullable String unsubscribe) {
    /** A path on this site, so that no letter leads anywhere else. */
    public static final String LINK = "link";

    /** May have several lines; is quoted. */
    public static final String EXCERPT = "excerpt";

    /** May have several lines; is quoted. */
    public static final String REASON = "reason";

    /** How a comment waits: {@code COMMENT}, {@code EDIT} or {@code REVIEW}. */
    public static final String WAITING = "waiting";

    /** What screens found, on one line; may be empty. */
    public static final String FINDINGS = "findings";

    /** A number. */
    public static final String COUNT = "count";

    /** How many there are beside those that are listed; a number. */
    public static final String MORE = "more";

    /** In one list. */
    public static final int MOST_ENTRIES = 50;

    private static final String ENTRY = "entry.";
    private static final int LONGEST_RECIPIENT = 320;
    private static final int LONGEST_TOPIC = 100;
    private static final int LONGEST_PARAMETER = 4_000;
    private static final int LONGEST_PATH = 500;

    /** @throws IllegalArgumentException when something is too long, no path, or not asked for by the kind */
    public Letter {
        demand(isLine(recipient, LONGEST_RECIPIENT), "recipient");
        demand(topic == null || isLine(topic, LONGEST_TOPIC), "topic");
        demand(unsubscribe == null || isPath(unsubscribe), "unsubscribe");
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            demand(isAskedFor(kind, name), name);
            demand(parameter.getValue().length() <= LONGEST_PARAMETER, name);
            demand(!isLink(name) || isPath(parameter.getValue()), name);
        }
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    public static Letter of(LetterKind kind, String recipient) {
        return new Letter(kind, recipient, Map.of(), null, null);
    }

    public Letter with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new Letter(kind, recipient, more, topic, unsubscribe);
    }

    /** With one more entry in its list, which says all that {@link LetterKind#entry} asks for. */
    public Letter withEntry(Map<String, String> entry) {
        int number = entries().size();
        demand(number < MOST_ENTRIES, "entries");
        demand(entry.keySet().equals(Set.copyOf(kind.entry())), "entry");
        Map<String, String> more = new LinkedHashMap<>(parameters);
        entry.forEach((name, value) -> more.put(ENTRY + number + "." + name, value));
        return new Letter(kind, recipient, more, topic, unsubscribe);
    }

    /** What its list says, in the order in which it was added. */
    public List<Map<String, String>> entries() {
        List<Map<String, String>> entries = new ArrayList<>();
        for (int number = 0; number < MOST_ENTRIES; number++) {
            Map<String, String> entry = new LinkedHashMap<>();
            for (String name : kind.entry()) {
                String value = parameters.get(ENTRY + number + "." + name);
                if (value != null) {
                    entry.put(name, value);
                }
            }
            if (entry.isEmpty()) {
                return entries;
            }
            entries.add(entry);
        }
        return entries;
    }

    /** Whether the parameter of this name is a path on this site. */
    static boolean isLink(String name) {
        return part(name).equals(LINK);
    }

    private static boolean isAskedFor(LetterKind kind, String name) {
        return name.startsWith(ENTRY)
                ? kind.entry().contains(part(name))
                : kind.parameters().contains(name);
    }

    private static String part(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Makes it possible to cancel. */
    public Letter about(String topic) {
        return new Letter(kind, recipient, parameters, topic, unsubscribe);
    }

    /** @param path takes a POST that ends such letters, and shows a form for it to people who follow the link */
    public Letter endedAt(String path) {
        return new Letter(kind, recipient, parameters, topic, path);
    }

    /** Whether it says everything that its kind asks for. */
    boolean isComplete() {
        return parameters.keySet().containsAll(kind.parameters());
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    /** No second slash, which would begin a host. */
    private static boolean isPath(String text) {
        return text.length() <= LONGEST_PATH
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '\\');
    }

    private static void demand(boolean rule, String what) {
        if (!rule) {
            throw new IllegalArgumentException("Not fit for a letter: " + what);
        }
    }

    /** Keeps what is personal out of logs. */
    @Override
    public String toString() {
        return "Letter[" + kind + "]";
    }
}
