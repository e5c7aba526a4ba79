package org.letterpress.bank;

import java.util.Optional;

/** Who is at the other end of a payment. The name may be empty. */
record Party(String name, Optional<String> iban) {
    static final Party UNKNOWN = new Party("", Optional.empty());

    static Party of(String name, String iban) {
        return new Party(BankText.line(name, BankLine.MAX_PAYER), Iban.of(iban));
    }
}
