package org.letterpress.provider;

import java.util.Optional;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.ProviderRefused;

/**
 * Whose money a refund or a dispute is about. They bear names of the payment alone, and may be told of before it is; so it
 * is asked for the gift.
 */
final class StripeGifts {
    private final StripeApi api;

    StripeGifts(StripeApi api) {
        this.api = api;
    }

    /** As far as a refund, a dispute or a charge itself tells. */
    static PaymentKeys named(StripeObject object) {
        String charge = object.text("object").equals("charge") ? object.id() : object.id("charge");
        return PaymentKeys.of(object.gift(), object.id("payment_intent"), charge);
    }

    /** With what the payment tells, too; empty when that is no gift of this site. */
    Optional<PaymentKeys> of(StripeObject object) {
        PaymentKeys named = named(object);
        String payment = object.id("payment_intent");
        if (named.gift() != null || payment == null) {
            return Optional.of(named);
        }
        try {
            String gift =
                    api.get("payment_intents/" + StripeForm.encode(payment)).gift();
            return gift == null ? instalment(payment, named) : Optional.of(new PaymentKeys(gift, null, named.others()));
        } catch (ProviderRefused forbidden) {
            return Optional.of(named);
        }
    }

    private Optional<PaymentKeys> instalment(String payment, PaymentKeys named) {
        StripeForm query = new StripeForm()
                .with("payment[type]", "payment_intent")
                .with("payment[payment_intent]", payment)
                .with("expand[]", "data.invoice");
        return api.get("invoice_payments", query).list("data").stream()
                .map(paid -> StripeSubscriptions.keys(paid.at("invoice"), named.others()))
                .filter(keys -> keys.gift() != null)
                .findFirst();
    }
}
