package org.letterpress.donation;

import java.util.List;
import org.letterpress.money.Money;

/**
 * What a provider is asked to give back.
 *
 * @param attempt asked twice under one name, the provider does it once
 * @param keys all the provider's names that the gift is known by
 */
public record RefundOrder(String attempt, List<String> keys, Money amount) {
    public RefundOrder {
        keys = List.copyOf(keys);
    }
}
