package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attacks that the library's own tests know, to be carried through the whole application. */
final class Attacks {
    private static final String CORPUS = "/org/letterpress/text/attacks.txt";
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Z}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Attacks() {}

    static List<String> all() {
        return attacks(text(CORPUS));
    }

    private static List<String> attacks(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(Attacks::unescaped)
                .toList();
    }

    /** All of them, in as few lists as they fit into when each is joined to so many characters. */
    static List<List<String>> packs(int longest) {
        return packs(all(), longest);
    }

    private static List<List<String>> packs(List<String> attacks, int longest) {
        List<List<String>> packs = new ArrayList<>();
        int length = longest;
        for (String attack : attacks) {
            length += attack.length() + 2;
            if (length > longest) {
                packs.add(new ArrayList<>());
                length = attack.length();
            }
            packs.get(packs.size() - 1).add(attack);
        }
        return packs;
    }

    /** As {@link #packs}, each as one text. */
    static List<String> texts(int longest) {
        return packs(longest).stream()
                .map(attacks -> String.join("\n\n", attacks))
                .toList();
    }

    /** As {@link #packs}, each on one line and without what no name may hold. */
    static List<String> lines(int longest) {
        return lines(all(), longest);
    }

    private static List<String> lines(List<String> attacks, int longest) {
        return packs(attacks, longest).stream()
                .map(pack ->
                        NO_LINE.matcher(String.join(" ", pack)).replaceAll(" ").strip())
                .toList();
    }

    /** A page's own report of what does not belong there; empty when all is well. */
    static List<?> intruders(Visitor visitor) {
        return (List<?>) visitor.page().evaluate(text("intruders.js"));
    }

    /** For a document of XML, as content of an element; without the characters that XML cannot hold. */
    static String inXml(String attack) {
        return NO_XML.matcher(attack)
                .replaceAll("")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** For a document of JSON, as a text. */
    static String inJson(String attack) {
        return attack.chars()
                .mapToObj(unit -> unit < ' ' || unit == '"' || unit == '\\' || Character.isSurrogate((char) unit)
                        ? "\\u%04x".formatted(unit)
                        : Character.toString((char) unit))
                .collect(Collectors.joining("", "\"", "\""));
    }

    /** A few of each family, as {@link #lines}: for fields that take long to fill in. */
    static List<String> few(int longest) {
        return Stream.of(text(CORPUS).split("(?m)^# .*$"))
                .map(family -> lines(attacks(family), longest))
                .flatMap(lines -> lines.stream()
                        .filter(line -> line.length() <= longest && line.contains("<"))
                        .limit(1))
                .toList();
    }

    /** What an e-mail address may hold (RFC 5322, 3.2.3), whatever else that means. */
    static List<String> addresses() {
        return Stream.of(
                        "'onload=alert`1`//",
                        "${7*7}#{7*7}{{7*7}}",
                        "'/**/-alert`1`-'",
                        "javascript=alert`1`",
                        "&lt=x&#39=")
                .map(local -> local + System.nanoTime() + "@elsewhere.example")
                .toList();
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(Character.toString((char) Integer.parseInt(escape.group(1), 16))))
                .replace("\\n", "\n")
                .replace("\\t", "\t");
    }

    private static String text(String resource) {
        try (InputStream file = Objects.requireNonNull(Attacks.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
