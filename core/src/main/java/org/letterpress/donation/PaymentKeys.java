package org.letterpress.donation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what a provider's message and a gift know each other.
 *
 * @param gift our own name for the gift or the recurring gift, as it was handed to the provider ({@link Order#gift}); null
 *     when the provider does not hand it back
 * @param subscription the provider's name for the recurring gift; null for a single one
 * @param others the provider's names for the order, the payment, the charge, the invoice: all it tells
 */
public record PaymentKeys(@Nullable String gift, @Nullable String subscription, List<String> others) {

    public PaymentKeys {
        others = List.copyOf(others);
    }

    public static PaymentKeys of(@Nullable String gift, @Nullable String... others) {
        List<String> known = new ArrayList<>();
        for (String other : others) {
            if (other != null && !other.isEmpty()) {
                known.add(other);
            }
        }
        return new PaymentKeys(gift, null, known);
    }

    public PaymentKeys subscribed(@Nullable String to) {
        return new PaymentKeys(gift, to, others);
    }
}
