package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A letter as it arrived, and what it says: headers have encoded words (RFC 2047), the text is quoted-printable (RFC 2045). */
record Received(String letter) {
    private static final Pattern FOLD = Pattern.compile("\n[ \t]+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\?=\\s+=\\?");
    private static final Pattern WORD = Pattern.compile("=\\?utf-8\\?([qb])\\?([^?]*)\\?=", Pattern.CASE_INSENSITIVE);

    /** The names of its headers, one that is there twice twice. */
    List<String> names() {
        return headers().stream()
                .map(header -> header.substring(0, header.indexOf(':')))
                .toList();
    }

    /** What it says; empty when there is none of that name. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ": ";
        return headers().stream()
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(start))
                .map(header -> decoded(header.substring(start.length())))
                .findFirst()
                .orElse("");
    }

    String text() {
        String[] parts = letter.strip().split("\n\n", 2);
        return parts.length < 2 ? "" : unquoted(parts[1]);
    }

    /**
     * Plain text under the headers of a letter that can be ended, with so many links, all of them the site's own.
     *
     * @param quotation whose first group is what somebody else wrote
     */
    void shouldBePlain(Pattern quotation, int links) {
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "Date",
                        "From",
                        "To",
                        "Message-ID",
                        "Subject",
                        "MIME-Version",
                        "Content-Type",
                        "Content-Transfer-Encoding",
                        "Auto-Submitted",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post");
        assertThat(header("Content-Type")).startsWith("text/plain");
        assertThat(header("Subject").codePoints()).noneMatch(Character::isISOControl);
        Matcher quoted = quotation.matcher(text());
        assertThat(quoted.find()).as(text()).isTrue();
        assertThat(quoted.group(1).lines()).isNotEmpty().allMatch(line -> line.startsWith(">"));
        assertThat(text().replace(quoted.group(1), "").lines().filter(line -> line.startsWith("http")))
                .as("links that are the site's own")
                .hasSize(links);
    }

    private List<String> headers() {
        String head = letter.strip().split("\n\n", 2)[0];
        return FOLD.matcher(head).replaceAll(" ").lines().toList();
    }

    private static String decoded(String value) {
        return WORD.matcher(BETWEEN_WORDS.matcher(value).replaceAll("?==?"))
                .replaceAll(word -> Matcher.quoteReplacement(decoded(word)));
    }

    private static String decoded(MatchResult word) {
        return word.group(1).equalsIgnoreCase("b")
                ? new String(Base64.getDecoder().decode(word.group(2)), UTF_8)
                : unquoted(word.group(2).replace('_', ' '));
    }

    private static String unquoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] quoted = text.getBytes(UTF_8);
        for (int i = 0; i < quoted.length; i++) {
            if (quoted[i] == '=' && i + 2 < quoted.length) {
                bytes.write(Integer.parseInt(new String(quoted, i + 1, 2, UTF_8), 16));
                i += 2;
            } else {
                bytes.write(quoted[i]);
            }
        }
        return bytes.toString(UTF_8);
    }
}
