package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.letterpress.provider.PayPalTrial.GIFT;
import static org.letterpress.provider.PayPalTrial.MERCHANT;
import static org.letterpress.provider.PayPalTrial.NOW;
import static org.letterpress.provider.PayPalTrial.TEN;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.letterpress.donation.Checkout;
import org.letterpress.donation.Order;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.RefundOrder;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;
import org.letterpress.standin.Asked;
import org.letterpress.standin.Mood;
import org.letterpress.standin.PayPalWebhooks.Webhook;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PayPalGatewayTest {
    private final PayPalTrial trial = new PayPalTrial();
    private final PayPalGateway gateway = trial.gateway;

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void a_place_to_pay_is_opened_for_the_account_and_under_the_gifts_name() {
        Checkout checkout = gateway.open(PayPalTrial.order(TEN));

        assertThat(checkout.place()).hasPath("/checkoutnow");
        Asked asked = lastAsked("/v2/checkout/orders");
        assertThat(asked.header("PayPal-Request-Id")).contains("attempt-1");
        assertThat(asked.body())
                .contains("\"custom_id\":\"" + GIFT + "\"")
                .contains("\"currency_code\":\"EUR\",\"value\":\"10.00\"")
                .contains("\"merchant_id\":\"" + MERCHANT + "\"")
                .contains("\"return_url\":\"https://site.example/donate/abc\"")
                .contains("\"user_action\":\"PAY_NOW\"")
                .contains("\"shipping_preference\":\"NO_SHIPPING\"");
    }

    private Asked lastAsked(String path) {
        List<Asked> all = trial.paypal.asked().stream()
                .filter(asked -> asked.path().equals(path))
                .toList();
        return all.get(all.size() - 1);
    }

    @Test
    void asked_twice_under_one_name_it_opens_one_place() {
        assertThat(gateway.open(PayPalTrial.order(TEN))).isEqualTo(gateway.open(PayPalTrial.order(TEN)));
    }

    @ParameterizedTest
    @CsvSource({"HUF, 150000, 1500", "JPY, 1500, 1500", "TWD, 150000, 1500", "USD, 1, 0.01"})
    void amounts_are_written_with_the_decimals_that_paypal_takes(String currency, long minor, String written) {
        Money amount = Money.of(minor, currency);
        String order = PayPalTrial.id(gateway.open(PayPalTrial.order(amount)));
        trial.paypal.approve(order);

        assertThat(lastAsked("/v2/checkout/orders").body()).contains("\"value\":\"" + written + "\"");
        assertThat(trial.read("CHECKOUT.ORDER.APPROVED"))
                .extracting(PaymentNotice::amount)
                .containsExactly(amount);
    }

    @Test
    void parts_of_a_forint_are_not_asked_for() {
        assertThatThrownBy(() -> gateway.open(PayPalTrial.order(Money.of(150001, "HUF"))))
                .isInstanceOf(ProviderRefused.class);
    }

    @Test
    void what_paypal_will_not_take_is_refused_in_its_words() {
        assertThatThrownBy(() -> gateway.open(PayPalTrial.order(Money.of(0, "EUR"))))
                .isInstanceOf(ProviderRefused.class)
                .hasMessageContaining("CANNOT_BE_ZERO_OR_NEGATIVE");
    }

    @Test
    void it_takes_single_gifts_alone() {
        assertThat(gateway.takes(Rhythm.ONCE)).isTrue();
        assertThat(gateway.takes(Rhythm.MONTHLY)).isFalse();
        assertThatThrownBy(() -> gateway.open(new Order(GIFT, "a", TEN, Rhythm.YEARLY, "", "https://site.example")))
                .isInstanceOf(ProviderRefused.class);
        assertThatThrownBy(() -> gateway.change("I-1", new PledgeChange(PaymentKind.ENDED, null, "a")))
                .isInstanceOf(ProviderRefused.class);
    }

    @Test
    void the_money_is_taken_once_the_payer_has_consented() {
        String order = trial.approved();

        List<PaymentNotice> notices = trial.read("CHECKOUT.ORDER.APPROVED");

        String capture = trial.paypal.captureOf(order);
        PaymentNotice paid = notices.get(0);
        assertThat(notices).hasSize(1);
        assertThat(paid.kind()).isEqualTo(PaymentKind.PAID);
        assertThat(paid.object()).isEqualTo(capture);
        assertThat(paid.amount()).isEqualTo(TEN);
        assertThat(paid.payee()).isEqualTo(new Payee(MERCHANT, false)).isEqualTo(gateway.payee());
        assertThat(paid.keys()).isEqualTo(PaymentKeys.of(GIFT, "order:" + order, "capture:" + capture));
        assertThat(paid.at()).isEqualTo(NOW);
    }

    @Test
    void however_often_consent_is_told_the_money_is_taken_once() {
        String order = trial.approved();
        List<PaymentNotice> first = trial.read("CHECKOUT.ORDER.APPROVED");

        assertThat(trial.read("CHECKOUT.ORDER.APPROVED")).isEqualTo(first);
        assertThat(trial.paypal.webhooks().all())
                .extracting(Webhook::type)
                .containsOnlyOnce("PAYMENT.CAPTURE.COMPLETED");
        assertThat(trial.paypal.captureOf(order)).isNotEmpty();
    }

    @Test
    void what_was_taken_while_the_answer_was_lost_is_found_out_by_asking_again() {
        String order = trial.approved();
        Webhook consent = trial.paypal.webhooks().last("CHECKOUT.ORDER.APPROVED");
        gateway.ask(PaymentKeys.of(null, "order:0"));
        trial.paypal.be(Mood.SILENT);

        assertThatThrownBy(() -> gateway.read(trial.signed(consent))).isInstanceOf(ProviderAway.class);
        trial.paypal.be(Mood.WELL);

        assertThat(gateway.read(trial.signed(consent)))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.PAID);
        assertThat(trial.paypal.captureOf(order)).isNotEmpty();
    }

    @Test
    void money_that_comes_later_is_on_its_way_first() {
        String order = PayPalTrial.id(gateway.open(PayPalTrial.order(TEN)));
        trial.paypal.approveForLater(order);

        assertThat(trial.read("CHECKOUT.ORDER.APPROVED"))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.PROCESSING);
        assertThat(trial.read("PAYMENT.CAPTURE.PENDING"))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.PROCESSING);

        trial.paypal.settle(trial.paypal.captureOf(order), true);

        assertThat(trial.read("PAYMENT.CAPTURE.COMPLETED"))
                .extracting(PaymentNotice::kind, PaymentNotice::object, PaymentNotice::amount)
                .containsExactly(tuple(PaymentKind.PAID, trial.paypal.captureOf(order), TEN));
    }

    @Test
    void money_that_never_comes_has_failed() {
        String order = PayPalTrial.id(gateway.open(PayPalTrial.order(TEN)));
        trial.paypal.approveForLater(order);
        trial.read("CHECKOUT.ORDER.APPROVED");

        trial.paypal.settle(trial.paypal.captureOf(order), false);

        assertThat(trial.read("PAYMENT.CAPTURE.DECLINED"))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.FAILED);
    }

    @Test
    void consent_that_paypal_makes_nothing_of_has_failed_and_may_be_paid_all_the_same() {
        String order = trial.approved();
        trial.paypal.decline(true);

        assertThat(trial.read("CHECKOUT.ORDER.APPROVED"))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.FAILED);

        trial.paypal.decline(false);
        assertThat(gateway.ask(PaymentKeys.of(GIFT, "order:" + order)))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.PAID);
    }

    @Test
    void an_order_of_somebody_elses_making_is_not_captured() {
        String order = trial.approved();
        trial.paypal.falsify(order, "10.00", "EUR", "SOMEBODYELSE");

        assertThat(gateway.ask(PaymentKeys.of(GIFT, "order:" + order))).isEmpty();
        assertThat(trial.paypal.captureOf(order)).isEmpty();
    }

    @Test
    void asking_takes_the_money_and_says_the_same_each_time() {
        String order = trial.approved();
        PaymentKeys keys = PaymentKeys.of(GIFT, "order:" + order);

        List<PaymentNotice> first = gateway.ask(keys);

        String capture = trial.paypal.captureOf(order);
        assertThat(first).extracting(PaymentNotice::event).containsExactly("ask:" + capture + ":PAID");
        assertThat(gateway.ask(keys)).isEqualTo(first);
        assertThat(gateway.ask(PaymentKeys.of(null, "capture:" + capture))).isEqualTo(first);
    }

    @Test
    void of_two_orders_for_one_gift_the_money_of_one_is_taken() {
        String first = trial.approved();
        Order again = new Order(GIFT, "attempt-2", TEN, Rhythm.ONCE, "General fund", "https://site.example/donate/abc");
        String second = PayPalTrial.id(gateway.open(again));
        trial.paypal.approve(second);
        PaymentKeys keys = PaymentKeys.of(GIFT, "order:" + first, "order:" + second);

        assertThat(gateway.ask(keys)).hasSize(1).isEqualTo(gateway.ask(keys));
        assertThat(trial.paypal.captureOf(first)).isNotEmpty();
        assertThat(trial.paypal.captureOf(second)).isEmpty();
    }

    @Test
    void the_second_of_two_orders_is_found_when_the_first_was_never_paid() {
        String first = PayPalTrial.id(gateway.open(PayPalTrial.order(TEN)));
        Order again = new Order(GIFT, "attempt-2", TEN, Rhythm.ONCE, "General fund", "https://site.example/donate/abc");
        String second = PayPalTrial.id(gateway.open(again));
        trial.paypal.approve(second);

        assertThat(gateway.ask(PaymentKeys.of(GIFT, "order:" + first, "order:" + second)))
                .extracting(PaymentNotice::kind, PaymentNotice::object)
                .containsExactly(tuple(PaymentKind.PAID, trial.paypal.captureOf(second)));
    }

    @Test
    void nothing_is_known_of_an_order_that_nobody_paid_or_that_is_none() {
        Checkout checkout = gateway.open(PayPalTrial.order(TEN));

        assertThat(gateway.ask(PaymentKeys.of(GIFT, checkout.order()))).isEmpty();
        assertThat(gateway.ask(PaymentKeys.of(GIFT, "order:5O190127TN364715T"))).isEmpty();
        assertThat(gateway.ask(PaymentKeys.of(GIFT, "order:../../v1/oauth2/token")))
                .isEmpty();
        assertThat(gateway.ask(PaymentKeys.of(GIFT))).isEmpty();
    }

    @Test
    void part_of_a_gift_is_given_back_once_however_often_it_is_asked() {
        String capture = trial.paid();
        RefundOrder part = new RefundOrder("refund-1", List.of("capture:" + capture), Money.of(400, "EUR"));

        List<PaymentNotice> refunded = gateway.refund(part);

        assertThat(refunded)
                .extracting(PaymentNotice::kind, PaymentNotice::amount)
                .containsExactly(tuple(PaymentKind.REFUNDED, Money.of(400, "EUR")));
        assertThat(gateway.refund(part)).isEqualTo(refunded);
        assertThat(trial.read("PAYMENT.CAPTURE.REFUNDED"))
                .extracting(PaymentNotice::object)
                .containsExactly(refunded.get(0).object());
        assertThat(refunded.get(0).keys().others())
                .contains("capture:" + capture, "refund:" + refunded.get(0).object());
    }

    @Test
    void more_than_was_paid_is_not_given_back() {
        String capture = trial.paid();

        assertThatThrownBy(() -> gateway.refund(
                        new RefundOrder("refund-1", List.of("capture:" + capture), Money.of(1001, "EUR"))))
                .isInstanceOf(ProviderRefused.class)
                .hasMessageContaining("REFUND_AMOUNT_EXCEEDED");
    }

    @Test
    void a_gift_known_by_its_order_alone_is_given_back_too() {
        String order = trial.approved();
        trial.read("CHECKOUT.ORDER.APPROVED");

        assertThat(gateway.refund(new RefundOrder("refund-1", List.of("order:" + order), TEN)))
                .extracting(PaymentNotice::amount)
                .containsExactly(TEN);
        assertThatThrownBy(() -> gateway.refund(new RefundOrder("refund-2", List.of("order:" + order), TEN)))
                .isInstanceOf(ProviderRefused.class);
    }

    @Test
    void what_was_given_back_at_paypal_is_told_and_so_is_that_it_came_back() {
        String capture = trial.paid();
        String refund = trial.paypal.refund(capture, "10.00");

        assertThat(trial.read("PAYMENT.CAPTURE.REFUNDED"))
                .extracting(PaymentNotice::kind, PaymentNotice::object, PaymentNotice::amount)
                .containsExactly(tuple(PaymentKind.REFUNDED, refund, TEN));

        trial.paypal.failRefund(refund);
        assertThat(trial.read("PAYMENT.REFUND.FAILED"))
                .extracting(PaymentNotice::kind, PaymentNotice::object)
                .containsExactly(tuple(PaymentKind.REFUNDED, refund), tuple(PaymentKind.REFUND_FAILED, refund));
    }

    @Test
    void a_gift_that_was_given_back_since_was_paid_all_the_same() {
        String capture = trial.paid();
        trial.paypal.refund(capture, "10.00");

        assertThat(trial.read("PAYMENT.CAPTURE.COMPLETED"))
                .extracting(PaymentNotice::kind, PaymentNotice::amount)
                .containsExactly(tuple(PaymentKind.PAID, TEN));
    }

    @Test
    void a_reversal_takes_the_money_back() {
        String reversal = trial.paypal.reverse(trial.paid());

        assertThat(trial.read("PAYMENT.CAPTURE.REVERSED"))
                .extracting(PaymentNotice::kind, PaymentNotice::object, PaymentNotice::amount)
                .containsExactly(tuple(PaymentKind.DISPUTE_LOST, reversal, TEN));
    }

    @Test
    void a_lost_dispute_and_the_reversal_for_it_are_one_thing() {
        String capture = trial.paid();
        String dispute = trial.paypal.dispute(capture);
        assertThat(trial.read("CUSTOMER.DISPUTE.CREATED"))
                .extracting(PaymentNotice::kind, PaymentNotice::object)
                .containsExactly(tuple(PaymentKind.DISPUTED, dispute));

        trial.paypal.resolve(dispute, "RESOLVED_BUYER_FAVOUR");
        trial.paypal.reverse(capture);

        assertThat(trial.read("CUSTOMER.DISPUTE.RESOLVED"))
                .extracting(PaymentNotice::kind, PaymentNotice::object, PaymentNotice::amount)
                .contains(tuple(PaymentKind.DISPUTE_LOST, dispute, TEN));
        assertThat(trial.read("PAYMENT.CAPTURE.REVERSED"))
                .extracting(PaymentNotice::kind, PaymentNotice::object, PaymentNotice::amount)
                .containsExactly(tuple(PaymentKind.DISPUTE_LOST, dispute, TEN));
    }

    @Test
    void a_merchant_who_gives_in_has_given_back_and_not_lost_as_well() {
        String capture = trial.paid();
        String dispute = trial.paypal.dispute(capture);
        trial.paypal.refund(capture, "10.00");
        trial.paypal.resolve(dispute, "RESOLVED_BUYER_FAVOUR");

        assertThat(trial.read("PAYMENT.CAPTURE.REFUNDED"))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.REFUNDED);
        assertThat(trial.read("CUSTOMER.DISPUTE.RESOLVED"))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.DISPUTED, PaymentKind.DISPUTE_WON);
    }

    @ParameterizedTest
    @CsvSource({
        "RESOLVED_SELLER_FAVOUR, DISPUTE_WON",
        "RESOLVED_WITH_PAYOUT, DISPUTE_WON",
        "CANCELED_BY_BUYER, DISPUTE_WON",
        "DENIED, DISPUTE_WON",
        "ACCEPTED, DISPUTE_LOST",
        "RESOLVED_BUYER_FAVOUR, DISPUTE_LOST"
    })
    void a_dispute_ends_as_paypal_decides(String outcome, PaymentKind end) {
        String dispute = trial.paypal.dispute(trial.paid());
        trial.paypal.resolve(dispute, outcome);

        assertThat(trial.read("CUSTOMER.DISPUTE.RESOLVED"))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.DISPUTED, end);
    }

    @Test
    void what_was_lost_on_the_way_is_told_again_in_the_same_words() {
        String capture = trial.paid();
        List<PaymentNotice> told = trial.read("PAYMENT.CAPTURE.COMPLETED");
        trial.paypal.refund(capture, "1.00");

        List<PaymentNotice> since = gateway.since(NOW.minus(Duration.ofDays(1)));

        assertThat(since).containsAll(told).extracting(PaymentNotice::kind).contains(PaymentKind.REFUNDED);
        assertThat(gateway.since(NOW.plusSeconds(60))).isEmpty();
    }

    @Test
    void all_pages_are_read() {
        String capture = trial.paid();
        for (int cents = 1; cents <= 120; cents++) {
            trial.paypal.refund(capture, "0.01");
        }

        assertThat(gateway.since(NOW.minus(Duration.ofDays(90))))
                .filteredOn(notice -> notice.kind() == PaymentKind.REFUNDED)
                .extracting(PaymentNotice::object)
                .satisfies(refunds -> assertThat(Set.copyOf(refunds)).hasSize(120));
    }

    @Test
    void one_event_that_makes_no_sense_does_not_hide_the_others() {
        String strange = trial.approved();
        trial.paypal.falsify(strange, "10.00", "EUR", "SOMEBODYELSE");
        Order second = new Order("gift-2", "attempt-2", TEN, Rhythm.ONCE, "Fund", "https://site.example/donate/def");
        trial.paypal.approve(PayPalTrial.id(gateway.open(second)));

        assertThat(gateway.since(NOW.minus(Duration.ofDays(1))))
                .extracting(notice -> notice.keys().gift())
                .containsOnly("gift-2");
    }

    @Test
    void a_token_is_kept_and_renewed_once_when_it_is_refused() {
        gateway.open(PayPalTrial.order(TEN));
        gateway.ask(PaymentKeys.of(GIFT, "order:5O190127TN364715T"));
        assertThat(tokensAskedFor()).isEqualTo(1);

        trial.paypal.forgetTokens();
        gateway.open(PayPalTrial.order(TEN));
        assertThat(tokensAskedFor()).isEqualTo(2);

        trial.clock.advance(Duration.ofHours(10));
        gateway.open(PayPalTrial.order(TEN));
        assertThat(tokensAskedFor()).isEqualTo(3);
    }

    private long tokensAskedFor() {
        return trial.paypal.asked().stream()
                .filter(asked -> asked.path().equals("/v1/oauth2/token"))
                .count();
    }

    @ParameterizedTest
    @EnumSource(names = "WELL", mode = EnumSource.Mode.EXCLUDE)
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void one_that_does_not_answer_as_it_should_is_away_and_nothing_is_told(Mood mood) {
        PayPalGateway impatient = new PayPalGateway(trial.settings(List.of()), Duration.ofMillis(1500), trial.clock);
        trial.approved();
        Webhook consent = trial.paypal.webhooks().last("CHECKOUT.ORDER.APPROVED");
        impatient.read(trial.signed(consent));
        trial.paypal.be(mood);

        assertThatThrownBy(() -> impatient.read(trial.signed(consent))).isInstanceOf(ProviderAway.class);
        assertThatThrownBy(() -> impatient.open(PayPalTrial.order(TEN))).isInstanceOf(ProviderAway.class);
    }

    @Test
    void events_of_no_concern_say_nothing() {
        byte[] body = "{\"id\":\"WH-1\",\"event_type\":\"BILLING.PLAN.CREATED\",\"resource\":{\"id\":\"P-1\"}}"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(gateway.read(PayPalTrial.signed(trial.paypal.signing(), body)))
                .isEmpty();
    }

    @Test
    void settings_tell_no_secret() {
        assertThat(trial.settings(List.of()).toString()).contains(MERCHANT).doesNotContain("s3cret");
    }
}
