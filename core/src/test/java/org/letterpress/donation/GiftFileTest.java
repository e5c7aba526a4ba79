package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.letterpress.donation.GiftHouse.TREASURER;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.money.Money;
import org.letterpress.staff.NotPermitted;

/** One gift as a treasurer sees it, and all of them as they are handed out. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GiftFileTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private final GiftHouse house = new GiftHouse(PRESS);
    private LocalDate day = LocalDate.parse("2026-05-13");

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void a_file_tells_the_whole_story_of_a_gift() {
        GiftToken gift = house.give(house.offer(PaymentMethod.BANK, Rhythm.ONCE, 2_500, "For the birds"));
        arrives("line-1", gift, 2_500);
        house.refunding()
                .refund(
                        new Refunding.Wish(
                                id(gift), Money.of(1_000, "EUR"), file(gift).version(), "form"),
                        TREASURER);

        GiftFile file = file(gift);

        assertThat(file.events())
                .extracting(GiftFile.Happening::kind)
                .containsExactly(PaymentKind.CREATED, PaymentKind.PLEDGED, PaymentKind.PAID, PaymentKind.REFUNDED);
        assertThat(file.movements())
                .extracting(GiftFile.Movement::kind, GiftFile.Movement::amount)
                .containsExactly(
                        tuple(LedgerKind.GIFT, Money.of(2_500, "EUR")),
                        tuple(LedgerKind.REFUND, Money.of(-1_000, "EUR")));
        assertThat(file.receipts())
                .extracting(GiftFile.Paper::number, GiftFile.Paper::voidReason)
                .containsExactly(tuple("2026-000002", null), tuple("2026-000001", "REFUNDED"));
        assertThat(file.names()).contains("line-1", file.gift().reference());
        assertThat(file.message()).isEqualTo(new GiftFile.Said("For the birds", MessageState.PENDING, false, false));
        assertThat(file.gift().sums().kept()).isEqualTo(Money.of(1_500, "EUR"));
        assertThat(file.isRefundable()).isTrue();
        assertThat(file.asksProvider()).isFalse();
        assertThat(file.pledge()).isNull();
    }

    @Test
    void the_payments_of_a_recurring_gift_stand_together() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.MONTHLY, 1_000);
        arrives("may", gift, 1_000);
        day = day.plusMonths(1);
        arrives("june", gift, 1_000);

        GiftFile.Series pledge = Objects.requireNonNull(file(gift).pledge());

        assertThat(pledge.payments()).hasSize(2).extracting(GiftLine::publicId).contains(house.publicId(gift));
        assertThat(pledge.rhythm()).isEqualTo(Rhythm.MONTHLY);
    }

    @Test
    void what_was_not_as_it_should_be_is_placed_or_set_aside_before_its_flag_goes() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2_500);
        arrives("line-1", gift, 2_400);

        GiftFile flagged = file(gift);
        GiftFile.Happening wrong = flagged.events().get(2);

        assertThat(wrong.isClaimable()).isTrue();
        assertThat(wrong.mismatch()).isEqualTo(Mismatch.AMOUNT);
        assertThat(flagged.isClearable()).isFalse();
        assertThatExceptionOfType(GiftChanged.class).isThrownBy(() -> clear(gift, flagged.version()));
        house.settling().setAside(wrong.id(), TREASURER);
        assertThat(file(gift).gift().flag()).isNull();
        assertThat(file(gift).events().get(2).isOpen()).isFalse();
    }

    @Test
    void who_paid_twice_stays_flagged_until_a_treasurer_has_looked() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2_500);
        arrives("line-1", gift, 2_500);
        day = day.plusDays(1);
        arrives("line-2", gift, 2_500);
        GiftLine second =
                PRESS.in(() -> house.book().page(new GiftQuery(GiftFilter.NONE, 10), TREASURER)).gifts().stream()
                        .filter(line -> line.flag() == Mismatch.PAID_TWICE)
                        .findFirst()
                        .orElseThrow();
        GiftId id = new GiftId(second.publicId());
        GiftFile seen = PRESS.in(() -> house.files().find(id, TREASURER)).orElseThrow();

        assertThat(seen.isClearable()).isTrue();
        assertThatExceptionOfType(GiftChanged.class)
                .isThrownBy(() -> PRESS.run(() -> house.clearingFlags().clear(id, seen.version() + 1, TREASURER)));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(
                        () -> PRESS.run(() -> house.clearingFlags().clear(id, seen.version(), GiftHouse.MODERATOR)));
        PRESS.run(() -> house.clearingFlags().clear(id, seen.version(), TREASURER));

        assertThat(PRESS.in(() -> house.files().find(id, TREASURER))
                        .orElseThrow()
                        .gift()
                        .flag())
                .isNull();
        assertThat(PRESS.database().everything()).contains("FLAG_CLEARED");
    }

    @Test
    void a_second_click_issues_no_second_receipt() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2_500);
        arrives("line-1", gift, 2_500);
        int seen = file(gift).version();

        PRESS.run(() -> house.receipting().replace(id(gift), seen, TREASURER));

        assertThatExceptionOfType(GiftChanged.class)
                .isThrownBy(() -> PRESS.run(() -> house.receipting().replace(id(gift), seen, TREASURER)));
        assertThatExceptionOfType(GiftChanged.class)
                .isThrownBy(() -> PRESS.run(() -> house.receipting().withdraw(id(gift), seen, TREASURER)));
        assertThat(file(gift).receipts()).extracting(GiftFile.Paper::voidReason).containsExactly(null, "REPLACED");
    }

    @Test
    void no_name_becomes_a_formula_or_another_row() throws IOException {
        List<String> hostile = List.of(
                "=HYPERLINK(\"https://evil.example\",\"x\")",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "＝1+1",
                "Maud \"the Lamp\" Lee",
                "Lee, Maud",
                "O'Neill");
        hostile.forEach(this::give);

        String[] rows = export().split("\r\n");

        assertThat(rows).hasSize(hostile.size() + 1);
        assertThat(rows[0])
                .isEqualTo(
                        "id,reference,created,paid,state,method,mode,fund,currency,amount,refunded,charged back,kept,"
                                + "donor,email,anonymous,recurring,receipt,flag");
        assertThat(Arrays.stream(rows)
                        .map(row -> row.split(",dora@example", 2)[0])
                        .toList())
                .anyMatch(row -> row.endsWith(",\"'=HYPERLINK(\"\"https://evil.example\"\",\"\"x\"\")\""))
                .anyMatch(row -> row.endsWith(",\"'+1+1\""))
                .anyMatch(row -> row.endsWith(",\"'-2+3\""))
                .anyMatch(row -> row.endsWith(",\"'@SUM(A1)\""))
                .anyMatch(row -> row.endsWith(",\"Maud \"\"the Lamp\"\" Lee\""))
                .anyMatch(row -> row.endsWith(",\"Lee, Maud\""))
                .anyMatch(row -> row.endsWith(",\"O'Neill\""));
        assertThat(rows[1]).contains(",PLEDGED,BANK,LIVE,The roof,EUR,25.00,0.00,0.00,,");
    }

    @Test
    void that_gifts_were_handed_out_is_recorded_and_to_treasurers_alone_they_are() throws IOException {
        StringBuilder none = new StringBuilder();
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> house.exportingGifts().export(GiftFilter.NONE, none, GiftHouse.MODERATOR));
        assertThat(none).isEmpty();
        assertThat(PRESS.database().everything()).doesNotContain("GIFTS_EXPORTED");

        export();

        assertThat(PRESS.database().everything()).contains("GIFTS_EXPORTED");
    }

    @Test
    void all_are_handed_out_piece_by_piece() throws IOException {
        PRESS.run(() -> house.offertory().take(GiftQuery.MAX_LIMIT * 2 + 1));

        assertThat(export().lines().skip(1).map(row -> row.substring(0, 16)))
                .hasSize(GiftQuery.MAX_LIMIT * 2 + 1)
                .doesNotHaveDuplicates();
    }

    private String export() throws IOException {
        StringBuilder out = new StringBuilder();
        house.exportingGifts().export(GiftFilter.NONE, out, TREASURER);
        return out.toString();
    }

    private void give(String name) {
        GiftOffer offer = house.offer(PaymentMethod.BANK, Rhythm.ONCE, 2_500);
        house.give(new GiftOffer(
                offer.fund(),
                null,
                offer.amount(),
                offer.rhythm(),
                offer.method(),
                new DonorDetails(name, "dora@example.org", "", false, false),
                "",
                "",
                offer.key()));
    }

    private void clear(GiftToken gift, int version) {
        PRESS.run(() -> house.clearingFlags().clear(id(gift), version, TREASURER));
    }

    private GiftId id(GiftToken gift) {
        return house.gift(gift).publicId();
    }

    private GiftFile file(GiftToken gift) {
        return PRESS.in(() -> house.files().find(id(gift), TREASURER)).orElseThrow();
    }

    private void arrives(String line, GiftToken gift, long cents) {
        house.settling()
                .take(List.of(new PaymentNotice(
                        PaymentMethod.BANK,
                        line,
                        PaymentKind.PAID,
                        PaymentKeys.of(null, house.gift(gift).reference().value()),
                        line,
                        Money.of(cents, "EUR"),
                        new Payee(GiftHouse.ACCOUNT.iban(), true),
                        day.atStartOfDay(ZoneOffset.UTC).toInstant())));
    }
}
