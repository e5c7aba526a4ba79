package org.letterpress.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.letterpress.standin.PayPalSale.Dispute;
import org.letterpress.standin.PayPalSale.Refund;

/**
 * What PayPal knows and how it answers
 * (<a href="https://developer.paypal.com/docs/api/orders/v2/">Orders v2</a>,
 * <a href="https://developer.paypal.com/docs/api/payments/v2/">Payments v2</a>,
 * <a href="https://developer.paypal.com/docs/api/customer-disputes/v1/">Disputes v1</a>).
 */
final class PayPalBooks {
    private final Clock clock;
    private final Supplier<URI> at;
    private final BiConsumer<String, JsonObject> events;
    private final Map<String, PayPalSale> sales = new LinkedHashMap<>();
    private final PayPalRepeats repeats = new PayPalRepeats();
    private int named;
    private boolean declining;

    /** @param events told of each event's type and resource */
    PayPalBooks(Clock clock, Supplier<URI> at, BiConsumer<String, JsonObject> events) {
        this.clock = clock;
        this.at = at;
        this.events = events;
    }

    /** What payers consent to from now on fails, or not. */
    synchronized void decline(boolean from) {
        declining = from;
    }

    synchronized Reply open(Asked request) {
        return repeats.once(request, () -> {
            JsonObject asked = PayPalReplies.read(request.body());
            JsonObject amount =
                    asked.getJsonArray("purchase_units").getJsonObject(0).getJsonObject("amount");
            Optional<String> wrong = PayPalSale.wrong(amount);
            if (wrong.isPresent()) {
                return PayPalReplies.unprocessable(wrong.get());
            }
            PayPalSale sale = new PayPalSale(name(), asked, clock.instant());
            sales.put(sale.order, sale);
            return Reply.json(201, sale.orderJson(at.get()));
        });
    }

    /** As PayPal's: seventeen letters and digits. */
    private String name() {
        return String.format("%017d", ++named).replace('0', 'X');
    }

    synchronized Reply order(String id) {
        PayPalSale sale = sales.get(id);
        return sale == null ? PayPalReplies.unknown() : Reply.json(200, sale.orderJson(at.get()));
    }

    synchronized Optional<PayPalSale> sale(String order) {
        return Optional.ofNullable(sales.get(order));
    }

    /** The payer consents, to pay now or with money that comes later. */
    synchronized void approve(String order, boolean later) {
        PayPalSale sale = sales.get(order);
        if (sale != null && sale.status.equals("PAYER_ACTION_REQUIRED")) {
            sale.status = "APPROVED";
            sale.later = later;
            sale.updated = clock.instant();
            events.accept("CHECKOUT.ORDER.APPROVED", sale.orderJson(at.get()));
        }
    }

    synchronized Reply capture(String id, Asked request) {
        return repeats.once(request, () -> {
            PayPalSale sale = sales.get(id);
            if (sale == null) {
                return PayPalReplies.unknown();
            }
            if (sale.status.equals("COMPLETED")) {
                return PayPalReplies.unprocessable("ORDER_ALREADY_CAPTURED");
            }
            if (!sale.status.equals("APPROVED")) {
                return PayPalReplies.unprocessable("ORDER_NOT_APPROVED");
            }
            if (declining) {
                return PayPalReplies.unprocessable("INSTRUMENT_DECLINED");
            }
            sale.status = "COMPLETED";
            sale.capture = name();
            become(sale, sale.later ? "PENDING" : "COMPLETED");
            return Reply.json(201, sale.orderJson(at.get()));
        });
    }

    /** @param status of its capture: {@code COMPLETED}, {@code PENDING}, {@code DECLINED} */
    private void become(PayPalSale sale, String status) {
        sale.captureStatus = status;
        sale.updated = clock.instant();
        events.accept("PAYMENT.CAPTURE." + status, sale.captureJson(at.get()));
    }

    synchronized Reply captured(String id) {
        return ofCapture(id)
                .map(sale -> Reply.json(200, sale.captureJson(at.get())))
                .orElse(PayPalReplies.unknown());
    }

    private Optional<PayPalSale> ofCapture(String id) {
        return sales.values().stream().filter(sale -> sale.capture.equals(id)).findFirst();
    }

    private PayPalSale known(String capture) {
        return ofCapture(capture).orElseThrow(() -> new IllegalArgumentException("No capture " + capture));
    }

    synchronized Reply refund(String capture, Asked request) {
        return repeats.once(request, () -> {
            Optional<PayPalSale> found = ofCapture(capture);
            if (found.isEmpty()) {
                return PayPalReplies.unknown();
            }
            PayPalSale sale = found.get();
            JsonObject amount = PayPalReplies.read(request.body()).getJsonObject("amount");
            BigDecimal value = amount == null ? sale.left() : new BigDecimal(amount.getString("value"));
            if (sale.left().signum() == 0) {
                return PayPalReplies.unprocessable("CAPTURE_FULLY_REFUNDED");
            }
            if (amount != null && !amount.getString("currency_code").equals(sale.currency)) {
                return PayPalReplies.unprocessable("REFUND_CAPTURE_CURRENCY_MISMATCH");
            }
            if (value.compareTo(sale.left()) > 0) {
                return PayPalReplies.unprocessable("REFUND_AMOUNT_EXCEEDED");
            }
            return Reply.json(201, sale.refundJson(refund(sale, value), at.get()));
        });
    }

    private Refund refund(PayPalSale sale, BigDecimal value) {
        Refund refund = new Refund(name(), value, clock.instant());
        sale.refunds.add(refund);
        sale.captureStatus = sale.left().signum() == 0 ? "REFUNDED" : "PARTIALLY_REFUNDED";
        sale.updated = clock.instant();
        events.accept("PAYMENT.CAPTURE.REFUNDED", sale.refundJson(refund, at.get()));
        return refund;
    }

    /** By the merchant, on PayPal's own pages. */
    synchronized String refund(String capture, BigDecimal value) {
        return refund(known(capture), value).id;
    }

    synchronized Reply refunded(String id) {
        return sales.values().stream()
                .flatMap(sale -> sale.refunds.stream()
                        .filter(refund -> refund.id.equals(id))
                        .map(refund -> Reply.json(200, sale.refundJson(refund, at.get()))))
                .findFirst()
                .orElse(PayPalReplies.unknown());
    }

    synchronized void failRefund(String id) {
        for (PayPalSale sale : sales.values()) {
            for (Refund refund : sale.refunds) {
                if (refund.id.equals(id)) {
                    refund.status = "FAILED";
                    events.accept("PAYMENT.REFUND.FAILED", sale.refundJson(refund, at.get()));
                }
            }
        }
    }

    /** What was to come later has come, or never will. */
    synchronized void settle(String capture, boolean paid) {
        become(known(capture), paid ? "COMPLETED" : "DECLINED");
    }

    /** The bank takes the money back; it is in no list of refunds. */
    synchronized String reverse(String capture) {
        PayPalSale sale = known(capture);
        Refund reversal = new Refund(name(), sale.left(), clock.instant());
        events.accept("PAYMENT.CAPTURE.REVERSED", sale.refundJson(reversal, at.get()));
        return reversal.id;
    }

    synchronized String dispute(String capture) {
        PayPalSale sale = known(capture);
        Instant now = clock.instant();
        Dispute dispute = new Dispute("PP-D-" + ++named, now);
        sale.dispute = dispute;
        events.accept("CUSTOMER.DISPUTE.CREATED", sale.disputeJson(dispute));
        return dispute.id;
    }

    /** @param outcome as PayPal names it, for example {@code RESOLVED_BUYER_FAVOUR} */
    synchronized void resolve(String dispute, String outcome) {
        for (PayPalSale sale : sales.values()) {
            Dispute about = sale.dispute;
            if (about != null && about.id.equals(dispute)) {
                about.status = "RESOLVED";
                about.outcome = outcome;
                about.updated = clock.instant();
                events.accept("CUSTOMER.DISPUTE.RESOLVED", sale.disputeJson(about));
            }
        }
    }

    synchronized Reply disputed(String id) {
        return sales.values().stream()
                .flatMap(sale -> Optional.ofNullable(sale.dispute)
                        .filter(dispute -> dispute.id.equals(id))
                        .map(dispute -> Reply.json(200, sale.disputeJson(dispute)))
                        .stream())
                .findFirst()
                .orElse(PayPalReplies.unknown());
    }

    synchronized Reply disputesOf(String capture) {
        var items = Json.createArrayBuilder();
        ofCapture(capture)
                .map(sale -> sale.dispute)
                .ifPresent(dispute -> items.add(
                        Json.createObjectBuilder().add("dispute_id", dispute.id).add("status", dispute.status)));
        return Reply.json(200, Json.createObjectBuilder().add("items", items).build());
    }

    /** As if it had been otherwise from the start: for what PayPal would never tell. */
    synchronized void change(String order, UnaryOperator<PayPalSale> how) {
        sales.computeIfPresent(order, (id, sale) -> how.apply(sale));
    }
}
