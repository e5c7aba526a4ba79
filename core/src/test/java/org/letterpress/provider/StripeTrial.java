package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.letterpress.donation.Order;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;
import org.letterpress.standin.StripeStandIn;

/** A gateway, a stand-in for Stripe on this machine, and a site to which that sends its messages. */
abstract class StripeTrial {
    static final String SECRET = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
    static final String WEBHOOK = "whsec_C7Q3rkq5Wq6W";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
    static final String GIFT = "G-7QK2";
    static final Money AMOUNT = Money.of(1250, "EUR");

    final StripeStandIn stripe = new StripeStandIn(0, new StripeStandIn.Keys(SECRET, WEBHOOK), CLOCK);
    final StripeGateway gateway = gateway(SECRET);
    final StripeSite site = new StripeSite(gateway);

    StripeGateway gateway(String key) {
        return new StripeGateway(settings(key), CLOCK, Duration.ofSeconds(3));
    }

    private StripeSettings settings(String key) {
        return new StripeSettings(stripe.address(), key, List.of(WEBHOOK), "");
    }

    @BeforeEach
    void listen() {
        stripe.webhooks().to(site.address());
    }

    @AfterEach
    void close() {
        stripe.close();
        site.close();
    }

    static Order order(String attempt, Rhythm rhythm) {
        return order(attempt, rhythm, AMOUNT);
    }

    static Order order(String attempt, Rhythm rhythm, Money amount) {
        return new Order(GIFT, attempt, amount, rhythm, "Press & freedom", "https://press.example/donate/x?a=1&b=2");
    }

    String opened(Rhythm rhythm) {
        return gateway.open(order("attempt-1", rhythm)).order();
    }

    /** What was told by now, each kind about each object once. */
    List<PaymentNotice> told(PaymentKind kind) {
        stripe.webhooks().await();
        return site.notices(kind);
    }

    PaymentNotice only(PaymentKind kind) {
        assertThat(told(kind)).hasSize(1);
        return told(kind).get(0);
    }

    /** Another shop of the same account; returns its session. */
    String foreign(Rhythm rhythm) {
        StripeForm form = new StripeForm()
                .with("mode", rhythm.isRecurring() ? "subscription" : "payment")
                .with("success_url", "https://shop.example/")
                .with("line_items[0][price_data][product_data][name]", "Mug")
                .with("line_items[0][price_data][currency]", "eur")
                .with("line_items[0][price_data][unit_amount]", 900);
        if (rhythm.isRecurring()) {
            form.with("line_items[0][price_data][recurring][interval]", "month");
        }
        return new StripeApi(settings(SECRET), Duration.ofSeconds(3))
                .post("checkout/sessions", form, "foreign")
                .id();
    }
}
