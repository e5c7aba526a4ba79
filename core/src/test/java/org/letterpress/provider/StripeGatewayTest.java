package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.donation.Order;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.RefundOrder;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;
import org.letterpress.standin.Asked;
import org.letterpress.standin.Mood;
import org.letterpress.standin.StripeStandIn;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeGatewayTest {
    private static final String SECRET = "sk_test_4eC39HqLyjWDarjtT1zdp7dc";
    private static final String WEBHOOK = "whsec_C7Q3rkq5Wq6W";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-04T10:00:00Z"), ZoneOffset.UTC);
    private static final String GIFT = "G-7QK2";
    private static final Money AMOUNT = Money.of(1250, "EUR");

    private final StripeStandIn stripe = new StripeStandIn(0, new StripeStandIn.Keys(SECRET, WEBHOOK), CLOCK);
    private final StripeGateway gateway = gateway(SECRET);
    private final StripeSite site = new StripeSite(gateway);

    private StripeGateway gateway(String key) {
        StripeSettings settings = new StripeSettings(stripe.address(), key, List.of(WEBHOOK), "");
        return new StripeGateway(settings, CLOCK, Duration.ofSeconds(3));
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

    private static Order order(String attempt, Rhythm rhythm) {
        return order(attempt, rhythm, AMOUNT);
    }

    private static Order order(String attempt, Rhythm rhythm, Money amount) {
        return new Order(GIFT, attempt, amount, rhythm, "Press & freedom", "https://press.example/donate/x?a=1&b=2");
    }

    private String opened(Rhythm rhythm) {
        return gateway.open(order("attempt-1", rhythm)).order();
    }

    /** What was told by now, each kind about each object once. */
    private List<PaymentNotice> told(PaymentKind kind) {
        stripe.webhooks().await();
        return site.notices(kind);
    }

    private PaymentNotice only(PaymentKind kind) {
        assertThat(told(kind)).hasSize(1);
        return told(kind).get(0);
    }

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

    @ParameterizedTest
    @CsvSource({"MONTHLY,month", "YEARLY,year"})
    void a_recurring_gift_begins_and_each_of_its_payments_counts_under_its_invoice(Rhythm rhythm, String interval) {
        String session = opened(rhythm);
        stripe.pay(session);

        PaymentNotice started = only(PaymentKind.STARTED);
        PaymentNotice paid = only(PaymentKind.PAID);
        assertThat(stripe.asked().get(0).parameters())
                .containsEntry("mode", "subscription")
                .containsEntry("line_items[0][price_data][recurring][interval]", interval)
                .containsEntry("subscription_data[metadata][gift]", GIFT)
                .doesNotContainKey("payment_intent_data[metadata][gift]");
        assertThat(started.object()).isEqualTo(stripe.subscriptionOf(session));
        assertThat(started.keys().others()).contains(session);
        assertThat(paid.object()).startsWith("in_");
        assertThat(paid.keys().gift()).isEqualTo(GIFT);
        assertThat(paid.keys().subscription()).isEqualTo(stripe.subscriptionOf(session));
        assertThat(paid.keys().others()).contains(stripe.paymentOf(session)).anyMatch(key -> key.startsWith("ch_"));

        String next = stripe.nextInvoice(stripe.subscriptionOf(session));
        assertThat(told(PaymentKind.PAID)).extracting(PaymentNotice::object).containsExactly(paid.object(), next);
        assertThat(told(PaymentKind.PAID)).extracting(PaymentNotice::amount).containsExactly(AMOUNT, AMOUNT);
    }

    @Test
    void one_payment_of_a_recurring_gift_may_fail() {
        String session = opened(Rhythm.MONTHLY);
        stripe.pay(session);

        String invoice = stripe.failInvoice(stripe.subscriptionOf(session));

        assertThat(only(PaymentKind.INSTALMENT_FAILED).object()).isEqualTo(invoice);
        assertThat(only(PaymentKind.INSTALMENT_FAILED).keys().subscription()).isEqualTo(stripe.subscriptionOf(session));
        assertThat(told(PaymentKind.FAILED)).isEmpty();
    }

    @Test
    void a_recurring_gift_by_direct_debit_is_paid_when_that_arrives() {
        String session = opened(Rhythm.MONTHLY);

        stripe.payLater(session);
        assertThat(told(PaymentKind.PAID)).isEmpty();
        assertThat(only(PaymentKind.STARTED).object()).isEqualTo(stripe.subscriptionOf(session));

        stripe.settle(session);
        assertThat(only(PaymentKind.PAID).object()).startsWith("in_");
    }

    @Test
    void a_paused_gift_takes_nothing_until_it_is_resumed() {
        String session = opened(Rhythm.MONTHLY);
        stripe.pay(session);
        String subscription = stripe.subscriptionOf(session);

        gateway.change(subscription, new PledgeChange(PaymentKind.PAUSED, null, "pause-1"));
        stripe.nextInvoice(subscription);
        assertThat(only(PaymentKind.PAUSED).keys().subscription()).isEqualTo(subscription);
        assertThat(told(PaymentKind.PAID)).hasSize(1);

        gateway.change(subscription, new PledgeChange(PaymentKind.RESUMED, null, "resume-1"));
        stripe.nextInvoice(subscription);
        assertThat(only(PaymentKind.RESUMED).keys().gift()).isEqualTo(GIFT);
        assertThat(told(PaymentKind.PAID)).hasSize(2);
    }

    @Test
    void a_recurring_gift_has_another_amount_from_the_next_time_on() {
        String session = opened(Rhythm.YEARLY);
        stripe.pay(session);
        String subscription = stripe.subscriptionOf(session);
        Money more = Money.of(20_00, "EUR");

        gateway.change(subscription, new PledgeChange(PaymentKind.CHANGED, more, "change-1"));
        stripe.nextInvoice(subscription);

        assertThat(only(PaymentKind.CHANGED).amount()).isEqualTo(more);
        assertThat(told(PaymentKind.PAID)).extracting(PaymentNotice::amount).containsExactly(AMOUNT, more);
    }

    @Test
    void a_recurring_gift_ends_and_ends_only_once() {
        String session = opened(Rhythm.MONTHLY);
        stripe.pay(session);
        String subscription = stripe.subscriptionOf(session);
        PledgeChange end = new PledgeChange(PaymentKind.ENDED, null, "end-1");

        gateway.change(subscription, end);
        gateway.change(subscription, end);

        assertThat(only(PaymentKind.ENDED).object()).isEqualTo(subscription);
        assertThat(site.notices().stream().filter(notice -> notice.kind() == PaymentKind.ENDED))
                .hasSize(1);
        assertThatThrownBy(() -> gateway.change("sub_unknown/../x", end)).isInstanceOf(ProviderRefused.class);
    }

    @Test
    void each_refund_counts_by_itself_and_never_what_went_back_in_all() {
        String session = opened(Rhythm.ONCE);
        stripe.pay(session);
        List<String> keys = List.of(session, stripe.paymentOf(session));

        PaymentNotice first = gateway.refund(new RefundOrder("refund-1", keys, Money.of(400, "EUR")))
                .get(0);
        String second = stripe.refund(stripe.paymentOf(session), 850);

        assertThat(first.kind()).isEqualTo(PaymentKind.REFUNDED);
        assertThat(first.keys().others()).contains(stripe.paymentOf(session));
        assertThat(told(PaymentKind.REFUNDED))
                .extracting(PaymentNotice::object)
                .containsExactlyInAnyOrder(first.object(), second);
        assertThat(told(PaymentKind.REFUNDED))
                .extracting(PaymentNotice::amount)
                .containsExactlyInAnyOrder(Money.of(400, "EUR"), Money.of(850, "EUR"));
        assertThat(site.notices().stream().map(PaymentNotice::event)).doesNotHaveDuplicates();
    }

    @Test
    void a_refund_is_made_once_however_often_it_is_asked_for() {
        String session = opened(Rhythm.ONCE);
        stripe.pay(session);
        RefundOrder order = new RefundOrder("refund-1", List.of(stripe.paymentOf(session)), Money.of(400, "EUR"));

        assertThat(gateway.refund(order)).isEqualTo(gateway.refund(order));
        assertThat(told(PaymentKind.REFUNDED)).hasSize(1);
    }

    @Test
    void more_than_was_given_is_not_given_back() {
        String session = opened(Rhythm.ONCE);
        stripe.pay(session);
        List<String> keys = List.of(stripe.paymentOf(session));

        assertThatThrownBy(() -> gateway.refund(new RefundOrder("refund-1", keys, Money.of(1251, "EUR"))))
                .isInstanceOf(ProviderRefused.class);
        assertThatThrownBy(() -> gateway.refund(new RefundOrder("refund-2", List.of("x"), AMOUNT)))
                .isInstanceOf(ProviderRefused.class);
        assertThat(told(PaymentKind.REFUNDED)).isEmpty();
    }

    @Test
    void a_refund_may_come_back() {
        String session = opened(Rhythm.ONCE);
        stripe.pay(session);
        String refund = stripe.refund(stripe.paymentOf(session), 1250);

        stripe.refundFails(refund);

        assertThat(only(PaymentKind.REFUND_FAILED).object()).isEqualTo(refund);
        assertThat(only(PaymentKind.REFUND_FAILED).amount()).isEqualTo(AMOUNT);
    }

    @Test
    void one_payment_of_a_recurring_gift_is_given_back_by_its_invoice() {
        String session = opened(Rhythm.MONTHLY);
        stripe.pay(session);
        String invoice = stripe.nextInvoice(stripe.subscriptionOf(session));

        gateway.refund(new RefundOrder("refund-1", List.of(invoice), AMOUNT));

        List<String> keys = told(PaymentKind.PAID).get(1).keys().others();
        assertThat(only(PaymentKind.REFUNDED).keys().others()).isNotEmpty().allMatch(keys::contains);
    }

    @ParameterizedTest
    @CsvSource({"won,DISPUTE_WON", "lost,DISPUTE_LOST", "warning_closed,DISPUTE_WON"})
    void a_dispute_is_won_or_lost(String status, PaymentKind end) {
        String session = opened(Rhythm.ONCE);
        stripe.pay(session);

        String dispute = stripe.dispute(stripe.paymentOf(session));
        assertThat(only(PaymentKind.DISPUTED).object()).isEqualTo(dispute);

        stripe.closeDispute(dispute, status);
        assertThat(only(end).object()).isEqualTo(dispute);
        assertThat(only(end).amount()).isEqualTo(AMOUNT);
        assertThat(only(end).keys().others()).contains(stripe.paymentOf(session));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void doubled_and_shuffled_messages_say_the_same(long seed) {
        stripe.webhooks().hold();
        stripe.webhooks().times(3);
        String session = opened(Rhythm.MONTHLY);
        stripe.pay(session);
        stripe.nextInvoice(stripe.subscriptionOf(session));
        stripe.refund(stripe.paymentOf(session), 100);
        stripe.webhooks().release(new Random(seed));

        assertThat(told(PaymentKind.STARTED)).hasSize(1);
        assertThat(told(PaymentKind.PAID)).hasSize(2);
        assertThat(told(PaymentKind.REFUNDED)).hasSize(1);
        Set<String> events = site.notices().stream().map(PaymentNotice::event).collect(Collectors.toSet());
        assertThat(site.notices()).hasSize(3 * events.size());
    }

    @Test
    void what_could_not_be_read_is_sent_again() {
        site.be(Mood.DOWN, 2);

        stripe.pay(opened(Rhythm.ONCE));

        assertThat(only(PaymentKind.PAID).amount()).isEqualTo(AMOUNT);
    }

    @Test
    void asked_it_tells_of_what_was_lost() {
        String session = opened(Rhythm.ONCE);
        PaymentKeys keys = PaymentKeys.of(GIFT, session);
        assertThat(gateway.ask(keys)).isEmpty();

        stripe.webhooks().lose(Integer.MAX_VALUE);
        stripe.payLater(session);
        assertThat(gateway.ask(keys)).extracting(PaymentNotice::kind).containsExactly(PaymentKind.PROCESSING);
        stripe.settle(session);
        String refund = stripe.refund(stripe.paymentOf(session), 250);
        String dispute = stripe.dispute(stripe.paymentOf(session));

        List<PaymentNotice> told = gateway.ask(keys);
        assertThat(told)
                .extracting(PaymentNotice::event)
                .containsExactly(
                        "ask:" + stripe.paymentOf(session) + ":PAID",
                        "ask:" + refund + ":REFUNDED",
                        "ask:" + dispute + ":DISPUTED");
        assertThat(told.get(0).keys().gift()).isEqualTo(GIFT);
        assertThat(told.get(1).amount()).isEqualTo(Money.of(250, "EUR"));
        assertThat(gateway.ask(keys)).isEqualTo(told);
        assertThat(site.notices()).isEmpty();
    }

    @Test
    void asked_it_tells_of_an_abandoned_gift_and_of_a_declined_card() {
        String session = opened(Rhythm.ONCE);
        stripe.decline(session);
        assertThat(gateway.ask(PaymentKeys.of(GIFT, session)))
                .extracting(PaymentNotice::kind)
                .containsExactly(PaymentKind.FAILED);

        stripe.expire(session);
        assertThat(gateway.ask(PaymentKeys.of(GIFT, session)))
                .extracting(PaymentNotice::kind)
                .contains(PaymentKind.ABANDONED);
    }

    @Test
    void asked_it_tells_of_a_recurring_gift() {
        stripe.webhooks().lose(Integer.MAX_VALUE);
        String session = opened(Rhythm.MONTHLY);
        stripe.pay(session);
        String subscription = stripe.subscriptionOf(session);
        String failed = stripe.failInvoice(subscription);
        String next = stripe.nextInvoice(subscription);
        gateway.change(subscription, new PledgeChange(PaymentKind.ENDED, null, "end-1"));

        List<PaymentNotice> told = gateway.ask(PaymentKeys.of(GIFT, session));

        assertThat(told)
                .extracting(PaymentNotice::kind)
                .containsExactlyInAnyOrder(
                        PaymentKind.STARTED,
                        PaymentKind.PAID,
                        PaymentKind.PAID,
                        PaymentKind.INSTALMENT_FAILED,
                        PaymentKind.ENDED);
        assertThat(told).extracting(PaymentNotice::object).contains(failed, next, subscription);
        assertThat(told).allMatch(notice -> subscription.equals(notice.keys().subscription()));
        assertThat(told.stream().flatMap(notice -> notice.keys().others().stream()))
                .contains(stripe.paymentOf(session));
    }

    @Test
    void all_that_was_said_since_is_said_again_under_the_same_names() {
        String session = opened(Rhythm.MONTHLY);
        stripe.pay(session);
        for (int month = 0; month < 60; month++) {
            stripe.nextInvoice(stripe.subscriptionOf(session));
        }
        stripe.refund(stripe.paymentOf(session), 100);
        stripe.webhooks().await();

        List<PaymentNotice> again = gateway.since(CLOCK.instant());

        assertThat(again).hasSizeGreaterThan(60).isEqualTo(site.notices());
        assertThat(gateway.since(CLOCK.instant().plusSeconds(1))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"WELL", "TRICKLING"},
            mode = EnumSource.Mode.EXCLUDE)
    void one_that_does_not_answer_well_is_away_and_asked_again_does_it_once(Mood mood) {
        stripe.be(mood, 1);
        Order order = order("attempt-1", Rhythm.ONCE);

        if (mood == Mood.DOWN || mood == Mood.SILENT) {
            stripe.be(mood, 2);
        }
        assertThatThrownBy(() -> gateway.open(order)).isInstanceOf(ProviderAway.class);
        stripe.be(Mood.WELL);

        stripe.pay(gateway.open(order).order());
        assertThat(told(PaymentKind.PAID)).hasSize(1);
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

    @Test
    void what_it_tells_is_more_than_is_of_concern() {
        stripe.pay(opened(Rhythm.MONTHLY));
        stripe.webhooks().await();

        Set<String> types = stripe.events().stream()
                .map((JsonObject event) -> event.getString("type"))
                .collect(Collectors.toSet());
        assertThat(types).contains("charge.succeeded", "payment_intent.succeeded", "customer.subscription.created");
        assertThat(site.refused()).isEmpty();
        assertThat(site.notices()).hasSize(2);
        assertThat(StripeEvents.TYPES).hasSizeLessThanOrEqualTo(20);
    }
}
