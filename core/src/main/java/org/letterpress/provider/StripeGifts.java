package org.letterpress.provider;

import java.util.List;
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

    /** With what the payment tells, too; as it is when the payment is about something else, or may not be read. */
    PaymentKeys of(StripeObject object) {
        PaymentKeys named = named(object);
        String payment = object.id("payment_intent");
        if (named.gift() != null || payment == null) {
            return named;
        }
        try {
            String gift =
                    api.get("payment_intents/" + StripeForm.encode(payment)).gift();
            return gift == null ? instalment(payment, named) : new PaymentKeys(gift, null, named.others());
        } catch (ProviderRefused forbidden) {
            return named;
        }
    }

    private PaymentKeys instalment(String payment, PaymentKeys named) {
        List<StripeObject> invoices = api.get(
                        "invoice_payments",
                        new StripeForm()
                                .with("payment[type]", "payment_intent")
                                .with("payment[payment_intent]", payment)
                                .with("expand[]", "data.invoice"))
                .list("data");
        return invoices.isEmpty()
                ? named
                : StripeSubscriptions.keys(invoices.get(0).at("invoice"), named.others());
    }
}
