package org.letterpress.text;

import static java.lang.Character.UnicodeScript.INHERITED;
import static java.lang.Character.UnicodeScript.LATIN;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Map;

/** The spelling rules of {@link Slug}. */
final class SlugText {

    private static final String UNTITLED = "untitled";

    private static final String APOSTROPHES = "'`\u00B4\u02B9\u02BB\u02BC\u02BD\u2018\u2019\u201B\u2032\uFF07";

    /** Latin letters that Unicode does not take apart. */
    private static final Map<Integer, String> FOLDED = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŧ', "t"),
            Map.entry((int) 'ŋ', "ng"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ĸ', "k"));

    private static final int NEVER = -1;

    private SlugText() {}

    static boolean isValid(String value) {
        return !value.isEmpty()
                && value.length() <= Slug.MAX_LENGTH
                && hasSingleInnerHyphens(value)
                && value.codePoints().allMatch(c -> c == '-' || isWordPart(c))
                && startsWordsWithLetters(value)
                && value.equals(value.toLowerCase(Locale.ROOT))
                && Normalizer.isNormalized(value, Form.NFC);
    }

    private static boolean hasSingleInnerHyphens(String value) {
        return !value.startsWith("-") && !value.endsWith("-") && !value.contains("--");
    }

    /** Most scripts of India write vowels as marks, so these are parts of words; marks that show nothing are not. */
    private static boolean isWordPart(int codePoint) {
        return (Character.isLetterOrDigit(codePoint) || isMark(codePoint)) && !Unicode.isBlankByDesign(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean startsWordsWithLetters(String value) {
        return !isMark(value.codePointAt(0))
                && value.codePoints().boxed().reduce((int) 'a', SlugText::followed) != NEVER;
    }

    private static int followed(int previous, int codePoint) {
        return previous == NEVER || (previous == '-' && isMark(codePoint)) ? NEVER : codePoint;
    }

    static String of(String title) {
        String words = hyphenated(folded(title));
        String slug = cut(Normalizer.normalize(words, Form.NFC), Slug.MAX_LENGTH);
        return isValid(slug) ? slug : UNTITLED;
    }

    /** Lower case, compatibility forms made plain, and what Latin letters wear taken off. */
    private static String folded(String title) {
        String compatible = Normalizer.normalize(withoutSilent(title), Form.NFKC);
        String plain = withoutSilent(compatible).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean afterLatin = false;
        for (int c : Normalizer.normalize(plain, Form.NFD).codePoints().toArray()) {
            if (Character.UnicodeScript.of(c) != INHERITED) {
                afterLatin = Character.UnicodeScript.of(c) == LATIN;
            }
            if (!afterLatin || !isMark(c)) {
                append(folded, c);
            }
        }
        return folded.toString();
    }

    /** Before and after normalising, which turns some apostrophes into spaces and other characters into apostrophes. */
    private static String withoutSilent(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> APOSTROPHES.indexOf(c) < 0 && Character.getType(c) != Character.FORMAT)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static void append(StringBuilder folded, int codePoint) {
        String replacement = FOLDED.get(codePoint);
        if (replacement == null) {
            folded.appendCodePoint(codePoint);
        } else {
            folded.append(replacement);
        }
    }

    private static String hyphenated(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int c : text.codePoints().toArray()) {
            boolean atStart = words.isEmpty() || words.charAt(words.length() - 1) == '-';
            if (isWordPart(c) && !(atStart && isMark(c))) {
                words.appendCodePoint(c);
            } else if (!atStart) {
                words.append('-');
            }
        }
        return words.toString();
    }

    /** Shortened to a length in UTF-16 units: after a word if that keeps half, never inside a character. */
    static String cut(String slug, int maxLength) {
        int end = Math.min(slug.length(), maxLength);
        if (end < slug.length()) {
            int hyphen = slug.lastIndexOf('-', end);
            end = hyphen > maxLength / 2 ? hyphen : wholeCharacters(slug, end);
        }
        while (end > 0 && slug.charAt(end - 1) == '-') {
            end--;
        }
        return slug.substring(0, end);
    }

    private static int wholeCharacters(String slug, int end) {
        boolean splitsPair = Character.isSurrogatePair(slug.charAt(end - 1), slug.charAt(end));
        return splitsPair ? end - 1 : end;
    }

    /** Percent-decoded as UTF-8; what is not a proper escape stays as it is. */
    static String percentDecoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] == '%' && i + 2 < bytes.length ? octet(bytes[i + 1], bytes[i + 2]) : -1;
            decoded.write(octet < 0 ? bytes[i] : octet);
            i += octet < 0 ? 0 : 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int octet(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : 16 * first + second;
    }
}
