package org.letterpress.provider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.money.Money;

/**
 * What PayPal's own answers say has happened.
 *
 * @param event the name of what made us ask; with the object and the kind it makes the name of each notice, so that whoever
 *     could choose it could not take the name of anything that happens later
 */
record PayPalNotices(String event, boolean live) {
    /** "The outcome of a resolved dispute": those in which the money is gone. */
    private static final Set<String> LOST = Set.of("RESOLVED_BUYER_FAVOUR", "ACCEPTED");

    /** Of which gift it is. */
    record Owner(
            @Nullable String gift,
            @Nullable String order,
            @Nullable String capture,
            String merchant) {
        Owner of(String payment) {
            return new Owner(gift, order, payment, merchant);
        }

        PaymentKeys keys(@Nullable String more) {
            return PaymentKeys.of(gift, typed("order:", order), typed("capture:", capture), more);
        }

        private static @Nullable String typed(String type, @Nullable String id) {
            return id == null ? null : type + id;
        }
    }

    private record Fact(
            PaymentKind kind, String object, @Nullable Money amount, Instant at) {}

    List<PaymentNotice> order(PayPalResource order, Owner of) {
        List<PaymentNotice> all = new ArrayList<>();
        order.captures().forEach(capture -> all.addAll(capture(capture, of.of(capture.id()))));
        order.refunds()
                .forEach(refund -> all.addAll(refund(
                        refund, refund.up(PayPalShape.CAPTURE).map(of::of).orElse(of))));
        if (order.is("VOIDED") && all.isEmpty()) {
            all.add(notice(of, new Fact(PaymentKind.ABANDONED, order.id(), null, order.updated())));
        }
        return all;
    }

    /** PayPal refuses to take the money although the payer has consented. */
    PaymentNotice failed(PayPalResource order, Owner of, Instant at) {
        return notice(of, new Fact(PaymentKind.FAILED, order.id(), null, at));
    }

    List<PaymentNotice> capture(PayPalResource capture, Owner of) {
        return kind(capture.status())
                .map(kind -> notice(of, new Fact(kind, capture.id(), capture.amount(), since(capture))))
                .stream()
                .toList();
    }

    private static Optional<PaymentKind> kind(String status) {
        return switch (status) {
            case "COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED" -> Optional.of(PaymentKind.PAID);
            case "PENDING" -> Optional.of(PaymentKind.PROCESSING);
            case "DECLINED", "FAILED" -> Optional.of(PaymentKind.FAILED);
            default -> Optional.empty();
        };
    }

    /** A refund changes the capture too: from then on its last change says nothing of when it was paid. */
    private static Instant since(PayPalResource capture) {
        return capture.is("REFUNDED", "PARTIALLY_REFUNDED") ? capture.created() : capture.updated();
    }

    /** One that is on its way has not happened yet; one that failed went out and came back. */
    List<PaymentNotice> refund(PayPalResource refund, Owner of) {
        Fact gone = new Fact(PaymentKind.REFUNDED, refund.id(), refund.amount(), refund.created());
        return switch (refund.status()) {
            case "COMPLETED" -> List.of(refundNotice(of, gone));
            case "FAILED", "CANCELLED" ->
                List.of(
                        refundNotice(of, gone),
                        refundNotice(
                                of,
                                new Fact(PaymentKind.REFUND_FAILED, refund.id(), refund.amount(), refund.updated())));
            default -> List.of();
        };
    }

    private PaymentNotice refundNotice(Owner of, Fact fact) {
        return notice(of.keys("refund:" + fact.object()), of, fact);
    }

    /** @param refunds of what is disputed */
    List<PaymentNotice> dispute(PayPalResource dispute, Owner of, Stream<PayPalResource> refunds) {
        PaymentNotice begun =
                notice(of, new Fact(PaymentKind.DISPUTED, dispute.id(), dispute.amount(), dispute.created()));
        if (!dispute.is("RESOLVED")) {
            return List.of(begun);
        }
        Money lost = lost(dispute, refunds);
        Fact end = lost.isPositive()
                ? new Fact(PaymentKind.DISPUTE_LOST, dispute.id(), lost, dispute.updated())
                : new Fact(PaymentKind.DISPUTE_WON, dispute.id(), dispute.amount(), dispute.updated());
        return List.of(begun, notice(of, end));
    }

    /** A merchant may give in and refund: PayPal counts that as lost, but the money is gone once, as that refund. */
    private static Money lost(PayPalResource dispute, Stream<PayPalResource> refunds) {
        Money none = Money.zero(dispute.amount().currency());
        if (!LOST.contains(dispute.text("dispute_outcome/outcome_code").orElse(""))) {
            return none;
        }
        Money returned = dispute.amount("dispute_outcome/amount_refunded")
                .filter(Money::isPositive)
                .orElseGet(dispute::amount);
        return refunds.filter(
                        refund -> refund.is("COMPLETED") && !refund.created().isBefore(dispute.created()))
                .map(PayPalResource::amount)
                .filter(returned::isSameCurrency)
                .reduce(returned, Money::minus);
    }

    /** @param object the dispute, so that its end and the reversal are one fact; the reversal itself when there is none */
    PaymentNotice reversal(PayPalResource reversal, String object, Owner of) {
        return notice(of, new Fact(PaymentKind.DISPUTE_LOST, object, reversal.amount(), reversal.created()));
    }

    private PaymentNotice notice(Owner of, Fact fact) {
        return notice(of.keys(null), of, fact);
    }

    private PaymentNotice notice(PaymentKeys keys, Owner of, Fact fact) {
        return new PaymentNotice(
                PaymentMethod.PAYPAL,
                event + ":" + fact.object() + ":" + fact.kind(),
                fact.kind(),
                keys,
                fact.object(),
                fact.amount(),
                new Payee(of.merchant(), live),
                fact.at());
    }
}
