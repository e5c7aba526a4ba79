package org.letterpress.provider;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;

/**
 * What PayPal is said to have said (<a href="https://developer.paypal.com/api/rest/webhooks/event-names/">Webhook event
 * names</a>).
 */
record PayPalEvent(String id, String type, JsonObject resource, Optional<String> resourceType) {
    static final String REVERSED = "PAYMENT.CAPTURE.REVERSED";

    /** Nothing that would make the name of one event look like that of another. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,60}");

    private static final Set<String> ANY = Set.of();
    private static final Set<String> PAID = Set.of("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED");
    private static final Set<String> NOT_PAID = Set.of("DECLINED", "FAILED");

    private static final Map<String, About> TYPES = Map.ofEntries(
            Map.entry(
                    "CHECKOUT.ORDER.APPROVED", new About(PayPalShape.ORDER, Set.of("APPROVED", "COMPLETED", "VOIDED"))),
            Map.entry("CHECKOUT.ORDER.COMPLETED", new About(PayPalShape.ORDER, Set.of("COMPLETED"))),
            Map.entry("PAYMENT.CAPTURE.PENDING", new About(PayPalShape.CAPTURE, ANY)),
            Map.entry("PAYMENT.CAPTURE.COMPLETED", new About(PayPalShape.CAPTURE, PAID)),
            Map.entry("PAYMENT.CAPTURE.DENIED", new About(PayPalShape.CAPTURE, NOT_PAID)),
            Map.entry("PAYMENT.CAPTURE.DECLINED", new About(PayPalShape.CAPTURE, NOT_PAID)),
            Map.entry("PAYMENT.CAPTURE.REFUNDED", new About(PayPalShape.REFUND, ANY)),
            Map.entry("PAYMENT.REFUND.FAILED", new About(PayPalShape.REFUND, Set.of("FAILED", "CANCELLED"))),
            Map.entry(REVERSED, new About(PayPalShape.REFUND, ANY)),
            Map.entry("CUSTOMER.DISPUTE.CREATED", new About(PayPalShape.DISPUTE, ANY)),
            Map.entry("CUSTOMER.DISPUTE.UPDATED", new About(PayPalShape.DISPUTE, ANY)),
            Map.entry("CUSTOMER.DISPUTE.RESOLVED", new About(PayPalShape.DISPUTE, Set.of("RESOLVED"))));

    /** @param statuses in which it may be by now; none for any */
    private record About(PayPalShape shape, Set<String> statuses) {}

    /** @throws MessageRefused when nobody can read it */
    static PayPalEvent read(byte[] body) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return of(reader.readObject()).orElseThrow(PayPalEvent::unreadable);
        } catch (RuntimeException e) {
            // Whatever it is that the parser cannot bear: one nested without end is no JsonException.
            throw unreadable();
        }
    }

    /** Empty when it is none. */
    static Optional<PayPalEvent> of(JsonObject event) {
        Optional<String> id = PayPalJson.text(event, "id").filter(ID.asMatchPredicate());
        Optional<String> type = PayPalJson.text(event, "event_type");
        return id.flatMap(name -> type.flatMap(kind -> PayPalJson.at(event, "resource")
                .filter(JsonObject.class::isInstance)
                .map(resource -> new PayPalEvent(
                        name, kind, resource.asJsonObject(), PayPalJson.text(event, "resource_type")))));
    }

    private static MessageRefused unreadable() {
        return new MessageRefused(Reason.UNREADABLE);
    }

    boolean isOfConcern() {
        return TYPES.containsKey(type);
    }

    boolean isReversal() {
        return type.equals(REVERSED);
    }

    PayPalShape shape() {
        return about().shape();
    }

    /** What it says of its resource. */
    PayPalResource claim() {
        return new PayPalResource(shape(), resource);
    }

    /** @throws MessageRefused when it has no name by which PayPal could be asked */
    String resourceId() {
        return PayPalJson.text(resource, shape().id)
                .filter(PayPalResource::isId)
                .orElseThrow(PayPalEvent::unreadable);
    }

    /** Whether a resource could have caused it. */
    boolean canBeOf(PayPalResource told) {
        return resourceType.map(shape().type::equals).orElse(true)
                && (about().statuses().isEmpty() || about().statuses().contains(told.status()));
    }

    private About about() {
        About about = TYPES.get(type);
        if (about == null) {
            throw new IllegalStateException("Of no concern: " + type);
        }
        return about;
    }
}
