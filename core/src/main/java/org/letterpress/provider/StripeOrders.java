package org.letterpress.provider;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.letterpress.donation.Order;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.RefundOrder;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;

/** What Stripe is asked to do. */
final class StripeOrders {
    private static final int LONGEST_NAME = 250;

    private final StripeApi api;

    StripeOrders(StripeApi api) {
        this.api = api;
    }

    /** @return the Checkout Session */
    StripeObject open(Order order) {
        String mode = order.rhythm().isRecurring() ? "subscription" : "payment";
        String carrier = order.rhythm().isRecurring() ? "subscription_data" : "payment_intent_data";
        StripeForm form = new StripeForm()
                .with("mode", mode)
                .with("submit_type", "donate")
                .with("client_reference_id", order.gift())
                .with("metadata[gift]", order.gift())
                .with(carrier + "[metadata][gift]", order.gift())
                .with("success_url", order.back())
                .with("cancel_url", order.back())
                .with("line_items[0][quantity]", 1)
                .with("line_items[0][price_data][product_data][name]", name(order.about()));
        price(form, "line_items[0]", order.amount());
        if (order.rhythm().isRecurring()) {
            form.with("line_items[0][price_data][recurring][interval]", interval(order.rhythm()));
        }
        return api.post("checkout/sessions", form, order.attempt());
    }

    private static void price(StripeForm form, String item, Money amount) {
        form.with(item + "[price_data][currency]", StripeAmount.code(amount))
                .with(item + "[price_data][unit_amount]", StripeAmount.of(amount));
    }

    private static String interval(Rhythm rhythm) {
        return rhythm == Rhythm.YEARLY ? "year" : "month";
    }

    private static String name(String about) {
        return about.codePointCount(0, about.length()) <= LONGEST_NAME
                ? about
                : about.substring(0, about.offsetByCodePoints(0, LONGEST_NAME));
    }

    /** @return the refund */
    StripeObject refund(RefundOrder order) {
        StripeForm form = new StripeForm()
                .with("payment_intent", payment(order.keys()))
                .with("amount", StripeAmount.of(order.amount()));
        return api.post("refunds", form, order.attempt());
    }

    /** The payment intent among the names that was paid, or the one behind the invoice among them. */
    private String payment(List<String> keys) {
        List<String> intents = named(keys, "pi_");
        if (intents.size() == 1) {
            return intents.get(0);
        }
        return Stream.concat(
                        intents.stream().filter(this::isPaid),
                        named(keys, "in_").stream()
                                .limit(intents.isEmpty() ? 1 : 0)
                                .map(this::behind))
                .findFirst()
                .orElseThrow(() -> new ProviderRefused("Nothing was paid under any of its names"));
    }

    private static List<String> named(List<String> keys, String prefix) {
        return keys.stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** Of several tries to pay, one may have been. */
    private boolean isPaid(String intent) {
        return api.get("payment_intents/" + StripeForm.encode(intent))
                .text("status")
                .equals("succeeded");
    }

    private String behind(String invoice) {
        StripeForm query = new StripeForm().with("invoice", invoice).with("status", "paid");
        return api.get("invoice_payments", query).list("data").stream()
                .map(payment -> payment.at("payment").id("payment_intent"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new ProviderRefused("Nothing was paid for the invoice"));
    }

    /** @return the subscription */
    StripeObject change(String subscription, PledgeChange change) {
        String path = "subscriptions/" + StripeForm.encode(subscription);
        String attempt = subscription + "-" + change.attempt();
        return switch (change.kind()) {
            case PAUSED -> api.post(path, new StripeForm().with("pause_collection[behavior]", "void"), attempt);
            case RESUMED -> api.post(path, new StripeForm().with("pause_collection", ""), attempt);
            case CHANGED -> api.post(path, amount(api.get(path), change), attempt);
            case ENDED -> end(path);
            default -> throw new IllegalStateException("No change of a recurring gift: " + change.kind());
        };
    }

    /** As much, from the next time on. */
    private static StripeForm amount(StripeObject subscription, PledgeChange change) {
        Money amount = Objects.requireNonNull(change.amount(), "a change has an amount");
        List<StripeObject> items = subscription.list("items");
        if (items.size() != 1) {
            throw new ProviderRefused("Not a gift of one amount");
        }
        StripeObject price = items.get(0).at("price");
        StripeForm form = new StripeForm()
                .with("items[0][id]", items.get(0).id())
                .with("items[0][price_data][product]", Objects.requireNonNullElse(price.id("product"), ""))
                .with(
                        "items[0][price_data][recurring][interval]",
                        price.at("recurring").text("interval"))
                .with("proration_behavior", "none");
        price(form, "items[0]", amount);
        return form;
    }

    /** Stripe knows no attempts here; one that has ended before cannot be ended, and that is well. */
    private StripeObject end(String path) {
        try {
            return api.delete(path);
        } catch (ProviderRefused refused) {
            StripeObject subscription = api.get(path);
            if (subscription.text("status").equals("canceled")) {
                return subscription;
            }
            throw refused;
        }
    }
}
