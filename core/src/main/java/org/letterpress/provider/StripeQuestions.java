package org.letterpress.provider;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentNotice;

/** Asks Stripe what has become of a gift, for when its messages were lost. */
final class StripeQuestions {
    /** Two years of instalments. */
    private static final int MOST_INVOICES = 24;

    private static final int MOST_REFUNDS = 100;

    private final StripeApi api;
    private final StripeSubscriptions subscriptions;
    private final Payee payee;
    private final Clock clock;

    StripeQuestions(StripeApi api, Payee payee, Clock clock) {
        this.api = api;
        this.payee = payee;
        this.clock = clock;
        this.subscriptions = new StripeSubscriptions(api);
    }

    List<PaymentNotice> ask(PaymentKeys keys) {
        List<PaymentNotice> notices = new ArrayList<>();
        Set<String> payments = new LinkedHashSet<>(named(keys, "pi_"));
        String subscription = keys.subscription();
        for (String id : named(keys, "cs_")) {
            StripeObject session = api.get("checkout/sessions/" + StripeForm.encode(id));
            notices.addAll(session(session));
            Optional.ofNullable(session.id("payment_intent")).ifPresent(payments::add);
            subscription = subscription == null ? session.id("subscription") : subscription;
        }
        if (subscription != null) {
            notices.addAll(subscription(subscription));
        } else {
            payments.forEach(id -> notices.addAll(payment(id)));
        }
        return notices;
    }

    private static List<String> named(PaymentKeys keys, String prefix) {
        return keys.others().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** Whether it is paid, its payment intent tells, and when. */
    private List<PaymentNotice> session(StripeObject session) {
        if (session.text("status").equals("expired")) {
            return StripePayments.expired(answer(session, "expires_at"), session);
        }
        return session.text("mode").equals("subscription")
                ? StripePayments.session(answer(session, "created"), session)
                : List.of();
    }

    private List<PaymentNotice> payment(String id) {
        StripeObject intent =
                api.get("payment_intents/" + StripeForm.encode(id), new StripeForm().with("expand[]", "latest_charge"));
        StripeObject charge = intent.at("latest_charge");
        List<PaymentNotice> notices = new ArrayList<>(
                StripePayments.intent(answer(charge.has("created") ? charge : intent, "created"), intent));
        if (charge.has("amount_refunded") && charge.number("amount_refunded") > 0) {
            for (StripeObject refund : of(id, "refunds")) {
                notices.addAll(StripePayments.refund(answer(refund, "created"), refund, StripeGifts.named(refund)));
            }
        }
        if (charge.isTrue("disputed")) {
            for (StripeObject dispute : of(id, "disputes")) {
                notices.addAll(StripePayments.dispute(answer(dispute, "created"), dispute, StripeGifts.named(dispute)));
            }
        }
        return notices;
    }

    private List<StripeObject> of(String payment, String list) {
        return api.get(list, new StripeForm().with("payment_intent", payment).with("limit", MOST_REFUNDS))
                .list("data");
    }

    private List<PaymentNotice> subscription(String id) {
        List<PaymentNotice> notices = new ArrayList<>();
        StripeForm query = new StripeForm()
                .with("subscription", id)
                .with("limit", MOST_INVOICES)
                .with("expand[]", "data.payments");
        for (StripeObject invoice : api.get("invoices", query).list("data")) {
            notices.addAll(invoice(invoice));
        }
        StripeObject subscription = api.get("subscriptions/" + StripeForm.encode(id));
        if (subscription.text("status").equals("canceled")) {
            notices.addAll(StripeSubscriptions.ended(answer(subscription, "ended_at"), subscription));
        }
        return notices;
    }

    private List<PaymentNotice> invoice(StripeObject invoice) {
        return switch (invoice.text("status")) {
            case "paid" -> subscriptions.paid(answer(invoice.at("status_transitions"), "paid_at"), invoice);
            case "open", "uncollectible" ->
                invoice.isTrue("attempted") ? subscriptions.failed(answer(invoice, "created"), invoice) : List.of();
            default -> List.of();
        };
    }

    /** Named for what it says, and of the time in that field, where that is not still to come. */
    StripeSaying answer(StripeObject object, String time) {
        Instant now = clock.instant();
        Instant then = object.has(time) ? object.time(time) : now;
        return new StripeSaying(null, then.isBefore(now) ? then : now, payee);
    }
}
