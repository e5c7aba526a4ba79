package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.donation.Checkout;
import org.letterpress.donation.Order;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.Rhythm;
import org.letterpress.standin.Deliveries;
import org.letterpress.standin.Mood;

/** A provider that does not answer, or not us. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeAwayTest extends StripeTrial {

    @ParameterizedTest
    @EnumSource(
            names = {"WELL", "TRICKLING", "DOWN", "SILENT"},
            mode = EnumSource.Mode.EXCLUDE)
    void one_that_does_not_answer_well_is_away_and_asked_again_does_it_once(Mood mood) {
        Order order = order("attempt-1", Rhythm.ONCE);

        stripe.be(mood);
        assertThatThrownBy(() -> gateway.open(order)).isInstanceOf(ProviderAway.class);
        stripe.be(Mood.WELL);

        stripe.pay(gateway.open(order).order());
        assertThat(told(PaymentKind.PAID)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"DOWN", "SILENT"})
    void a_connection_that_breaks_is_tried_once_more(Mood mood) {
        Order order = order("attempt-1", Rhythm.ONCE);

        stripe.be(mood, 1);
        Checkout checkout = gateway.open(order);
        stripe.be(mood);
        assertThatThrownBy(() -> gateway.open(order)).isInstanceOf(ProviderAway.class);
        stripe.be(Mood.WELL);

        assertThat(gateway.open(order)).isEqualTo(checkout);
        assertThat(stripe.asked()).hasSize(5);
    }

    @Test
    void a_message_that_needs_an_answer_waits_for_it() {
        String session = opened(Rhythm.MONTHLY);
        stripe.be(Mood.BUSY, 2);

        stripe.pay(session);

        assertThat(only(PaymentKind.PAID).keys().others()).contains(stripe.paymentOf(session));
        assertThat(stripe.webhooks().done())
                .extracting(Deliveries.Delivery::status)
                .contains(503, 200);
    }

    @Test
    void another_key_is_refused_and_not_repeated() {
        String other = "sk_test_other0000000000";

        assertThatThrownBy(() -> gateway(other).open(order("attempt-1", Rhythm.ONCE)))
                .isInstanceOf(ProviderRefused.class)
                .hasMessage("HTTP 401 invalid_request_error");
        assertThat(new StripeSettings(stripe.address(), other, List.of(WEBHOOK), "acct_1").toString())
                .isEqualTo("StripeSettings[" + stripe.address() + ", test, acct_1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pk_test_1", "sk_1", "sk_test_", "whsec_1", "sk_test_1\r\nX: y"})
    void what_is_no_secret_key_is_no_setting(String key) {
        assertThatThrownBy(() -> new StripeSettings(StripeSettings.PUBLIC, key, List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("X: y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.stripe.com", "ftp://127.0.0.1", "/v1", "http://127.0.0.1.example.org"})
    void secrets_travel_encrypted_alone(URI api) {
        assertThatThrownBy(() -> new StripeSettings(api, SECRET, List.of(), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
