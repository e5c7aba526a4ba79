package org.letterpress.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.provider.StripeSaying.Fact;

/**
 * What the objects of a recurring gift say. Each of its payments is known by its invoice; the payment intents and charges
 * behind it are further names of it, by which refunds and disputes find it.
 */
final class StripeSubscriptions {
    private final StripeApi api;

    StripeSubscriptions(StripeApi api) {
        this.api = api;
    }

    /** Nothing for an invoice without anything to pay, as while the gift is paused. */
    List<PaymentNotice> paid(StripeSaying saying, StripeObject invoice) {
        if (!isOurs(invoice) || invoice.number("amount_paid") <= 0) {
            return List.of();
        }
        PaymentKeys keys = keys(invoice, payments(invoice));
        return saying.says(PaymentKind.PAID, new Fact(keys, invoice.id(), invoice.money("amount_paid")));
    }

    List<PaymentNotice> failed(StripeSaying saying, StripeObject invoice) {
        return isOurs(invoice)
                ? saying.says(
                        PaymentKind.INSTALMENT_FAILED,
                        new Fact(keys(invoice, List.of()), invoice.id(), invoice.money("amount_due")))
                : List.of();
    }

    private static boolean isOurs(StripeObject invoice) {
        return subscription(invoice) != null && parent(invoice).gift() != null;
    }

    /** @param payments the names of what it was paid with, as far as they are known */
    static PaymentKeys keys(StripeObject invoice, List<String> payments) {
        List<String> others = new ArrayList<>(List.of(invoice.id()));
        others.addAll(payments);
        return new PaymentKeys(parent(invoice).gift(), subscription(invoice), others);
    }

    /** Events keep the shape of the version that the account had; before 2025-03-31 this lay one level higher. */
    private static StripeObject parent(StripeObject invoice) {
        return invoice.has("parent")
                ? invoice.at("parent").at("subscription_details")
                : invoice.at("subscription_details");
    }

    private static @Nullable String subscription(StripeObject invoice) {
        String id = parent(invoice).id("subscription");
        return id == null ? invoice.id("subscription") : id;
    }

    /** The names of the payment intents and charges behind it. */
    private List<String> payments(StripeObject invoice) {
        List<String> names = new ArrayList<>(names(invoice, invoice));
        List<StripeObject> payments = invoice.list("payments");
        if (names.isEmpty()) {
            for (StripeObject payment : payments.isEmpty() ? asked(invoice.id()) : payments) {
                names.addAll(names(payment.at("payment"), payment.at("payment").at("payment_intent")));
            }
        }
        return names;
    }

    private static List<String> names(StripeObject payment, StripeObject intent) {
        List<String> names = new ArrayList<>();
        for (String name :
                new @Nullable String[] {payment.id("payment_intent"), payment.id("charge"), intent.id("latest_charge")
                }) {
            if (name != null && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Without them the money has come all the same, so a key that may not read them is no reason to refuse the message. */
    private List<StripeObject> asked(String invoice) {
        try {
            return api.get(
                            "invoice_payments",
                            new StripeForm()
                                    .with("invoice", invoice)
                                    .with("status", "paid")
                                    .with("expand[]", "data.payment.payment_intent"))
                    .list("data");
        } catch (ProviderRefused forbidden) {
            return List.of();
        }
    }

    /** What changed of it. */
    List<PaymentNotice> updated(StripeSaying saying, StripeEvent event) {
        StripeObject subscription = event.object();
        if (subscription.gift() == null) {
            return List.of();
        }
        Fact fact = new Fact(keys(subscription), null, null);
        if (event.before().names("pause_collection")) {
            return saying.says(subscription.has("pause_collection") ? PaymentKind.PAUSED : PaymentKind.RESUMED, fact);
        }
        return event.before().names("items") ? changed(saying, subscription) : List.of();
    }

    private static List<PaymentNotice> changed(StripeSaying saying, StripeObject subscription) {
        List<StripeObject> items = subscription.list("items");
        return items.size() != 1
                ? List.of()
                : saying.says(
                        PaymentKind.CHANGED,
                        new Fact(
                                keys(subscription),
                                null,
                                items.get(0).at("price").money("unit_amount")));
    }

    static List<PaymentNotice> ended(StripeSaying saying, StripeObject subscription) {
        return subscription.gift() == null
                ? List.of()
                : saying.says(PaymentKind.ENDED, new Fact(keys(subscription), subscription.id()));
    }

    private static PaymentKeys keys(StripeObject subscription) {
        return PaymentKeys.of(subscription.gift()).subscribed(subscription.id());
    }
}
