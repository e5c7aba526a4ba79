package org.letterpress.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.letterpress.bank.StatementNotReadable.Reason;
import org.letterpress.money.Money;

/** One statement of a message ({@code Stmt}), or one notification ({@code Ntfctn}), while it is read. */
final class CamtStatement {
    private final Map<String, Money> balances = new HashMap<>();
    private final CamtSum asWritten = new CamtSum();
    private final CamtSum opposite = new CamtSum();
    private String account = "";

    /** The IBAN, or what stands in its place. */
    void account(Branch branch) {
        String iban = branch.text("Id", "IBAN");
        String other = branch.text("Id", "Othr", "Id");
        account = Iban.of(iban).orElseGet(() -> BankText.line(iban.isEmpty() ? other : iban, BankLine.MAX_KEY));
    }

    /** The first of each kind at the beginning, the last at the end. */
    void balance(Branch branch) {
        String kind = branch.text("Tp", "CdOrPrtry", "Cd");
        Money amount = CamtValue.signed(
                CamtValue.money(branch.at("Amt").orElseThrow(() -> new IllegalArgumentException("no balance"))),
                branch.text("CdtDbtInd"));
        if (kind.equals("CLBD")) {
            balances.put(kind, amount);
        } else {
            balances.putIfAbsent(kind, amount);
        }
    }

    void entry(CamtEntry entry) {
        if (entry.isBooked()) {
            asWritten.add(entry);
            opposite.add(entry.opposite());
        }
    }

    int size() {
        return asWritten.bookings().size();
    }

    String account() {
        return account;
    }

    /** @throws StatementNotReadable when balances at both ends are there, and the entries are not what lies between them */
    List<BankLine> lines() {
        LineKeys keys = new LineKeys(account);
        return balanced().bookings().stream()
                .map(booking -> booking.toLine(keys.next(booking)))
                .toList();
    }

    /** Where the balances fit the opposite reading of reversals alone, the bank means that one. */
    private CamtSum balanced() {
        Optional<Money> opening = Optional.ofNullable(balances.getOrDefault("OPBD", balances.get("PRCD")));
        Optional<Money> closing = Optional.ofNullable(balances.get("CLBD"));
        if (opening.isEmpty() || closing.isEmpty() || asWritten.leads(opening.get(), closing.get())) {
            return asWritten;
        }
        if (opposite.leads(opening.get(), closing.get())) {
            return opposite;
        }
        throw new StatementNotReadable(Reason.UNBALANCED);
    }
}
