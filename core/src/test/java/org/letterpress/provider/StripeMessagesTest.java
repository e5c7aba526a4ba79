package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.SignedMessage;
import org.letterpress.money.Money;
import org.letterpress.standin.StripeWebhook;

/** Messages as they come, most of them from somebody else than Stripe. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeMessagesTest {
    private static final String SECRET = "whsec_C7Q3rkq5Wq6W";
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final String PAID = """
            {"id":"evt_1","object":"event","created":1777888800,"livemode":true,"type":"payment_intent.succeeded",
             "data":{"object":{"id":"pi_1","object":"payment_intent","amount_received":1250,"currency":"eur",
             "status":"succeeded","latest_charge":"ch_1","metadata":{"gift":"G-1"}}}}""";

    private final StripeGateway gateway = new StripeGateway(
            new StripeSettings(StripeSettings.PUBLIC, "sk_live_1", List.of(SECRET), "acct_1"),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static SignedMessage signed(String body) {
        return message(StripeWebhook.header(SECRET, NOW, body), body);
    }

    private static SignedMessage message(String signature, String body) {
        return new SignedMessage(Map.of(StripeWebhook.HEADER, signature), body.getBytes(StandardCharsets.UTF_8));
    }

    private void refuses(Reason reason, SignedMessage message) {
        assertThatThrownBy(() -> gateway.read(message))
                .isInstanceOfSatisfying(
                        MessageRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void a_genuine_one_is_read() {
        PaymentNotice paid = gateway.read(signed(PAID)).get(0);

        assertThat(paid.kind()).isEqualTo(PaymentKind.PAID);
        assertThat(paid.event()).isEqualTo("evt_1");
        assertThat(paid.object()).isEqualTo("pi_1");
        assertThat(paid.amount()).isEqualTo(Money.of(1250, "EUR"));
        assertThat(paid.at()).isEqualTo(NOW);
        assertThat(paid.payee()).isEqualTo(gateway.payee());
    }

    @Test
    void an_unsigned_one_is_refused() {
        refuses(Reason.UNSIGNED, new SignedMessage(Map.of(), PAID.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void one_of_another_scheme_is_refused() {
        refuses(Reason.UNSIGNED, message(StripeWebhook.header(SECRET, NOW, PAID).replace("v1=", "v2="), PAID));
    }

    @ParameterizedTest
    @CsvSource({"-301", "301", "-86400", "86400"})
    void an_old_one_and_one_of_the_future_are_refused(long seconds) {
        refuses(Reason.WRONG_TIME, message(StripeWebhook.header(SECRET, NOW.plusSeconds(seconds), PAID), PAID));
    }

    @ParameterizedTest
    @CsvSource({"1250,9250", "eur,usd", "G-1,G-2", "pi_1,pi_2", "evt_1,evt_2", "succeeded,processing"})
    void an_altered_one_is_refused(String was, String is) {
        refuses(Reason.WRONG_SIGNATURE, message(StripeWebhook.header(SECRET, NOW, PAID), PAID.replace(was, is)));
    }

    @Test
    void one_signed_for_another_endpoint_is_refused() {
        refuses(Reason.WRONG_SIGNATURE, message(StripeWebhook.header("whsec_other", NOW, PAID), PAID));
    }

    @Test
    void one_of_the_test_mode_is_refused_on_a_live_site_and_the_other_way_round() {
        refuses(Reason.WRONG_MODE, signed(PAID.replace("\"livemode\":true", "\"livemode\":false")));
        StripeGateway test = new StripeGateway(
                new StripeSettings(StripeSettings.PUBLIC, "rk_test_1", List.of(SECRET), ""),
                Clock.fixed(NOW, ZoneOffset.UTC));

        assertThatThrownBy(() -> test.read(signed(PAID))).isInstanceOf(MessageRefused.class);
    }

    @Test
    void one_for_another_account_is_refused() {
        refuses(Reason.WRONG_PAYEE, signed(PAID.replace("\"evt_1\",", "\"evt_1\",\"account\":\"acct_2\",")));
        assertThat(gateway.read(signed(PAID.replace("\"evt_1\",", "\"evt_1\",\"account\":\"acct_1\","))))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "this is not valid JSON",
                "[]",
                "{\"id\":\"evt_1\",\"object\":\"event\"}",
                "{\"object\":\"event\",\"livemode\":true}",
                "{\"id\":\"evt_1\",\"object\":\"event\",\"livemode\":true,\"type\":\"invoice.paid\"}"
            })
    void one_that_nobody_can_read_is_refused(String body) {
        refuses(Reason.UNREADABLE, signed(body));
    }

    @ParameterizedTest
    @CsvSource({"1250,12.5", "1250,null", "1250,99999999999999999999", "eur,zzz", "eur,xau", "1777888800,1e30"})
    void amounts_and_times_that_are_none_are_refused(String was, String is) {
        refuses(Reason.UNREADABLE, signed(PAID.replace(was, is)));
    }

    @Test
    void one_about_something_else_says_nothing() {
        assertThat(gateway.read(signed(PAID.replace("payment_intent.succeeded", "payout.paid"))))
                .isEmpty();
        assertThat(gateway.read(signed(PAID.replace("\"gift\"", "\"order\"")))).isEmpty();
        assertThat(gateway.read(signed("{\"id\":\"evt_1\",\"object\":\"v2.core.event\"}")))
                .isEmpty();
    }

    @Test
    void one_of_an_older_version_is_read_too() {
        String invoice = """
                {"id":"evt_2","object":"event","created":1777888800,"livemode":true,"type":"invoice.paid",
                 "data":{"object":{"id":"in_1","object":"invoice","amount_paid":1250,"currency":"eur","status":"paid",
                 "subscription":"sub_1","subscription_details":{"metadata":{"gift":"G-1"}},
                 "payment_intent":"pi_2","charge":"ch_2"}}}""";

        PaymentNotice paid = gateway.read(signed(invoice)).get(0);

        assertThat(paid.keys().gift()).isEqualTo("G-1");
        assertThat(paid.keys().subscription()).isEqualTo("sub_1");
        assertThat(paid.keys().others()).containsExactly("in_1", "pi_2", "ch_2");
        assertThat(gateway.read(signed(PAID.replace("\"pi_1\",", "\"pi_1\",\"invoice\":\"in_1\","))))
                .isEmpty();
    }
}
