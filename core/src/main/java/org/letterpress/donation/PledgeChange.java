package org.letterpress.donation;

import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * What a donor wants of a recurring gift.
 *
 * @param kind {@code PAUSED}, {@code RESUMED}, {@code CHANGED} or {@code ENDED}
 * @param amount from now on; null unless it is changed
 * @param attempt asked twice under one name, the provider does it once
 */
public record PledgeChange(PaymentKind kind, @Nullable Money amount, String attempt) {}
