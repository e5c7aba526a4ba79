package org.letterpress.donation;

import java.util.List;
import java.util.Optional;
import org.letterpress.money.Money;

/**
 * All that somebody gave in a year, to be printed.
 *
 * @param donor as {@link YearlyLine} has it
 * @param postal as far as it is known; the latest
 * @param gifts in the order in which they were paid
 * @param isWhole false when there are more than are listed; the sums are of all of them
 */
public record YearlyStatement(
        int year,
        long donor,
        String name,
        Optional<String> email,
        Optional<String> postal,
        List<YearlyGift> gifts,
        List<Money> sums,
        boolean isWhole) {

    /** Keeps who gave out of logs. */
    @Override
    public String toString() {
        return "YearlyStatement[" + year + ", " + donor + "]";
    }
}
