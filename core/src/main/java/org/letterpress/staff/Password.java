package org.letterpress.staff;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A password that somebody may choose: long, and not easily guessed; what kinds of characters it has does not matter
 * (OWASP ASVS 5.0, 6.2.1 to 6.2.11; NIST SP 800-63B-3, 5.1.1.2).
 *
 * @param value {@value #MIN} to {@value #MAX} code points, composed (NFC), as the keyboards of different systems send the
 *     same letter differently; otherwise as it was typed
 */
public record Password(String value) {
    public static final int MIN = 12;
    public static final int MAX = 200;

    /** With known words taken away, fewer characters than this make a guess easy. */
    private static final int MIN_UNKNOWN = 6;

    private static final int SHORTEST_WORD = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** @throws PasswordTooWeak when it breaks a rule */
    public Password {
        value = composed(value);
        int length = value.codePointCount(0, value.length());
        refuse(value.isBlank() && length > 0, Weakness.BLANK);
        refuse(length < MIN, Weakness.TOO_SHORT);
        refuse(length > MAX, Weakness.TOO_LONG);
        refuse(CommonPasswords.include(value), Weakness.COMMON);
    }

    /**
     * @param known texts that who guesses would try first, such as the person's name and address and the site's title
     * @throws PasswordTooWeak when it breaks a rule, or is little more than their words
     */
    static Password of(String typed, String... known) {
        Password password = new Password(typed);
        Set<String> words = Stream.of(known)
                .flatMap(text -> NO_WORD.splitAsStream(folded(text)))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
        refuse(isLittleMoreThan(words, password.value), Weakness.PERSONAL);
        return password;
    }

    /** The form in which passwords are compared. */
    static String composed(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    static String folded(String text) {
        return composed(text).toLowerCase(Locale.ROOT);
    }

    /** The longest words go first: {@code administrator} before {@code admin}. */
    static boolean isLittleMoreThan(Set<String> words, String password) {
        String rest = folded(password);
        for (String word : words.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList()) {
            rest = rest.replace(word, " ");
        }
        boolean someWord = !rest.equals(folded(password));
        return someWord
                && rest.codePoints().filter(c -> !Character.isWhitespace(c)).count() < MIN_UNKNOWN;
    }

    private static void refuse(boolean weak, Weakness weakness) {
        if (weak) {
            throw new PasswordTooWeak(weakness);
        }
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Password[secret]";
    }
}
