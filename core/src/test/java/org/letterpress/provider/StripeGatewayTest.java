package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;
import org.letterpress.standin.Asked;

/** A single gift, from the order to the money. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeGatewayTest extends StripeTrial {

    @Test
    void a_gift_is_ordered_as_a_checkout_session_that_bears_its_name() {
        URI place = gateway.open(order("attempt-1", Rhythm.ONCE)).place();

        Asked asked = stripe.asked().get(0);
        assertThat(place.toString()).startsWith(stripe.address() + "/c/pay/cs_test_");
        assertThat(asked.header("Stripe-Version")).contains(StripeApi.VERSION);
        assertThat(asked.header("Idempotency-Key")).contains("attempt-1");
        assertThat(asked.parameters())
                .containsEntry("mode", "payment")
                .containsEntry("submit_type", "donate")
                .containsEntry("client_reference_id", GIFT)
                .containsEntry("metadata[gift]", GIFT)
                .containsEntry("payment_intent_data[metadata][gift]", GIFT)
                .containsEntry("success_url", "https://press.example/donate/x?a=1&b=2")
                .containsEntry("cancel_url", "https://press.example/donate/x?a=1&b=2")
                .containsEntry("line_items[0][price_data][unit_amount]", "1250")
                .containsEntry("line_items[0][price_data][currency]", "eur")
                .containsEntry("line_items[0][price_data][product_data][name]", "Press & freedom");
    }

    @Test
    void ordered_twice_under_one_attempt_it_is_one_place_to_pay() {
        assertThat(gateway.open(order("attempt-1", Rhythm.ONCE)))
                .isEqualTo(gateway.open(order("attempt-1", Rhythm.ONCE)));
        assertThat(gateway.open(order("attempt-2", Rhythm.ONCE)))
                .isNotEqualTo(gateway.open(order("attempt-1", Rhythm.ONCE)));
    }

    @Test
    void something_else_under_the_same_attempt_is_refused() {
        gateway.open(order("attempt-1", Rhythm.ONCE));

        assertThatThrownBy(() -> gateway.open(order("attempt-1", Rhythm.ONCE, Money.of(99_00, "EUR"))))
                .isInstanceOf(ProviderRefused.class)
                .hasMessageContaining("idempotency_error");
    }

    @Test
    void a_payment_counts_once_under_its_payment_intent() {
        String session = opened(Rhythm.ONCE);

        stripe.pay(session);

        PaymentNotice paid = only(PaymentKind.PAID);
        String payment = stripe.paymentOf(session);
        assertThat(paid.object()).isEqualTo(payment);
        assertThat(paid.amount()).isEqualTo(AMOUNT);
        assertThat(paid.method()).isEqualTo(PaymentMethod.STRIPE);
        assertThat(paid.payee()).isEqualTo(new Payee("", false));
        assertThat(paid.at()).isEqualTo(CLOCK.instant());
        assertThat(site.notices())
                .hasSize(2)
                .allMatch(notice -> GIFT.equals(notice.keys().gift()));
        assertThat(site.notices().stream().flatMap(notice -> notice.keys().others().stream()))
                .contains(session, payment)
                .anyMatch(key -> key.startsWith("ch_"));
    }

    @Test
    void a_direct_debit_is_on_its_way_before_it_is_there() {
        String session = opened(Rhythm.ONCE);

        stripe.payLater(session);
        assertThat(only(PaymentKind.PROCESSING).object()).isEqualTo(stripe.paymentOf(session));
        assertThat(told(PaymentKind.PAID)).isEmpty();

        stripe.settle(session);
        assertThat(only(PaymentKind.PAID).amount()).isEqualTo(AMOUNT);
    }

    @Test
    void a_direct_debit_may_bounce() {
        String session = opened(Rhythm.ONCE);

        stripe.payLater(session);
        stripe.bounce(session);

        assertThat(only(PaymentKind.FAILED).object()).isEqualTo(stripe.paymentOf(session));
        assertThat(told(PaymentKind.PAID)).isEmpty();
    }

    @Test
    void a_declined_card_may_be_followed_by_another() {
        String session = opened(Rhythm.ONCE);

        stripe.decline(session);
        stripe.decline(session);
        assertThat(only(PaymentKind.FAILED).keys().gift()).isEqualTo(GIFT);

        stripe.pay(session);
        assertThat(only(PaymentKind.PAID).object())
                .isEqualTo(only(PaymentKind.FAILED).object());
    }

    @Test
    void a_payer_who_never_comes_has_abandoned_it() {
        String session = opened(Rhythm.ONCE);

        stripe.expire(session);

        assertThat(only(PaymentKind.ABANDONED).keys().others()).contains(session);
    }

    @Test
    void the_payer_pays_on_a_page_and_comes_back() throws IOException, InterruptedException {
        URI place = gateway.open(order("attempt-1", Rhythm.ONCE)).place();
        HttpClient browser = HttpClient.newHttpClient();

        String page = browser.send(HttpRequest.newBuilder(place).build(), BodyHandlers.ofString())
                .body();
        HttpResponse<String> paid = browser.send(
                HttpRequest.newBuilder(URI.create(place + "/pay"))
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(page).contains("Pay 12.50 EUR", "Press &amp; freedom", "Cancel");
        assertThat(paid.statusCode()).isEqualTo(303);
        assertThat(paid.headers().firstValue("Location")).contains("https://press.example/donate/x?a=1&b=2");
        assertThat(told(PaymentKind.PAID)).hasSize(1);
    }
}
