package org.letterpress.bank;

import java.util.List;

/**
 * What a file of a bank says about one account.
 *
 * @param account its IBAN, or whatever the bank calls it; empty when the file does not say
 * @param lines those that are booked, in the order of the file, no key twice
 */
public record BankStatement(String account, List<BankLine> lines) {
    public BankStatement {
        lines = List.copyOf(lines);
    }

    /** Keeps people out of logs. */
    @Override
    public String toString() {
        return "BankStatement[" + lines.size() + " lines]";
    }
}
