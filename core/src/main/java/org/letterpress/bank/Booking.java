package org.letterpress.bank;

import java.time.LocalDate;
import org.letterpress.money.Money;

/**
 * What a file says about one payment, before it has a key.
 *
 * @param reference the bank's own; empty when there is none
 */
record Booking(
        LocalDate bookedOn, Money amount, Party party, Remittance remittance, boolean reversal, String reference) {

    BankLine toLine(String key) {
        return new BankLine(
                key,
                bookedOn,
                amount,
                party.name(),
                party.iban(),
                BankText.line(remittance.text(), BankLine.MAX_TEXT),
                remittance.references(),
                reversal);
    }
}
