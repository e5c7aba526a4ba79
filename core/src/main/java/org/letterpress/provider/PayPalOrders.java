package org.letterpress.provider;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.donation.Checkout;
import org.letterpress.donation.Order;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderAway;
import org.letterpress.provider.PayPalNotices.Owner;

/** Orders of PayPal (<a href="https://developer.paypal.com/docs/api/orders/v2/">Orders v2</a>), and to whom they belong. */
final class PayPalOrders {
    private static final int LONGEST_DESCRIPTION = 127;
    private static final int UNPROCESSABLE = 422;

    private final PayPalSettings settings;
    private final PayPalApi api;
    private final Clock clock;

    PayPalOrders(PayPalSettings settings, PayPalApi api, Clock clock) {
        this.settings = settings;
        this.api = api;
        this.clock = clock;
    }

    Checkout open(Order order) {
        JsonObject opened =
                api.post("/v2/checkout/orders", order.attempt(), asked(order)).accepted();
        String id = new PayPalResource(PayPalShape.ORDER, opened).id();
        URI place = PayPalJson.link(opened, "payer-action")
                .or(() -> PayPalJson.link(opened, "approve"))
                .flatMap(this::place)
                .orElseThrow(() -> new ProviderAway("PayPal names no place to pay"));
        return new Checkout("order:" + id, place);
    }

    /** In the clear only where all of it is: in trials. */
    private Optional<URI> place(String address) {
        try {
            URI place = URI.create(address);
            boolean safe = "https".equals(place.getScheme())
                    || (place.getScheme() != null
                            && place.getScheme().equals(settings.api().getScheme()));
            return Optional.of(place).filter(it -> safe && it.getHost() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private JsonObject asked(Order order) {
        JsonObject experience = Json.createObjectBuilder()
                .add("return_url", order.back())
                .add("cancel_url", order.back())
                .add("user_action", "PAY_NOW")
                .add("shipping_preference", "NO_SHIPPING")
                .build();
        return Json.createObjectBuilder()
                .add("intent", "CAPTURE")
                .add("purchase_units", Json.createArrayBuilder().add(unit(order)))
                .add(
                        "payment_source",
                        Json.createObjectBuilder()
                                .add("paypal", Json.createObjectBuilder().add("experience_context", experience)))
                .build();
    }

    private JsonObject unit(Order order) {
        JsonObjectBuilder unit = Json.createObjectBuilder()
                .add("reference_id", order.gift())
                .add("custom_id", order.gift())
                .add("amount", PayPalJson.money(order.amount()))
                .add("payee", Json.createObjectBuilder().add("merchant_id", settings.merchantId()));
        if (!order.about().isBlank()) {
            unit.add("description", shortened(order.about()));
        }
        return unit.build();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION));
    }

    /** What has become of an order, once the money was taken if the payer has consented. */
    List<PaymentNotice> settle(PayPalResource order, PayPalNotices notices) {
        Owner owner = owner(order);
        if (!order.is("APPROVED") || !isMadeHere(order, owner)) {
            return notices.order(order, owner);
        }
        Answer taken = take(order);
        PayPalResource now = api.find(PayPalShape.ORDER, order.id()).orElse(order);
        if (now.is("APPROVED") && taken.status() == UNPROCESSABLE) {
            return List.of(notices.failed(now, owner, clock.instant()));
        }
        if (now.is("APPROVED")) {
            taken.accepted();
        }
        return notices.order(now, owner);
    }

    /** Nobody else's order is captured, not even one made with the same credentials. */
    private boolean isMadeHere(PayPalResource order, Owner owner) {
        return owner.merchant().equals(settings.merchantId())
                && owner.gift() != null
                && order.text("purchase_units/0/reference_id").equals(order.gift());
    }

    private Answer take(PayPalResource order) {
        return api.post(
                PayPalShape.ORDER.path + order.id() + "/capture", "capture-" + order.id(), JsonValue.EMPTY_JSON_OBJECT);
    }

    Owner owner(PayPalResource order) {
        return new Owner(order.gift().orElse(null), order.id(), null, merchant(order));
    }

    /** Empty when there is no such capture. */
    Optional<Owner> ownerOfCapture(String id) {
        return api.find(PayPalShape.CAPTURE, id).map(this::ownerOfCapture);
    }

    /** Not every capture says who was paid; its order does. */
    Owner ownerOfCapture(PayPalResource capture) {
        Optional<String> order = capture.up(PayPalShape.ORDER);
        if (capture.payee().isPresent() && capture.gift().isPresent()) {
            return new Owner(capture.gift().get(), order.orElse(null), capture.id(), merchant(capture));
        }
        PayPalResource whole = order.flatMap(id -> api.find(PayPalShape.ORDER, id))
                .orElseThrow(() -> new ProviderAway("PayPal does not tell of which order a capture is"));
        return owner(whole).of(capture.id());
    }

    /** Of a capture, as its order tells. */
    Stream<PayPalResource> refunds(Owner of) {
        return Optional.ofNullable(of.order()).flatMap(order -> api.find(PayPalShape.ORDER, order)).stream()
                .flatMap(PayPalResource::refunds)
                .filter(refund -> refund.up(PayPalShape.CAPTURE)
                        .map(capture -> capture.equals(of.capture()))
                        .orElse(true));
    }

    private static String merchant(PayPalResource paid) {
        return paid.payee().orElseThrow(() -> new ProviderAway("PayPal does not tell who is paid"));
    }
}
