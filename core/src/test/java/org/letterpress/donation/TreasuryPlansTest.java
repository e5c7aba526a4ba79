package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.donation.GiftHouse.TREASURER;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
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
class TreasuryPlansTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private static final int MANY = 1_200;

    private final GiftHouse house = new GiftHouse(PRESS);

    @BeforeEach
    void many() {
        house.opened();
        long fund = house.roof().id();
        PRESS.run(() -> {
            for (int each = 0; each < MANY; each++) {
                Donor donor = house.donations()
                        .add(new Donor(new DonorDetails("D", "d" + each + "@example.org", "", false, false)));
                GiftId id = GiftId.random();
                GiftTerms terms = new GiftTerms(fund, null, PaymentMethod.BANK, true, Money.of(100, "EUR"), null);
                house.donations()
                        .add(new Donation(
                                id, new GiftToken(id.value().repeat(2)), donor.id(), terms, PRESS.clock.instant()));
                house.events().add(waiting(each));
            }
        });
        DonorDetails dora = new DonorDetails("Dora", "dora@example.org", "", false, false);
        PRESS.run(() -> house.recording()
                .record(
                        new Recording.Received(
                                fund, Money.of(100, "EUR"), dora, LocalDate.parse("2026-05-01"), "", "form"),
                        TREASURER));
        house.settling().take(List.of(notice("open")), UnaryOperator.identity());
        PRESS.updateStatistics();
    }

    private static PaymentEvent waiting(int each) {
        return new PaymentEvent(notice("line" + each), PRESS.clock.instant().plusSeconds(3600));
    }

    private static PaymentNotice notice(String line) {
        return new PaymentNotice(
                PaymentMethod.BANK,
                line,
                PaymentKind.PAID,
                PaymentKeys.of(null),
                line,
                Money.of(100, "EUR"),
                new Payee(GiftHouse.ACCOUNT.iban(), true),
                PRESS.clock.instant());
    }

    @Test
    void nothing_that_treasurers_look_at_reads_a_whole_table() {
        Yearly yearly = house.yearly();
        long dora = PRESS.in(() -> yearly.reachable(2026, 0, 10, TREASURER))
                .lines()
                .get(0)
                .donor();
        assertThat(PRESS.in(() -> house.openPayments().page(Long.MAX_VALUE, 20, TREASURER)))
                .hasSize(1);

        assertThat(scans(() -> yearly.reachable(2026, 0, 10, TREASURER))).isEmpty();
        assertThat(scans(() -> yearly.unreachable(2026, 0, 10, TREASURER))).isEmpty();
        assertThat(scans(() -> yearly.statement(2026, dora, TREASURER))).isEmpty();
        assertThat(scans(() -> house.openPayments().page(Long.MAX_VALUE, 20, TREASURER)))
                .isEmpty();
        assertThat(scans(() -> house.openPayments().count(TREASURER))).isEmpty();
        assertThat(scans(() -> house.messages().page(MessageState.PENDING, 0, 20)))
                .isEmpty();
    }

    private static List<String> scans(Runnable work) {
        return PRESS.scans(work, true);
    }
}
