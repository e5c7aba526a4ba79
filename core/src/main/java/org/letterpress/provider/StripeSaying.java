package org.letterpress.provider;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.money.Money;

/**
 * Something Stripe said: an event, or its answer to a question.
 *
 * @param event its name; null for an answer, which is named for what it says, so that it says it once
 */
record StripeSaying(@Nullable String event, Instant at, Payee payee) {

    /**
     * What it is about.
     *
     * @param object null for kinds without one
     * @param amount null for kinds that move nothing
     */
    record Fact(
            PaymentKeys keys,
            @Nullable String object,
            @Nullable Money amount) {
        Fact(PaymentKeys keys, String object) {
            this(keys, object, null);
        }
    }

    /** Of what is known to have happened then. */
    StripeSaying at(Instant then) {
        return new StripeSaying(event, then, payee);
    }

    /** One of several things that it says. */
    StripeSaying about(String object) {
        return event == null ? this : new StripeSaying(event + ":" + object, at, payee);
    }

    List<PaymentNotice> says(PaymentKind kind, Fact fact) {
        String name = event == null ? "ask:" + fact.object() + ":" + kind : event;
        return List.of(new PaymentNotice(
                PaymentMethod.STRIPE, name, kind, fact.keys(), fact.object(), fact.amount(), payee, at));
    }
}
