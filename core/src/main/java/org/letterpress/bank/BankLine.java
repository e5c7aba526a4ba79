package org.letterpress.bank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.letterpress.money.Money;

/**
 * What a bank says it has booked: one payment.
 *
 * @param key unique for the account, and the same however often and in whichever statements the line comes; at most 80
 *     characters. It is the bank's own reference where it gives one, otherwise a hash
 * @param amount positive when money came in, negative when it went out
 * @param payer who paid, or was paid when money went out; at most 140 characters, empty when the bank does not say
 * @param payerIban of the same, valid
 * @param text all remittance information and the payer's own (end-to-end) id, joined by spaces; at most 500 characters
 * @param references all valid ones that are in that information, even where {@code text} is cut off
 * @param reversal whether it takes back an earlier payment: a correction by the bank, or a return
 */
public record BankLine(
        String key,
        LocalDate bookedOn,
        Money amount,
        String payer,
        Optional<String> payerIban,
        String text,
        List<CreditorReference> references,
        boolean reversal) {
    public static final int MAX_KEY = 80;
    public static final int MAX_PAYER = 140;
    public static final int MAX_TEXT = 500;

    /** @throws IllegalArgumentException when a text is too long, or there is no key */
    public BankLine {
        if (key.isEmpty() || key.length() > MAX_KEY || payer.length() > MAX_PAYER || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("A line of a statement breaks its rule");
        }
        references = List.copyOf(references);
    }

    /** Keeps people and what they wrote out of logs. */
    @Override
    public String toString() {
        return "BankLine[" + key + ", " + bookedOn + ", " + amount + (reversal ? ", reversal]" : "]");
    }
}
