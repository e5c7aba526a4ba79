package org.letterpress.bank;

import java.util.Locale;
import java.util.Optional;
import nl.garvelink.iban.IBAN;

/** International account numbers (ISO 13616), as the registry of 1.14.0 of the library knows them. */
final class Iban {
    private static final int LONGEST_TYPED = 100;

    private Iban() {}

    /** In upper case and without spaces, when it is one. */
    static Optional<String> of(String typed) {
        String compact = compact(typed);
        try {
            return compact.length() < IBAN.SHORTEST_POSSIBLE_IBAN || typed.length() > LONGEST_TYPED
                    ? Optional.empty()
                    : Optional.of(IBAN.parse(compact).toPlainString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String compact(String typed) {
        return typed.replaceAll("[\\s\\p{Z}\\p{Cf}]+", "").toUpperCase(Locale.ROOT);
    }

    /** @param iban a valid one */
    static boolean isSepa(String iban) {
        return IBAN.parse(iban).isSEPA();
    }

    /** Groups of four, as both ISO 13616 and ISO 11649 are printed. */
    static String inGroups(String compact) {
        return compact.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
