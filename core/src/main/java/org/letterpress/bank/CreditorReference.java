package org.letterpress.bank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A reference that banks pass on and check (ISO 11649): {@code RF}, two check digits by ISO 7064 MOD 97-10, and up to 21
 * letters and digits.
 *
 * <p>Those made here have digits alone. In a body that mixes digits with letters some slips keep the check digits right
 * ({@code 1B} for {@code B1}); among digits every wrong one and every two that changed places are noticed.
 *
 * @param value in upper case and without spaces
 */
public record CreditorReference(String value) {
    /** Of those made here, unless the number needs more digits. */
    private static final int OUR_BODY = 10;

    private static final int HEAD = 4;
    private static final int MODULUS = 97;
    private static final Pattern FORM = Pattern.compile("RF\\d{2}[A-Z0-9]{1,21}");

    /** @throws IllegalArgumentException when it is none, or its check digits are wrong */
    public CreditorReference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a creditor reference");
        }
    }

    /**
     * The reference of something that has a number.
     *
     * @throws IllegalArgumentException for a negative one
     */
    public static CreditorReference of(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("No reference has a negative number");
        }
        String body = String.format(Locale.ROOT, "%0" + OUR_BODY + "d", number);
        int check = MODULUS + 1 - remainder(body + "RF00");
        return new CreditorReference(String.format(Locale.ROOT, "RF%02d%s", check, body));
    }

    /** As people type and print it: in any case, with spaces. */
    public static Optional<CreditorReference> parse(String typed) {
        return ofCompact(Iban.compact(typed));
    }

    static Optional<CreditorReference> ofCompact(String compact) {
        return isValid(compact) ? Optional.of(new CreditorReference(compact)) : Optional.empty();
    }

    /** The first in what a bank passes on, which may be broken by spaces and lines at any place and have words around it. */
    public static Optional<CreditorReference> findIn(String text) {
        return allIn(text).stream().findFirst();
    }

    /** All of them in their order, each once; see {@link #findIn}. */
    public static List<CreditorReference> allIn(String text) {
        return new ReferenceSearch(text).all();
    }

    /** For print: {@code RF18 5390 0754 7034}. */
    public String inGroups() {
        return Iban.inGroups(value);
    }

    /** What {@link #of} made it from; empty when it cannot have made it. */
    public OptionalLong number() {
        String body = value.substring(HEAD);
        boolean ours = body.length() == OUR_BODY || (body.length() > OUR_BODY && body.charAt(0) != '0');
        try {
            return ours && isDigits(body) ? OptionalLong.of(Long.parseLong(body)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty(); // more than a long
        }
    }

    private static boolean isDigits(String body) {
        return body.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isValid(String compact) {
        return FORM.matcher(compact).matches()
                && remainder(compact.substring(HEAD) + compact.substring(0, HEAD)) == 1
                && hasPossibleCheck(compact);
    }

    /** 98 less a remainder is 02 to 98: 00, 01 and 99 would be other spellings of 97, 98 and 02. */
    private static boolean hasPossibleCheck(String compact) {
        int check = Integer.parseInt(compact.substring(2, HEAD));
        return check >= 2 && check <= MODULUS + 1;
    }

    /** Of the number that comes of writing 10 for A to 35 for Z. */
    private static int remainder(String text) {
        int remainder = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 36);
            remainder = (remainder * (digit < 10 ? 10 : 100) + digit) % MODULUS;
        }
        return remainder;
    }
}
