package org.letterpress.provider;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.letterpress.donation.ProviderAway;
import org.letterpress.money.Money;

/** An order, a capture, a refund or a dispute, as PayPal tells it. */
record PayPalResource(PayPalShape shape, JsonObject json) {
    /** Nothing that would mean something in a path or in the name of an event. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** @throws ProviderAway when it has none, as everywhere here: nobody could make sense of it */
    String id() {
        return text(shape.id).filter(PayPalResource::isId).orElseThrow(this::tooLittle);
    }

    String status() {
        return text("status").orElseThrow(this::tooLittle);
    }

    boolean is(String... statuses) {
        return Stream.of(statuses).anyMatch(status()::equals);
    }

    Money amount() {
        return amount(shape.amount).orElseThrow(this::tooLittle);
    }

    Optional<Money> amount(String path) {
        return PayPalJson.money(json, path);
    }

    Optional<String> payee() {
        return text(shape.payee);
    }

    Optional<String> gift() {
        return text(shape.gift);
    }

    Instant created() {
        return PayPalJson.time(json, "create_time").orElseThrow(this::tooLittle);
    }

    Instant updated() {
        return PayPalJson.time(json, "update_time").orElseGet(this::created);
    }

    Optional<String> text(String path) {
        return PayPalJson.text(json, path);
    }

    /** The name of what it belongs to; empty when it does not say. */
    Optional<String> up(PayPalShape owner) {
        String related = owner == PayPalShape.CAPTURE ? "capture_id" : "order_id";
        return text("supplementary_data/related_ids/" + related)
                .or(() -> PayPalJson.linkedId(json, "up", owner.path))
                .filter(PayPalResource::isId);
    }

    /** Of an order: whether its money came, or is on its way. */
    boolean isTaken() {
        return captures().anyMatch(capture -> !capture.is("DECLINED", "FAILED"));
    }

    Stream<PayPalResource> captures() {
        return payments(PayPalShape.CAPTURE, "captures");
    }

    Stream<PayPalResource> refunds() {
        return payments(PayPalShape.REFUND, "refunds");
    }

    private Stream<PayPalResource> payments(PayPalShape of, String name) {
        return PayPalJson.objects(json, "purchase_units")
                .flatMap(unit -> PayPalJson.objects(unit, "payments/" + name))
                .map(each -> new PayPalResource(of, each));
    }

    /** Whether what somebody says it is can be said of it. */
    boolean agreesWith(PayPalResource claimed) {
        return shape == claimed.shape
                && agrees(text(shape.id), claimed.text(shape.id))
                && agrees(payee(), claimed.payee())
                && agrees(gift(), claimed.gift())
                && (PayPalJson.at(claimed.json, shape.amount).isEmpty()
                        || claimed.amount(shape.amount).equals(amount(shape.amount)));
    }

    /** What is not claimed need not agree; and what PayPal does not tell here, as payees of refunds, is not taken from a claim. */
    private static boolean agrees(Optional<String> told, Optional<String> claimed) {
        return claimed.isEmpty() || told.isEmpty() || told.equals(claimed);
    }

    private ProviderAway tooLittle() {
        return new ProviderAway("PayPal tells too little of a " + shape.type);
    }
}
