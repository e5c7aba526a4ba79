package org.letterpress.standin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An order of PayPal's and all that comes of it, as its interface shows it. Guarded by the books it is in. */
final class PayPalSale {
    private static final Set<String> WHOLE = Set.of("HUF", "JPY", "TWD");

    final String order;
    final String gift;
    final String reference;
    final String description;
    final String back;
    final String away;
    final Instant created;
    final List<Refund> refunds = new ArrayList<>();

    String status = "PAYER_ACTION_REQUIRED";
    String merchant;
    String currency;
    BigDecimal value;
    boolean later;
    String capture = "";
    String captureStatus = "";
    Instant updated;

    @Nullable
    Dispute dispute;

    PayPalSale(String order, JsonObject asked, Instant now) {
        JsonObject unit = asked.getJsonArray("purchase_units").getJsonObject(0);
        JsonObject experience =
                asked.getJsonObject("payment_source").getJsonObject("paypal").getJsonObject("experience_context");
        this.order = order;
        this.gift = unit.getString("custom_id", "");
        this.reference = unit.getString("reference_id", "default");
        this.description = unit.getString("description", "");
        this.merchant = unit.getJsonObject("payee").getString("merchant_id");
        this.currency = unit.getJsonObject("amount").getString("currency_code");
        this.value = new BigDecimal(unit.getJsonObject("amount").getString("value"));
        this.back = experience.getString("return_url");
        this.away = experience.getString("cancel_url");
        this.created = now;
        this.updated = now;
    }

    static final class Refund {
        final String id;
        final BigDecimal value;
        final Instant created;
        String status = "COMPLETED";

        Refund(String id, BigDecimal value, Instant created) {
            this.id = id;
            this.value = value;
            this.created = created;
        }
    }

    static final class Dispute {
        final String id;
        final Instant created;
        String status = "OPEN";
        String outcome = "";
        Instant updated;

        Dispute(String id, Instant created) {
            this.id = id;
            this.created = created;
            this.updated = created;
        }
    }

    /** Why an amount is not taken; empty when it is. */
    static Optional<String> wrong(JsonObject amount) {
        BigDecimal value = new BigDecimal(amount.getString("value"));
        if (value.signum() <= 0) {
            return Optional.of("CANNOT_BE_ZERO_OR_NEGATIVE");
        }
        boolean whole = WHOLE.contains(amount.getString("currency_code"));
        return value.scale() > (whole ? 0 : 2) ? Optional.of("DECIMAL_PRECISION") : Optional.empty();
    }

    /** What has not gone back. */
    BigDecimal left() {
        return refunds.stream()
                .filter(refund -> refund.status.equals("COMPLETED"))
                .map(refund -> refund.value)
                .reduce(value, BigDecimal::subtract);
    }

    JsonObject orderJson(URI at) {
        JsonObjectBuilder unit = Json.createObjectBuilder()
                .add("reference_id", reference)
                .add("custom_id", gift)
                .add("description", description)
                .add("amount", money(value))
                .add("payee", Json.createObjectBuilder().add("merchant_id", merchant));
        if (!capture.isEmpty()) {
            unit.add("payments", payments(at));
        }
        return Json.createObjectBuilder()
                .add("id", order)
                .add("intent", "CAPTURE")
                .add("status", status)
                .add("purchase_units", Json.createArrayBuilder().add(unit))
                .add("create_time", text(created))
                .add("update_time", text(updated))
                .add(
                        "links",
                        links(Map.of(
                                "self", at + "/v2/checkout/orders/" + order,
                                "payer-action", at + "/checkoutnow?token=" + order)))
                .build();
    }

    private JsonObject payments(URI at) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        refunds.forEach(refund -> all.add(refundJson(refund, at)));
        JsonObjectBuilder payments = Json.createObjectBuilder()
                .add("captures", Json.createArrayBuilder().add(captureJson(at)));
        return refunds.isEmpty()
                ? payments.build()
                : payments.add("refunds", all).build();
    }

    JsonObject captureJson(URI at) {
        return Json.createObjectBuilder()
                .add("id", capture)
                .add("status", captureStatus)
                .add("amount", money(value))
                .add("custom_id", gift)
                .add("final_capture", true)
                .add("payee", Json.createObjectBuilder().add("merchant_id", merchant))
                .add(
                        "supplementary_data",
                        Json.createObjectBuilder()
                                .add("related_ids", Json.createObjectBuilder().add("order_id", order)))
                .add("create_time", text(created))
                .add("update_time", text(updated))
                .add(
                        "links",
                        links(Map.of(
                                "self", at + "/v2/payments/captures/" + capture,
                                "up", at + "/v2/checkout/orders/" + order)))
                .build();
    }

    JsonObject refundJson(Refund refund, URI at) {
        return Json.createObjectBuilder()
                .add("id", refund.id)
                .add("status", refund.status)
                .add("amount", money(refund.value))
                .add("custom_id", gift)
                .add("create_time", text(refund.created))
                .add("update_time", text(refund.created))
                .add(
                        "links",
                        links(Map.of(
                                "self", at + "/v2/payments/refunds/" + refund.id,
                                "up", at + "/v2/payments/captures/" + capture)))
                .build();
    }

    JsonObject disputeJson(Dispute about) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("dispute_id", about.id)
                .add("create_time", text(about.created))
                .add("update_time", text(about.updated))
                .add("reason", "UNAUTHORISED")
                .add("status", about.status)
                .add("dispute_amount", money(value))
                .add("disputed_transactions", Json.createArrayBuilder().add(disputed()));
        if (!about.outcome.isEmpty()) {
            JsonObjectBuilder outcome = Json.createObjectBuilder().add("outcome_code", about.outcome);
            if (about.outcome.equals("RESOLVED_BUYER_FAVOUR")) {
                outcome.add("amount_refunded", money(value));
            }
            json.add("dispute_outcome", outcome);
        }
        return json.build();
    }

    private JsonObject disputed() {
        return Json.createObjectBuilder()
                .add("seller_transaction_id", capture)
                .add("transaction_status", "COMPLETED")
                .add("gross_amount", money(value))
                .add("custom", gift)
                .add("seller", Json.createObjectBuilder().add("merchant_id", merchant))
                .build();
    }

    JsonObject money(BigDecimal amount) {
        return Json.createObjectBuilder()
                .add("currency_code", currency)
                .add("value", amount.toPlainString())
                .build();
    }

    static JsonArrayBuilder links(Map<String, String> addresses) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        addresses.forEach((relation, address) -> all.add(Json.createObjectBuilder()
                .add("href", address)
                .add("rel", relation)
                .add("method", "GET")));
        return all;
    }

    static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
