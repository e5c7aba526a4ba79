package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.Rhythm;
import org.letterpress.money.Money;
import org.letterpress.standin.Mood;

/** Messages that are lost, doubled, late, and asked for again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StripeQuestionsTest extends StripeTrial {

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
