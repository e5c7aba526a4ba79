package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.RefundOrder;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;

/** Money that goes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeRefundsTest extends StripeTrial {

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
    @EnumSource(Rhythm.class)
    void what_goes_back_says_whose_gift_it_was_even_when_it_is_told_of_first(Rhythm rhythm) {
        stripe.webhooks().lose(Integer.MAX_VALUE);
        String session = opened(rhythm);
        stripe.pay(session);
        stripe.webhooks().lose(0);

        stripe.refund(stripe.paymentOf(session), 100);
        stripe.dispute(stripe.paymentOf(session));

        assertThat(told(PaymentKind.PAID)).isEmpty();
        assertThat(told(PaymentKind.DISPUTED)).hasSize(1);
        assertThat(told(PaymentKind.REFUNDED)).hasSize(1);
        assertThat(site.notices())
                .isNotEmpty()
                .allMatch(notice -> GIFT.equals(notice.keys().gift()));
        assertThat(only(PaymentKind.REFUNDED).keys().subscription())
                .isEqualTo(rhythm.isRecurring() ? stripe.subscriptionOf(session) : null);
    }

    @Test
    void of_several_tries_to_pay_the_one_that_was_paid_is_given_back() {
        String first = opened(Rhythm.ONCE);
        stripe.decline(first);
        String second = gateway.open(order("attempt-2", Rhythm.ONCE)).order();
        stripe.pay(second);
        List<String> keys = List.of(first, stripe.paymentOf(first), second, stripe.paymentOf(second));

        gateway.refund(new RefundOrder("refund-1", keys, AMOUNT));

        assertThat(only(PaymentKind.REFUNDED).keys().others()).contains(stripe.paymentOf(second));
    }

    @ParameterizedTest
    @EnumSource(names = {"ONCE", "MONTHLY"})
    void what_happens_to_another_shop_of_the_account_says_nothing(Rhythm rhythm) {
        String session = foreign(rhythm);
        stripe.decline(session);
        stripe.pay(session);
        stripe.refund(stripe.paymentOf(session), 100);
        stripe.closeDispute(stripe.dispute(stripe.paymentOf(session)), "lost");
        stripe.webhooks().await();

        assertThat(stripe.webhooks().done()).isNotEmpty().allMatch(sent -> sent.status() == 200);
        assertThat(site.notices()).isEmpty();
    }
}
