package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.donation.DonationState;
import org.letterpress.donation.GiftHouse;
import org.letterpress.donation.GiftToken;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.Rhythm;
import org.letterpress.donation.SignedMessage;
import org.letterpress.standin.PayPalSigning;
import org.letterpress.standin.SameChecksum;
import org.letterpress.standin.StripeStandIn;
import org.letterpress.standin.StripeWebhook;

/** Whoever pretends to be a provider leaves every row of the database as it was; the provider itself completes the gift. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedMessagesTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private static final String SECRET = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
    private static final String WEBHOOK = "whsec_C7Q3rkq5Wq6W";

    private static SignedMessage signed(String signature, String body) {
        return new SignedMessage(Map.of(StripeWebhook.HEADER, signature), body.getBytes(StandardCharsets.UTF_8));
    }

    private static void hear(GiftHouse house, PaymentGateway gateway, SignedMessage message) {
        house.settling().take(gateway.read(message));
    }

    private static void changesNothing(GiftHouse house, PaymentGateway gateway, Map<String, SignedMessage> forgeries) {
        String before = PRESS.database().everything();
        forgeries.forEach((name, forged) -> {
            assertThatExceptionOfType(MessageRefused.class).as(name).isThrownBy(() -> hear(house, gateway, forged));
            assertThat(PRESS.database().everything()).as(name).isEqualTo(before);
        });
    }

    @Test
    void in_the_name_of_stripe() {
        Instant now = PRESS.clock.instant();
        try (StripeStandIn stripe = new StripeStandIn(0, new StripeStandIn.Keys(SECRET, WEBHOOK), PRESS.clock)) {
            StripeSettings settings = new StripeSettings(stripe.address(), SECRET, List.of(WEBHOOK), "acct_1");
            StripeGateway gateway = new StripeGateway(settings, PRESS.clock, Duration.ofSeconds(5));
            GiftHouse house = new GiftHouse(PRESS, gateway).opened();
            GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
            String body = """
                    {"id":"evt_forged","object":"event","created":%d,"livemode":false,"account":"acct_1",
                     "type":"payment_intent.succeeded","data":{"object":{"id":"pi_forged","object":"payment_intent",
                     "amount_received":2500,"currency":"eur","status":"succeeded","latest_charge":"ch_1",
                     "metadata":{"gift":"%s"}}}}""".formatted(now.getEpochSecond(), house.publicId(gift));
            String genuine = StripeWebhook.header(WEBHOOK, now, body);

            changesNothing(house, gateway, stripeForgeries(body, genuine, now));

            hear(house, gateway, signed(genuine, body));
            assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
        }
    }

    private static Map<String, SignedMessage> stripeForgeries(String body, String genuine, Instant now) {
        String live = body.replace("\"livemode\":false", "\"livemode\":true");
        String other = body.replace("acct_1", "acct_2");
        Map<String, SignedMessage> forgeries = new TreeMap<>();
        forgeries.put("unsigned", new SignedMessage(Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        forgeries.put("wrong scheme", signed(genuine.replace("v1=", "v0="), body));
        forgeries.put("old", signed(StripeWebhook.header(WEBHOOK, now.minusSeconds(301), body), body));
        forgeries.put("of the future", signed(StripeWebhook.header(WEBHOOK, now.plusSeconds(301), body), body));
        forgeries.put("another secret", signed(StripeWebhook.header("whsec_other", now, body), body));
        forgeries.put("wrong amount", signed(genuine, body.replace("2500", "9500")));
        forgeries.put("wrong currency", signed(genuine, body.replace("eur", "usd")));
        forgeries.put("wrong payee", signed(genuine, other));
        forgeries.put("another account's", signed(StripeWebhook.header(WEBHOOK, now, other), other));
        forgeries.put("of the other mode", signed(StripeWebhook.header(WEBHOOK, now, live), live));
        return forgeries;
    }

    @Test
    void in_the_name_of_paypal() {
        try (PayPalTrial trial = new PayPalTrial()) {
            PaymentGateway gateway = trial.gateway;
            GiftHouse house = new GiftHouse(PRESS, gateway).opened();
            GiftToken gift = house.give(PaymentMethod.PAYPAL, Rhythm.ONCE, 2500);
            String order = house.order(gift).substring("order:".length());
            trial.paypal.approve(order);
            gateway.read(trial.signed(trial.paypal.webhooks().last("CHECKOUT.ORDER.APPROVED")));
            byte[] body =
                    trial.paypal.webhooks().last("PAYMENT.CAPTURE.COMPLETED").bytes();

            changesNothing(house, gateway, payPalForgeries(trial, body));

            hear(house, gateway, PayPalTrial.signed(trial.paypal.signing(), body));
            assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
        }
    }

    private static Map<String, SignedMessage> payPalForgeries(PayPalTrial trial, byte[] body) {
        PayPalSigning signing = trial.paypal.signing();
        Map<String, SignedMessage> forgeries = new TreeMap<>();
        forgeries.put("unsigned", new SignedMessage(Map.of(), body));
        forgeries.put("wrong algorithm", PayPalTrial.signed(signing.by("SHA1withRSA"), body));
        forgeries.put("old", PayPalTrial.signed(signing.at(PayPalTrial.NOW.minusSeconds(301)), body));
        forgeries.put("of the future", PayPalTrial.signed(signing.at(PayPalTrial.NOW.plusSeconds(301)), body));
        forgeries.put("for another account's address", PayPalTrial.signed(signing.to("WEBHOOK-2"), body));
        forgeries.put("certificate from elsewhere", PayPalTrial.signed(signing.from("https://evil.example/c"), body));
        forgeries.put("same checksum, another amount", sameChecksum(signing, body, "25.00", "95.00"));
        forgeries.put("same checksum, another currency", sameChecksum(signing, body, "EUR", "USD"));
        forgeries.put(
                "same checksum, another payee", sameChecksum(signing, body, PayPalTrial.MERCHANT, "SOMEBODYELSE"));
        return forgeries;
    }

    private static SignedMessage sameChecksum(PayPalSigning signing, byte[] body, String was, String is) {
        String other =
                new String(body, StandardCharsets.UTF_8).replace(was, is).replace("Something happened", "<mark>");
        return new SignedMessage(signing.headers(body), SameChecksum.of(body, other, "<mark>"));
    }
}
