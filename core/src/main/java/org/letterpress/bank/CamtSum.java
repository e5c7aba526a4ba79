package org.letterpress.bank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/** The entries of a statement, in one reading of them, and what they add up to. */
final class CamtSum {
    private final List<Booking> bookings = new ArrayList<>();
    private @Nullable Money sum;

    void add(CamtEntry entry) {
        Money amount = entry.amount();
        sum = sum == null ? amount : sum.plus(amount);
        bookings.addAll(entry.bookings());
    }

    List<Booking> bookings() {
        return bookings;
    }

    /** Whether they are what lies between two balances. */
    boolean leads(Money opening, Money closing) {
        Money booked = sum == null ? Money.zero(opening.currency()) : sum;
        return opening.isSameCurrency(closing)
                && opening.isSameCurrency(booked)
                && opening.plus(booked).equals(closing);
    }
}
