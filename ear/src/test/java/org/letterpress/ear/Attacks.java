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

/** The attacks that the library's own tests know, to be carried through the whole application. */
final class Attacks {
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Z}\\u202A-\\u202E\\u2066-\\u2069]+");
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private Attacks() {}

    static List<String> all() {
        return text("/org/letterpress/text/attacks.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("# "))
                .map(Attacks::unescaped)
                .toList();
    }

    /** All of them, in as few lists as they fit into when each is joined to so many characters. */
    static List<List<String>> packs(int longest) {
        List<List<String>> packs = new ArrayList<>();
        int length = longest;
        for (String attack : all()) {
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
        return packs(longest).stream()
                .map(attacks -> NO_LINE.matcher(String.join(" ", attacks))
                        .replaceAll(" ")
                        .strip())
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
