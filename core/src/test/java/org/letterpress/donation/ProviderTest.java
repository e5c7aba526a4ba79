package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.donation.GiftHouse.TREASURER;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.money.Money;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProviderTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private static final Payee US = new Payee("acct_1", true);

    private final FakeProvider provider = new FakeProvider(PaymentMethod.STRIPE, US);
    private final GiftHouse house = new GiftHouse(PRESS, provider);
    private int said;

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void a_provider_is_asked_for_a_place_to_pay_once() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        house.paying().open(gift, "https://news.example");

        assertThat(house.state(gift)).isEqualTo(DonationState.AWAITING_PAYER);
        assertThat(house.gift(gift).place())
                .contains("https://pay.example/" + provider.orders.get(0).attempt());
        assertThat(provider.orders).singleElement().satisfies(order -> {
            assertThat(order.amount()).isEqualTo(Money.of(2500, "EUR"));
            assertThat(order.back()).isEqualTo("https://news.example" + gift.path() + "?returned=yes");
        });
    }

    @Test
    void a_provider_that_is_away_leaves_a_gift_that_can_be_tried_again_under_the_same_name() {
        provider.away = true;
        GiftOffer offer = house.offer(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        GiftToken gift = PRESS.in(() -> house.donating().give(offer, "203.0.113.9"));
        assertThatExceptionOfType(ProviderAway.class)
                .isThrownBy(() -> house.paying().open(gift, "https://news.example"));
        assertThat(house.state(gift)).isEqualTo(DonationState.CREATED);

        provider.away = false;
        house.paying().open(gift, "https://news.example");

        assertThat(provider.orders).extracting(Order::attempt).containsExactly(house.publicId(gift) + "-1");
        assertThat(house.state(gift)).isEqualTo(DonationState.AWAITING_PAYER);
    }

    @Test
    void the_same_form_sent_twice_is_one_gift() {
        GiftOffer offer = house.offer(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);

        GiftToken first = PRESS.in(() -> house.donating().give(offer, "203.0.113.9"));
        GiftToken second = PRESS.in(() -> house.donating().give(offer, "203.0.113.9"));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void to_come_back_from_the_provider_completes_nothing() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);

        house.paying().returned(gift);
        house.reconciling().lookDue(10);

        assertThat(house.state(gift)).isEqualTo(DonationState.AWAITING_PAYER);
        assertThat(raised()).isZero();
    }

    @Test
    void what_was_lost_on_the_way_is_asked_for() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        provider.said.add(paid(gift, "pi_1", 2500));

        house.paying().returned(gift);
        house.reconciling().lookDue(10);

        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
        assertThat(raised()).isEqualTo(2500);
    }

    @Test
    void who_never_pays_is_given_up_after_days_but_not_while_the_provider_is_silent() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        PRESS.clock.set(PRESS.clock.instant().plus(Duration.ofDays(4)));

        provider.away = true;
        house.reconciling().lookDue(10);
        assertThat(house.state(gift)).isEqualTo(DonationState.AWAITING_PAYER);

        provider.away = false;
        PRESS.clock.set(PRESS.clock.instant().plus(Duration.ofDays(1)));
        house.reconciling().lookDue(10);
        assertThat(house.state(gift)).isEqualTo(DonationState.ABANDONED);

        house.settling().take(List.of(paid(gift, "pi_1", 2500)));
        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
    }

    @Test
    void at_night_all_is_read_again_by_one_server() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        provider.said.add(paid(gift, "pi_1", 2500));

        house.reconciling().nightly();
        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);

        provider.said.add(refunded("pi_1", "re_1", 2500));
        house.reconciling().nightly();
        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);

        PRESS.clock.set(PRESS.clock.instant().plus(Duration.ofHours(21)));
        house.reconciling().nightly();
        assertThat(house.state(gift)).isEqualTo(DonationState.REFUNDED);
    }

    @Test
    void what_does_not_match_flags_the_gift_and_completes_nothing() {
        assertFlagged(Mismatch.AMOUNT, Money.of(2499, "EUR"), US);
        assertFlagged(Mismatch.AMOUNT, Money.of(Long.MAX_VALUE, "EUR"), US);
        assertFlagged(Mismatch.CURRENCY, Money.of(2500, "USD"), US);
        assertFlagged(Mismatch.PAYEE, Money.of(2500, "EUR"), new Payee("acct_2", true));
        assertFlagged(Mismatch.MODE, Money.of(2500, "EUR"), new Payee("acct_1", false));
        assertThat(raised()).isZero();
    }

    private void assertFlagged(Mismatch expected, Money amount, Payee payee) {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        house.settling().take(List.of(notice(PaymentKind.PAID, keys(gift), name("pi"), amount, payee)));

        assertThat(house.gift(gift).flag()).contains(expected);
        assertThat(house.state(gift)).isEqualTo(DonationState.AWAITING_PAYER);
    }

    @Test
    void a_refund_by_the_provider_is_asked_for_once_and_booked_when_it_is_said() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        house.settling().take(List.of(paid(gift, "pi_1", 2500)));
        Donation seen = house.gift(gift);
        Refunding.Wish wish = new Refunding.Wish(seen.publicId(), Money.of(1000, "EUR"), seen.version(), "f1");

        house.refunding().refund(wish, TREASURER);
        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);

        house.settling().take(List.of(refunded("pi_1", "re_1", 1000)));
        assertThat(house.state(gift)).isEqualTo(DonationState.PARTIALLY_REFUNDED);
        assertThat(raised()).isEqualTo(1500);
        assertThatExceptionOfType(GiftChanged.class)
                .isThrownBy(() -> house.refunding().refund(wish, TREASURER));
        assertThat(provider.refunds).hasSize(1);
        assertThat(provider.refunds.get(0).keys()).contains("pi_1");
    }

    @Test
    void a_recurring_gift_is_paused_goes_on_changes_and_ends() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.MONTHLY, 1000);
        assertThatExceptionOfType(PledgeNotRunning.class)
                .isThrownBy(() -> house.changingPledges().pause(gift));
        house.settling().take(List.of(started(gift), instalment(gift, "in_1", 1000)));

        house.changingPledges().pause(gift);
        assertThat(pledge(gift).state()).isEqualTo(PledgeState.PAUSED);
        later();
        house.changingPledges().resume(gift);
        assertThat(pledge(gift).state()).isEqualTo(PledgeState.ACTIVE);
        later();
        house.changingPledges().change(gift, Money.of(1500, "EUR"));
        assertThat(pledge(gift).amount()).isEqualTo(Money.of(1500, "EUR"));
        house.settling().take(List.of(instalment(gift, "in_2", 1500)));
        later();
        house.changingPledges().end(gift);

        assertThat(pledge(gift).state()).isEqualTo(PledgeState.ENDED);
        assertThat(provider.changes)
                .extracting(PledgeChange::kind)
                .containsExactly(PaymentKind.PAUSED, PaymentKind.RESUMED, PaymentKind.CHANGED, PaymentKind.ENDED);
        assertThat(raised()).isEqualTo(2500);
        assertThatExceptionOfType(PledgeNotRunning.class)
                .isThrownBy(() -> house.changingPledges().resume(gift));
    }

    @Test
    void nothing_changes_while_the_provider_of_a_recurring_gift_is_away() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.MONTHLY, 1000);
        house.settling().take(List.of(started(gift), instalment(gift, "in_1", 1000)));
        provider.away = true;

        assertThatExceptionOfType(ProviderAway.class)
                .isThrownBy(() -> house.changingPledges().end(gift));

        assertThat(pledge(gift).state()).isEqualTo(PledgeState.ACTIVE);
    }

    @Test
    void the_third_failure_in_a_row_is_told_and_no_other() {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.MONTHLY, 1000);
        house.settling().take(List.of(started(gift), instalment(gift, "in_1", 1000)));
        int before = failing();

        fails(gift);
        fails(gift);
        assertThat(failing()).isEqualTo(before);
        fails(gift);
        assertThat(failing()).isEqualTo(before + 1);
        fails(gift);
        assertThat(failing()).isEqualTo(before + 1);
        later();
        house.settling().take(List.of(instalment(gift, "in_2", 1000)));
        fails(gift);
        fails(gift);
        assertThat(failing()).isEqualTo(before + 1);
    }

    private void fails(GiftToken gift) {
        later();
        house.settling()
                .take(List.of(
                        notice(PaymentKind.INSTALMENT_FAILED, keys(gift).subscribed("sub_1"), name("in"), null, US)));
    }

    private int failing() {
        return PRESS.in(() -> (int) PRESS.outbox().lettersTo("dora@example.org", 100).stream()
                .filter(letter -> letter.kind().name().equals("PLEDGE_FAILING"))
                .count());
    }

    @Test
    void many_servers_that_are_told_the_same_at_once_book_it_once() throws Exception {
        GiftToken gift = house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500);
        PaymentNotice paid = paid(gift, "pi_1", 2500);
        ExecutorService servers = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> told = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                told.add(servers.submit(() -> house.settling().take(List.of(paid))));
            }
            for (Future<?> each : told) {
                each.get();
            }
        } finally {
            servers.shutdownNow();
        }
        house.settling().settleDue(100);

        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
        assertThat(raised()).isEqualTo(2500);
    }

    @Test
    void receipts_that_are_issued_at_once_have_numbers_without_gaps() throws Exception {
        List<GiftToken> gifts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            gifts.add(house.give(PaymentMethod.STRIPE, Rhythm.ONCE, 2500));
        }
        List<List<PaymentNotice>> paid = new ArrayList<>();
        for (GiftToken gift : gifts) {
            paid.add(List.of(paid(gift, name("pi"), 2500)));
        }
        ExecutorService servers = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> told = new ArrayList<>();
            paid.forEach(
                    notices -> told.add(servers.submit(() -> house.settling().take(notices))));
            for (Future<?> each : told) {
                each.get();
            }
        } finally {
            servers.shutdownNow();
        }
        house.settling().settleDue(100);

        assertThat(gifts)
                .extracting(gift -> PRESS.in(() ->
                        house.receipts().current(house.gift(gift)).orElseThrow().printedNumber()))
                .containsExactlyInAnyOrderElementsOf(numbers(12));
    }

    private static List<String> numbers(int most) {
        List<String> numbers = new ArrayList<>();
        for (int i = 1; i <= most; i++) {
            numbers.add("2026-0000%02d".formatted(i));
        }
        return numbers;
    }

    private long raised() {
        return PRESS.in(() -> house.funds().raised(house.roof())).minor();
    }

    private void later() {
        PRESS.clock.set(PRESS.clock.instant().plusSeconds(3600));
    }

    private Pledge pledge(GiftToken gift) {
        return PRESS.in(() -> house.pledges().find(house.gift(gift).pledgeId().orElseThrow()))
                .orElseThrow();
    }

    private PaymentNotice started(GiftToken gift) {
        return notice(PaymentKind.STARTED, keys(gift).subscribed("sub_1"), null, null, US);
    }

    private PaymentNotice instalment(GiftToken gift, String invoice, long cents) {
        PaymentKeys keys = PaymentKeys.of(house.publicId(gift), invoice).subscribed("sub_1");
        return notice(PaymentKind.PAID, keys, invoice, Money.of(cents, "EUR"), US);
    }

    private PaymentNotice paid(GiftToken gift, String payment, long cents) {
        return notice(PaymentKind.PAID, keys(gift), payment, Money.of(cents, "EUR"), US);
    }

    private PaymentNotice refunded(String payment, String refund, long cents) {
        return notice(PaymentKind.REFUNDED, PaymentKeys.of(null, payment), refund, Money.of(cents, "EUR"), US);
    }

    private PaymentKeys keys(GiftToken gift) {
        return PaymentKeys.of(house.publicId(gift));
    }

    private String name(String kind) {
        said++;
        return kind + "_" + said;
    }

    private PaymentNotice notice(
            PaymentKind kind, PaymentKeys keys, @Nullable String object, @Nullable Money amount, Payee payee) {
        Instant now = PRESS.clock.instant();
        return new PaymentNotice(PaymentMethod.STRIPE, name("evt"), kind, keys, object, amount, payee, now);
    }
}
