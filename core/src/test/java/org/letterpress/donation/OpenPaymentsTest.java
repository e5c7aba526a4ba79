package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.donation.GiftHouse.MODERATOR;
import static org.letterpress.donation.GiftHouse.TREASURER;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.money.Money;
import org.letterpress.staff.NotPermitted;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenPaymentsTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private static final DonorDetails DORA = new DonorDetails("Dora Donor", "", "", false, false);

    private final GiftHouse house = new GiftHouse(PRESS);

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void a_transfer_that_names_no_gift_waits_with_the_words_of_its_payer() {
        arrives("line-1", 2500);

        assertThat(page()).singleElement().satisfies(open -> {
            assertThat(open.amount()).contains(Money.of(2500, "EUR"));
            assertThat(open.words()).isEqualTo("Paula Payer\nfor the leak");
            assertThat(open.mismatch()).isEqualTo(Mismatch.UNKNOWN);
            assertThat(open.gift()).isEmpty();
            assertThat(open.isPlaceable()).isTrue();
            assertThat(open.toString()).doesNotContain("Paula");
        });
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void a_transfer_of_another_sum_waits_with_the_gift_that_it_names() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);
        arrives("line-1", 2400, house.gift(gift).reference().value());

        assertThat(page()).singleElement().satisfies(open -> {
            assertThat(open.mismatch()).isEqualTo(Mismatch.AMOUNT);
            assertThat(open.gift().orElseThrow().id())
                    .isEqualTo(house.gift(gift).publicId());
            assertThat(open.gift().orElseThrow().amount()).isEqualTo(Money.of(2500, "EUR"));
            assertThat(open.isPlaceable()).isFalse();
        });
    }

    @Test
    void what_has_found_its_gift_waits_no_more() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);
        arrives("line-1", 2500);
        long event = page().get(0).id();

        house.settling().claim(event, house.gift(gift).publicId(), TREASURER);

        assertThat(house.state(gift)).isEqualTo(DonationState.COMPLETED);
        assertThat(page()).isEmpty();
        assertThat(find(event)).isEmpty();
        assertThat(count()).isZero();
    }

    @Test
    void what_is_nobodys_gift_waits_no_more() {
        arrives("line-1", 2500);

        house.settling().setAside(page().get(0).id(), TREASURER);

        assertThat(count()).isZero();
    }

    @Test
    void a_gift_is_made_of_it() {
        arrives("line-1", 2500);

        GiftId made = PRESS.in(
                () -> house.recording().place(page().get(0).id(), house.roof().id(), DORA, TREASURER));

        assertThat(count()).isZero();
        assertThat(PRESS.in(() -> house.donations().byPublicId(made))
                        .orElseThrow()
                        .state())
                .isEqualTo(DonationState.COMPLETED);
    }

    @Test
    void what_is_claimed_in_another_currency_stays_open() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500);
        takes("line-1", Money.of(2500, "CHF"));
        long event = page().get(0).id();

        house.settling().claim(event, house.gift(gift).publicId(), TREASURER);

        assertThat(find(event).orElseThrow().mismatch()).isEqualTo(Mismatch.CURRENCY);
    }

    @Test
    void a_page_has_the_newest_and_the_next_those_before() {
        for (int line = 1; line <= 5; line++) {
            arrives("line-" + line, line * 100L);
        }

        List<OpenPayment> first = PRESS.in(() -> house.openPayments().page(Long.MAX_VALUE, 3, TREASURER));
        List<OpenPayment> second =
                PRESS.in(() -> house.openPayments().page(first.get(2).id(), 3, TREASURER));

        assertThat(first)
                .extracting(open -> open.amount().orElseThrow().minor())
                .containsExactly(500L, 400L, 300L);
        assertThat(second)
                .extracting(open -> open.amount().orElseThrow().minor())
                .containsExactly(200L, 100L);
    }

    @Test
    void a_gift_is_found_by_its_reference_and_its_id_as_people_type_them() {
        Donation gift = house.gift(house.give(PaymentMethod.BANK, Rhythm.ONCE, 2500));

        assertThat(named(" " + gift.reference().inGroups().toLowerCase(Locale.ROOT)))
                .contains(gift.publicId());
        assertThat(named(gift.publicId().value().toUpperCase(Locale.ROOT) + " "))
                .contains(gift.publicId());
        assertThat(named("RF18539007547034")).isEmpty();
        assertThat(named("nothing")).isEmpty();
    }

    @Test
    void none_of_it_is_anybody_elses() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> PRESS.in(() -> house.openPayments().page(Long.MAX_VALUE, 3, MODERATOR)));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> PRESS.in(() -> house.openPayments().named("", MODERATOR)));
    }

    private Optional<GiftId> named(String typed) {
        return PRESS.in(() -> house.openPayments().named(typed, TREASURER)).map(OpenPayment.NamedGift::id);
    }

    private List<OpenPayment> page() {
        return PRESS.in(() -> house.openPayments().page(Long.MAX_VALUE, 10, TREASURER));
    }

    private Optional<OpenPayment> find(long event) {
        return PRESS.in(() -> house.openPayments().find(event, TREASURER));
    }

    private long count() {
        return PRESS.in(() -> house.openPayments().count(TREASURER));
    }

    private void arrives(String line, long cents, String... references) {
        takes(line, Money.of(cents, "EUR"), references);
    }

    private void takes(String line, Money amount, String... references) {
        house.settling()
                .take(
                        List.of(new PaymentNotice(
                                PaymentMethod.BANK,
                                line,
                                PaymentKind.PAID,
                                PaymentKeys.of(null, references),
                                line,
                                amount,
                                new Payee(GiftHouse.ACCOUNT.iban(), true),
                                Instant.parse("2026-05-13T00:00:00Z"))),
                        event -> event.noted("Paula Payer\nfor the leak"));
    }
}
