package org.letterpress.provider;

import java.util.ArrayList;
import java.util.List;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderRefused;

/** What each of Stripe's events means for a gift. */
final class StripeEvents {
    /** All that mean something; Stripe is asked for at most 20 types. */
    static final List<String> TYPES = List.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "payment_intent.processing",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "invoice.paid",
            "invoice.payment_failed",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.refunded",
            "charge.dispute.created",
            "charge.dispute.closed",
            "charge.dispute.funds_withdrawn",
            "customer.subscription.updated",
            "customer.subscription.deleted");

    private static final int MOST_REFUNDS = 100;

    private final StripeApi api;
    private final StripeGifts gifts;
    private final StripeSubscriptions subscriptions;

    StripeEvents(StripeApi api) {
        this.api = api;
        this.gifts = new StripeGifts(api);
        this.subscriptions = new StripeSubscriptions(api);
    }

    List<PaymentNotice> read(StripeEvent event) {
        StripeSaying saying = event.saying();
        StripeObject object = event.object();
        return switch (event.type()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                StripePayments.session(saying, object);
            case "checkout.session.async_payment_failed" -> StripePayments.failed(saying, object);
            case "checkout.session.expired" -> StripePayments.expired(saying, object);
            case "payment_intent.processing", "payment_intent.succeeded", "payment_intent.payment_failed" ->
                StripePayments.intent(saying, object);
            case "invoice.paid" -> subscriptions.paid(saying, object);
            case "invoice.payment_failed" -> subscriptions.failed(saying, object);
            case "refund.created", "refund.updated", "refund.failed" -> refund(saying, object);
            case "charge.refunded" -> refunds(saying, object);
            case "charge.dispute.created", "charge.dispute.closed", "charge.dispute.funds_withdrawn" ->
                dispute(saying, object);
            case "customer.subscription.updated" -> subscriptions.updated(saying, event);
            case "customer.subscription.deleted" -> StripeSubscriptions.ended(saying, object);
            default -> List.of();
        };
    }

    private List<PaymentNotice> refund(StripeSaying saying, StripeObject refund) {
        return gifts.of(refund)
                .map(keys -> StripePayments.refund(saying, refund, keys))
                .orElse(List.of());
    }

    private List<PaymentNotice> dispute(StripeSaying saying, StripeObject dispute) {
        return gifts.of(dispute)
                .map(keys -> StripePayments.dispute(saying, dispute, keys))
                .orElse(List.of());
    }

    /** A charge says only how much of it has gone back in all. */
    private List<PaymentNotice> refunds(StripeSaying saying, StripeObject charge) {
        return gifts.of(charge).map(keys -> refunds(saying, charge, keys)).orElse(List.of());
    }

    private List<PaymentNotice> refunds(StripeSaying saying, StripeObject charge, PaymentKeys keys) {
        List<PaymentNotice> notices = new ArrayList<>();
        List<StripeObject> refunds = charge.list("refunds");
        for (StripeObject refund : refunds.isEmpty() ? refundsOf(charge.id()) : refunds) {
            notices.addAll(StripePayments.refund(saying.about(refund.id()), refund, keys));
        }
        return notices;
    }

    /** None for a key that may not read them: each refund has events of its own as well. */
    private List<StripeObject> refundsOf(String charge) {
        try {
            return api.get("refunds", new StripeForm().with("charge", charge).with("limit", MOST_REFUNDS))
                    .list("data");
        } catch (ProviderRefused forbidden) {
            return List.of();
        }
    }
}
