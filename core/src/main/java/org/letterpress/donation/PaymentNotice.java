package org.letterpress.donation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * What a provider, a statement or the site itself says has happened. It is believed: whoever makes one has verified it.
 *
 * @param event the name of the event, one only for its method, at most 120 characters; saying it twice is saying it once
 * @param object what it is about, by the provider's name: the payment, the refund, the dispute; what is said twice of one
 *     object, in two events, has happened once. Null for kinds without one
 * @param amount of what moved; null for kinds that move nothing
 * @param at when it happened, by the clock of who says so
 */
public record PaymentNotice(
        PaymentMethod method,
        String event,
        PaymentKind kind,
        PaymentKeys keys,
        @Nullable String object,
        @Nullable Money amount,
        Payee payee,
        Instant at) {
    static final int LONGEST_NAME = 120;

    public PaymentNotice {
        if (event.isEmpty() || event.length() > LONGEST_NAME || (object != null && object.length() > LONGEST_NAME)) {
            throw new IllegalArgumentException("An event's names have up to " + LONGEST_NAME + " characters");
        }
        if (kind.movesMoney() && (amount == null || object == null)) {
            throw new IllegalArgumentException(kind + " says too little");
        }
    }
}
