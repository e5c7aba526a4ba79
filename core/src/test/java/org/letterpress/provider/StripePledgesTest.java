package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;

/** A recurring gift, from its first payment to its end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StripePledgesTest extends StripeTrial {

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
}
