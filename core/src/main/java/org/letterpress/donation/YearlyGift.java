package org.letterpress.donation;

import java.time.Instant;
import org.letterpress.money.Money;

/**
 * A gift on a statement of a year.
 *
 * @param kept what is left of it
 * @param receipt the number of the receipt that holds; empty when there is none
 */
public record YearlyGift(Instant paidAt, String fund, Money kept, String receipt) {}
