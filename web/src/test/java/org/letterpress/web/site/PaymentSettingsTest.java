package org.letterpress.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.donation.Gateways;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.web.site.Environment.Name;

/** Which providers there are by which settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentSettingsTest {
    private final Map<Name, String> set = new EnumMap<>(Name.class);

    @Test
    void without_settings_there_is_none() {
        assertThat(gateways().all()).isEmpty();
    }

    @Test
    void gifts_can_be_tried_where_that_is_wanted() {
        set.put(Name.LETTERPRESS_TEST_PAYMENTS, "true");

        assertThat(gateways().of(PaymentMethod.TEST)).isPresent();
    }

    @Test
    void a_demonstration_can_be_told_not_to_be_tried() {
        set.put(Name.LETTERPRESS_DEMO, "true");
        assertThat(gateways().of(PaymentMethod.TEST)).isPresent();

        set.put(Name.LETTERPRESS_TEST_PAYMENTS, "false");
        assertThat(gateways().all()).isEmpty();
    }

    @Test
    void a_key_of_stripe_says_whether_money_moves() {
        set.put(Name.LETTERPRESS_STRIPE_KEY, "sk_test_abc123");
        assertThat(gateways().of(PaymentMethod.STRIPE).orElseThrow().payee().live())
                .isFalse();

        set.put(Name.LETTERPRESS_STRIPE_KEY, "sk_live_abc123");
        assertThat(gateways().of(PaymentMethod.STRIPE).orElseThrow().payee().live())
                .isTrue();
    }

    @Test
    void what_cannot_be_is_named_and_not_told() {
        set.put(Name.LETTERPRESS_STRIPE_KEY, "hunter2");
        assertThatThrownBy(this::gateways)
                .hasMessageContaining("LETTERPRESS_STRIPE_KEY")
                .hasMessageNotContaining("hunter2");

        set.clear();
        set.put(Name.LETTERPRESS_PAYPAL_CLIENT_ID, "client");
        assertThatThrownBy(this::gateways).hasMessageContaining("LETTERPRESS_PAYPAL_CLIENT_SECRET");
        set.put(Name.LETTERPRESS_PAYPAL_MODE, "pretend");
        assertThatThrownBy(this::gateways).hasMessageContaining("LETTERPRESS_PAYPAL_MODE");
    }

    @Test
    void paypal_is_set_up_by_what_it_needs() {
        set.put(Name.LETTERPRESS_PAYPAL_CLIENT_ID, "client");
        set.put(Name.LETTERPRESS_PAYPAL_CLIENT_SECRET, "secret");
        set.put(Name.LETTERPRESS_PAYPAL_MERCHANT_ID, "MERCHANT");
        set.put(Name.LETTERPRESS_PAYPAL_WEBHOOK_ID, "WH-1");
        set.put(Name.LETTERPRESS_PAYPAL_MODE, "sandbox");
        assertThat(gateways().of(PaymentMethod.PAYPAL).orElseThrow().payee().live())
                .isFalse();

        set.put(Name.LETTERPRESS_PAYPAL_API, "not an address");
        assertThatThrownBy(this::gateways).hasMessageContaining("LETTERPRESS_PAYPAL_API");
    }

    private Gateways gateways() {
        return new PaymentSettings(new Environment() {
                    @Override
                    public Optional<String> value(Name name) {
                        return Optional.ofNullable(set.get(name));
                    }
                })
                .gateways(Clock.systemUTC());
    }
}
