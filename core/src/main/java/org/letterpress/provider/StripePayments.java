package org.letterpress.provider;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.provider.StripeSaying.Fact;

/**
 * What the objects of a single payment say. A payment is known by its payment intent, whichever object tells of it, so that
 * it counts once. Those that do not bear our name for a gift are about something else: another shop of the same account, or
 * an instalment, which its invoice tells of.
 */
final class StripePayments {

    private StripePayments() {}

    /** A place to pay, once the payer has done their part. */
    static List<PaymentNotice> session(StripeSaying saying, StripeObject session) {
        if (session.gift() == null) {
            return List.of();
        }
        if (session.text("mode").equals("subscription")) {
            return started(saying, session);
        }
        String payment = session.id("payment_intent");
        if (payment == null || !session.text("status").equals("complete")) {
            return List.of();
        }
        return session.text("payment_status").equals("paid")
                ? saying.says(PaymentKind.PAID, new Fact(keys(session), payment, session.money("amount_total")))
                : saying.says(PaymentKind.PROCESSING, new Fact(keys(session), payment));
    }

    private static List<PaymentNotice> started(StripeSaying saying, StripeObject session) {
        String subscription = session.id("subscription");
        return subscription == null || !session.text("status").equals("complete")
                ? List.of()
                : saying.says(
                        PaymentKind.STARTED, new Fact(keys(session), subscription, session.money("amount_total")));
    }

    /** The money did not come after all. That of an instalment's invoice says so itself. */
    static List<PaymentNotice> failed(StripeSaying saying, StripeObject session) {
        String payment = session.id("payment_intent");
        return session.gift() == null || payment == null
                ? List.of()
                : saying.says(PaymentKind.FAILED, new Fact(keys(session), payment));
    }

    static List<PaymentNotice> expired(StripeSaying saying, StripeObject session) {
        return session.gift() == null
                ? List.of()
                : saying.says(PaymentKind.ABANDONED, new Fact(keys(session), session.id()));
    }

    private static PaymentKeys keys(StripeObject session) {
        return PaymentKeys.of(session.gift(), session.id(), session.id("payment_intent"), session.id("invoice"))
                .subscribed(session.id("subscription"));
    }

    static List<PaymentNotice> intent(StripeSaying saying, StripeObject intent) {
        if (intent.gift() == null || intent.has("invoice")) {
            return List.of();
        }
        PaymentKeys keys = PaymentKeys.of(intent.gift(), intent.id(), intent.id("latest_charge"));
        return switch (intent.text("status")) {
            case "succeeded" ->
                saying.says(PaymentKind.PAID, new Fact(keys, intent.id(), intent.money("amount_received")));
            case "processing" -> saying.says(PaymentKind.PROCESSING, new Fact(keys, intent.id()));
            case "requires_payment_method" ->
                intent.has("last_payment_error")
                        ? saying.says(PaymentKind.FAILED, new Fact(keys, intent.id()))
                        : List.of();
            default -> List.of();
        };
    }

    /** Of this refund alone, whatever else of the payment went back. */
    static List<PaymentNotice> refund(StripeSaying saying, StripeObject refund, PaymentKeys keys) {
        PaymentKind kind = refunded(refund.text("status"));
        return kind == null ? List.of() : saying.says(kind, new Fact(keys, refund.id(), refund.money("amount")));
    }

    private static @Nullable PaymentKind refunded(String status) {
        return switch (status) {
            case "succeeded", "pending" -> PaymentKind.REFUNDED;
            case "failed", "canceled" -> PaymentKind.REFUND_FAILED;
            default -> null;
        };
    }

    /** A mere inquiry of the bank counts as a dispute, and as won when it is closed. */
    static List<PaymentNotice> dispute(StripeSaying saying, StripeObject dispute, PaymentKeys keys) {
        PaymentKind kind = switch (dispute.text("status")) {
            case "lost" -> PaymentKind.DISPUTE_LOST;
            case "won", "warning_closed", "prevented" -> PaymentKind.DISPUTE_WON;
            default -> PaymentKind.DISPUTED;
        };
        return saying.says(kind, new Fact(keys, dispute.id(), dispute.money("amount")));
    }
}
