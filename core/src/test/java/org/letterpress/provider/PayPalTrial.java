package org.letterpress.provider;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.letterpress.AdjustableClock;
import org.letterpress.donation.Checkout;
import org.letterpress.donation.Order;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.Rhythm;
import org.letterpress.donation.SignedMessage;
import org.letterpress.money.Money;
import org.letterpress.standin.PayPalSigning;
import org.letterpress.standin.PayPalStandIn;
import org.letterpress.standin.PayPalStandIn.Account;
import org.letterpress.standin.PayPalWebhooks.Webhook;

/** An account at the stand-in for PayPal, and the gateway to it. */
final class PayPalTrial implements AutoCloseable {
    static final String GIFT = "gift-7QK2";
    static final String MERCHANT = "MERCHANT12345";
    static final Money TEN = Money.of(1000, "EUR");
    static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    final AdjustableClock clock = new AdjustableClock(NOW);
    final PayPalStandIn paypal =
            new PayPalStandIn(new Account("client", "s3cret", MERCHANT, "WEBHOOK-1", false), clock, 0);
    final PayPalGateway gateway = gateway(List.of());

    PayPalGateway gateway(List<URI> origins) {
        return new PayPalGateway(settings(origins), Duration.ofSeconds(5), clock);
    }

    PayPalSettings settings(List<URI> origins) {
        return new PayPalSettings(
                paypal.address(),
                "client",
                "s3cret",
                MERCHANT,
                "WEBHOOK-1",
                false,
                origins.isEmpty() ? List.of(paypal.address()) : origins,
                List.of(paypal.root()));
    }

    static Order order(Money amount) {
        return new Order(GIFT, "attempt-1", amount, Rhythm.ONCE, "General fund", "https://site.example/donate/abc");
    }

    /** @return PayPal's name for an order that its payer has consented to */
    String approved() {
        String order = id(gateway.open(order(TEN)));
        paypal.approve(order);
        return order;
    }

    /** @return PayPal's name for the capture of a gift that was paid */
    String paid() {
        String order = approved();
        read("CHECKOUT.ORDER.APPROVED");
        return paypal.captureOf(order);
    }

    static String id(Checkout checkout) {
        return checkout.order().substring("order:".length());
    }

    /** Has the gateway read the last message of that type, as PayPal signs it. */
    List<PaymentNotice> read(String type) {
        return gateway.read(signed(paypal.webhooks().last(type)));
    }

    SignedMessage signed(Webhook webhook) {
        return signed(paypal.signing(), webhook.bytes());
    }

    static SignedMessage signed(PayPalSigning signing, byte[] body) {
        Map<String, String> headers = signing.headers(body);
        return new SignedMessage(headers, body);
    }

    @Override
    public void close() {
        paypal.close();
    }
}
