package org.letterpress.donation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.letterpress.money.Money;

/**
 * What one donor gave in a year.
 *
 * @param donor by which the donor's statement is found
 * @param email empty for who gave none
 * @param sums what is left of all of them, one of each currency
 * @param sentAt when the statement was last mailed; empty when it never was
 */
public record YearlyLine(
        long donor, String name, Optional<String> email, long gifts, List<Money> sums, Optional<Instant> sentAt) {

    /** Keeps who gave out of logs. */
    @Override
    public String toString() {
        return "YearlyLine[" + donor + "]";
    }
}
