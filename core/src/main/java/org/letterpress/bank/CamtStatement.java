package org.letterpress.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.bank.StatementNotReadable.Reason;
import org.letterpress.money.Money;

/** One statement of a message ({@code Stmt}), or one notification ({@code Ntfctn}), while it is read. */
final class CamtStatement {
    private final Map<String, Money> balances = new HashMap<>();
    private final List<Booking> bookings = new ArrayList<>();
    private String account = "";
    private @Nullable Money sum;

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
            Money amount = entry.amount();
            sum = sum == null ? amount : sum.plus(amount);
            bookings.addAll(entry.bookings());
        }
    }

    int size() {
        return bookings.size();
    }

    String account() {
        return account;
    }

    /** @throws StatementNotReadable when balances at both ends are there, and the entries are not what lies between them */
    List<BankLine> lines() {
        Optional<Money> opening = Optional.ofNullable(balances.getOrDefault("OPBD", balances.get("PRCD")));
        Optional<Money> closing = Optional.ofNullable(balances.get("CLBD"));
        if (opening.isPresent() && closing.isPresent() && !leads(opening.get(), closing.get())) {
            throw new StatementNotReadable(Reason.UNBALANCED);
        }
        LineKeys keys = new LineKeys(account);
        return bookings.stream()
                .map(booking -> booking.toLine(keys.next(booking)))
                .toList();
    }

    private boolean leads(Money opening, Money closing) {
        Money booked = sum == null ? Money.zero(opening.currency()) : sum;
        return opening.isSameCurrency(closing)
                && opening.isSameCurrency(booked)
                && opening.plus(booked).equals(closing);
    }
}
