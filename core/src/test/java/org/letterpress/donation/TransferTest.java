package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.donation.GiftHouse.TREASURER;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
class TransferTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private final GiftHouse house = new GiftHouse(PRESS);
    private LocalDate day = LocalDate.parse("2026-05-15");

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void a_promise_is_a_pledge_until_the_money_is_there() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);
        assertThat(house.state(gift)).isEqualTo(DonationState.PLEDGED);

        arrives("line-1", gift, 2500);

        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
        assertThat(raised()).isEqualTo(2500);
        assertThat(receipt(gift)).isEqualTo("2026-000001");
    }

    @Test
    void a_line_that_comes_twice_is_one_payment() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);

        arrives("line-1", gift, 2500);
        arrives("line-1", gift, 2500);

        assertThat(raised()).isEqualTo(2500);
    }

    @Test
    void a_line_that_another_file_calls_otherwise_is_shown_to_a_treasurer_and_not_counted_again() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);

        arrives("line-1", gift, 2500);
        arrives("line-1-in-a-table", gift, 2500);

        assertThat(raised()).isEqualTo(2500);
        assertThat(PRESS.database().everything()).contains("PAID_TWICE");

        house.settling().claim(mismatched(gift), house.gift(gift).publicId(), TREASURER);
        assertThat(raised()).isEqualTo(5000);
    }

    @Test
    void who_pays_twice_has_given_twice_and_a_treasurer_sees_it() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);

        arrives("line-1", gift, 2500);
        day = day.plusDays(1);
        arrives("line-2", gift, 2500);

        assertThat(raised()).isEqualTo(5000);
        assertThat(PRESS.database().everything()).contains("PAID_TWICE");
    }

    @Test
    void another_sum_completes_nothing_until_a_treasurer_says_so() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);

        arrives("line-1", gift, 2400);

        assertThat(house.state(gift)).isEqualTo(DonationState.PLEDGED);
        assertThat(house.gift(gift).flag()).contains(Mismatch.AMOUNT);
        assertThat(raised()).isZero();

        house.settling().claim(mismatched(gift), house.gift(gift).publicId(), TREASURER);

        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
        assertThat(house.gift(gift).flag()).isEmpty();
        assertThat(raised()).isEqualTo(2400);
    }

    @Test
    void each_transfer_of_a_recurring_gift_is_a_gift() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.MONTHLY, 1000);

        arrives("may", gift, 1000);
        day = day.plusMonths(1);
        arrives("june", gift, 1000);
        day = day.plusMonths(1);
        arrives("july", gift, 1000);

        assertThat(raised()).isEqualTo(3000);
        long pledge = house.gift(gift).pledgeId().orElseThrow();
        assertThat(PRESS.in(() -> house.donations().ofPledge(pledge, 10)))
                .hasSize(3)
                .allMatch(each -> each.state() == DonationState.COMPLETED);
    }

    @Test
    void what_the_bank_takes_back_is_charged_back_and_its_receipt_void() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);
        arrives("line-1", gift, 2500);

        house.settling().take(List.of(notice("back", gift, 2500, PaymentKind.DISPUTE_LOST)));

        assertThat(house.state(gift)).isEqualTo(DonationState.CHARGED_BACK);
        assertThat(raised()).isZero();
        assertThat(PRESS.in(() -> house.receipts().current(house.gift(gift)))).isEmpty();
    }

    @Test
    void a_part_that_goes_back_leaves_a_receipt_over_the_rest() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);
        arrives("line-1", gift, 2500);

        refund(gift, 1000);

        assertThat(house.state(gift)).isEqualTo(DonationState.PARTIALLY_REFUNDED);
        assertThat(receipt(gift)).isEqualTo("2026-000002");
        assertThat(raised()).isEqualTo(1500);
        assertThatExceptionOfType(RefundTooLarge.class).isThrownBy(() -> refund(gift, 1501));

        refund(gift, 1500);

        assertThat(house.state(gift)).isEqualTo(DonationState.REFUNDED);
        assertThat(PRESS.in(() -> house.receipts().current(house.gift(gift)))).isEmpty();
        assertThat(raised()).isZero();
    }

    private void refund(GiftToken gift, long cents) {
        Donation seen = house.gift(gift);
        house.refunding()
                .refund(
                        new Refunding.Wish(seen.publicId(), Money.of(cents, "EUR"), seen.version(), "form" + cents),
                        TREASURER);
    }

    private void arrives(String line, GiftToken gift, long cents) {
        house.settling().take(List.of(notice(line, gift, cents, PaymentKind.PAID)));
    }

    private PaymentNotice notice(String line, GiftToken gift, long cents, PaymentKind kind) {
        return new PaymentNotice(
                PaymentMethod.BANK,
                line,
                kind,
                PaymentKeys.of(null, house.gift(gift).reference().value()),
                line,
                Money.of(cents, "EUR"),
                new Payee(GiftHouse.ACCOUNT.iban(), true),
                day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private long raised() {
        return PRESS.in(() -> house.funds().raised(house.roof())).minor();
    }

    private String receipt(GiftToken gift) {
        return PRESS.in(
                () -> house.receipts().current(house.gift(gift)).orElseThrow().printedNumber());
    }

    private long mismatched(GiftToken gift) {
        return PRESS.in(() -> house.events().all(house.gift(gift), 50).stream()
                .filter(event -> event.state() == EventState.MISMATCHED)
                .findFirst()
                .orElseThrow()
                .id());
    }
}
