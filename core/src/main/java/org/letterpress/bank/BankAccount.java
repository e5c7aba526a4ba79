package org.letterpress.bank;

import java.util.Optional;
import java.util.regex.Pattern;
import org.letterpress.bank.BankAccountInvalid.Field;

/**
 * An account that transfers can be sent to.
 *
 * @param holder 1 to 70 characters (UTF-16) on one line, as payment messages allow
 * @param iban ISO 13616, in upper case and without spaces
 * @param bic ISO 9362, of 8 or 11 characters; needed only by banks outside the European Economic Area
 */
public record BankAccount(String holder, String iban, Optional<String> bic) {
    public static final int MAX_HOLDER = 70;

    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");
    private static final Pattern OTHER_THAN_TEXT =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    /** @throws IllegalArgumentException when one breaks its rule; for what people type there is {@link #read} */
    public BankAccount {
        Optional<Field> wrong = wrong(holder, iban, bic);
        if (wrong.isPresent()) {
            throw new IllegalArgumentException("The " + wrong.get() + " of an account breaks its rule");
        }
    }

    /**
     * As people type it: in any case, with spaces.
     *
     * @param bic empty when there is none
     * @throws BankAccountInvalid with the first part that is wrong
     */
    public static BankAccount read(String holder, String iban, String bic) {
        String name = holder.strip();
        String number = Iban.compact(iban);
        Optional<String> bank = Optional.of(Iban.compact(bic)).filter(code -> !code.isEmpty());
        wrong(name, number, bank).ifPresent(field -> {
            throw new BankAccountInvalid(field);
        });
        return new BankAccount(name, number, bank);
    }

    private static Optional<Field> wrong(String holder, String iban, Optional<String> bic) {
        if (!isName(holder)) {
            return Optional.of(Field.HOLDER);
        }
        if (!Iban.of(iban).equals(Optional.of(iban))) {
            return Optional.of(Field.IBAN);
        }
        return bic.filter(code -> !BIC.matcher(code).matches()).map(code -> Field.BIC);
    }

    private static boolean isName(String holder) {
        return !holder.isBlank()
                && holder.equals(holder.strip())
                && holder.length() <= MAX_HOLDER
                && !OTHER_THAN_TEXT.matcher(holder).find();
    }

    /** For print: {@code DE89 3704 0044 0532 0130 00}. */
    public String ibanInGroups() {
        return Iban.inGroups(iban);
    }

    /** Whether its country takes part in the Single Euro Payments Area. */
    public boolean isSepa() {
        return Iban.isSepa(iban);
    }
}
