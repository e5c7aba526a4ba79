package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.provider.PayPalTrial.TEN;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.SignedMessage;
import org.letterpress.standin.Asked;
import org.letterpress.standin.Mood;
import org.letterpress.standin.PayPalWebhooks.Arrival;
import org.letterpress.standin.Reply;
import org.letterpress.standin.StandIn;

/** From the payer's page to what arrives here, all of it over HTTP. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PayPalWebhooksTest {
    private final PayPalTrial trial = new PayPalTrial();
    private final BlockingQueue<PaymentNotice> told = new LinkedBlockingQueue<>();
    private final Here here = new Here();
    private final HttpClient payer = HttpClient.newHttpClient();

    @BeforeEach
    void listen() {
        trial.paypal.webhooks().sendTo(URI.create(here.address() + "/messages"));
    }

    @AfterEach
    void close() {
        here.close();
        trial.close();
    }

    /** The site: has the gateway read whatever is posted. */
    private final class Here extends StandIn {
        Here() {
            super(0);
            start();
        }

        @Override
        protected Reply answer(Asked request) {
            byte[] body = request.body().getBytes(StandardCharsets.UTF_8);
            told.addAll(trial.gateway.read(new SignedMessage(request.headers(), body)));
            return Reply.text(200, "text/plain", "");
        }
    }

    private @Nullable PaymentNotice next() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }

    private PaymentNotice expected() throws InterruptedException {
        PaymentNotice notice = next();
        if (notice == null) {
            throw new AssertionError("Nothing was told");
        }
        return notice;
    }

    private HttpResponse<String> choose(String order, String choice) throws IOException, InterruptedException {
        return payer.send(
                HttpRequest.newBuilder(URI.create(trial.paypal.address() + "/checkoutnow"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("token=" + order + "&choice=" + choice))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void a_payer_who_pays_on_paypals_page_is_sent_back_and_the_payment_is_told() throws Exception {
        var checkout = trial.gateway.open(PayPalTrial.order(TEN));
        HttpResponse<String> page =
                payer.send(HttpRequest.newBuilder(checkout.place()).build(), BodyHandlers.ofString());
        assertThat(page.body()).contains("Pay 10.00 EUR", "General fund");

        String order = PayPalTrial.id(checkout);
        assertThat(choose(order, "now").headers().firstValue("Location"))
                .hasValueSatisfying(
                        back -> assertThat(back).startsWith("https://site.example/donate/abc?token=" + order));

        PaymentNotice first = expected();
        assertThat(first.kind()).isEqualTo(PaymentKind.PAID);
        assertThat(expected().object()).isEqualTo(first.object());
    }

    @Test
    void nothing_is_told_of_a_payer_who_turns_back() throws Exception {
        String order = PayPalTrial.id(trial.gateway.open(PayPalTrial.order(TEN)));

        assertThat(choose(order, "cancel").headers().firstValue("Location"))
                .contains("https://site.example/donate/abc?token=" + order);

        assertThat(trial.paypal.webhooks().all()).isEmpty();
    }

    @Test
    void what_arrives_twice_is_told_twice_in_the_same_words() throws Exception {
        trial.paypal.webhooks().arrive(Arrival.TWICE);

        choose(PayPalTrial.id(trial.gateway.open(PayPalTrial.order(TEN))), "later");

        assertThat(expected().kind()).isEqualTo(PaymentKind.PROCESSING);
        PaymentNotice second = expected();
        assertThat(second).isNotNull();
        assertThat(expected()).isNotNull();
        assertThat(expected()).isNotNull();
        assertThat(told).isEmpty();
    }

    @Test
    void what_arrives_in_another_order_says_the_same() throws Exception {
        trial.paypal.webhooks().arrive(Arrival.LATER);
        String capture = trial.paid();
        String refund = trial.paypal.refund(capture, "4.00");

        trial.paypal.webhooks().release();

        PaymentNotice refunded = expected();
        assertThat(refunded.kind()).isEqualTo(PaymentKind.REFUNDED);
        assertThat(refunded.object()).isEqualTo(refund);
        assertThat(expected().object()).isEqualTo(capture);
    }

    @Test
    void what_could_not_be_taken_comes_again() throws Exception {
        here.be(Mood.BROKEN, 2);

        choose(PayPalTrial.id(trial.gateway.open(PayPalTrial.order(TEN))), "now");

        assertThat(expected().kind()).isEqualTo(PaymentKind.PAID);
    }
}
