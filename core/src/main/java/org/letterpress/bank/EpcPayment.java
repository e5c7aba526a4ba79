package org.letterpress.bank;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.letterpress.money.Money;

/**
 * A transfer in euro that a phone can read from a QR code and fill in: EPC069-12, "Quick Response Code: Guidelines to
 * Enable Data Capture for the Initiation of a SEPA Credit Transfer", in the data format 002.
 */
public record EpcPayment(BankAccount payee, Money amount, CreditorReference reference) {
    /** What a code of version 13 with error correction M holds. */
    static final int MAX_BYTES = 331;

    /** In euro cents: 999999999.99. */
    private static final long MOST = 99_999_999_999L;

    /** Of SEPA, but not of the European Economic Area: there the BIC may not be left out. */
    private static final Set<String> BIC_NEEDED =
            Set.of("AD", "AL", "CH", "GB", "GI", "MC", "MD", "ME", "MK", "RS", "SM", "VA");

    /** @throws IllegalArgumentException when {@link #possible} finds none */
    public EpcPayment {
        if (!isPossible(payee, amount)) {
            throw new IllegalArgumentException("Not a transfer that the guidelines know");
        }
    }

    /** Empty outside SEPA, in other currencies, for less than 0.01, more than 999999999.99, and where a BIC is lacking. */
    public static Optional<EpcPayment> possible(BankAccount payee, Money amount, CreditorReference reference) {
        return isPossible(payee, amount) ? Optional.of(new EpcPayment(payee, amount, reference)) : Optional.empty();
    }

    private static boolean isPossible(BankAccount payee, Money amount) {
        return payee.isSepa()
                && amount.currency().getCurrencyCode().equals("EUR")
                && amount.minor() >= 1
                && amount.minor() <= MOST
                && (payee.bic().isPresent() || !BIC_NEEDED.contains(payee.iban().substring(0, 2)));
    }

    /** What the code says: lines that end with LF but for the last, at most {@value #MAX_BYTES} bytes of UTF-8. */
    public String payload() {
        String payload = String.join(
                "\n",
                "BCD",
                "002",
                "1", // UTF-8
                "SCT",
                payee.bic().orElse(""),
                payee.holder(),
                payee.iban(),
                "EUR" + amount.decimal().toPlainString(),
                "", // no purpose
                reference.value());
        if (payload.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalStateException("Longer than the guidelines allow, for all that the account is not");
        }
        return payload;
    }
}
