package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
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
import org.letterpress.text.Slug;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GiftBookTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private final GiftHouse house = new GiftHouse(PRESS);

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void the_newest_come_first_and_each_once_however_the_pages_are_cut() {
        List<String> given = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            given.add(0, record(1_000 + i, "Dora Donor").value());
        }

        List<String> seen = new ArrayList<>();
        Optional<Long> before = Optional.of(GiftQuery.START);
        while (before.isPresent()) {
            GiftPage page = page(new GiftQuery(GiftFilter.NONE, before.get(), 3));
            page.gifts().forEach(gift -> seen.add(gift.publicId()));
            before = page.next();
        }

        assertThat(seen).isEqualTo(given);
    }

    @Test
    void who_gave_is_in_it_though_nobody_else_may_know() {
        record(2_500, "Dora Donor", "dora@example.org", true);

        GiftLine line = page(GiftFilter.NONE).get(0);

        assertThat(line.donor()).isEqualTo(new GiftLine.Giver("Dora Donor", "dora@example.org", true));
        assertThat(line.sums().kept()).isEqualTo(Money.of(2_500, "EUR"));
        assertThat(line.receipt()).isEqualTo("2026-000001");
        assertThat(line).hasToString("GiftLine[" + line.publicId() + "]");
    }

    @Test
    void nobody_but_a_treasurer_reads_it() {
        for (Runnable reading : List.<Runnable>of(
                () -> house.book().page(new GiftQuery(GiftFilter.NONE, 1), GiftHouse.MODERATOR),
                () -> house.files().find(GiftId.random(), GiftHouse.MODERATOR),
                () -> house.totals().months("", GiftHouse.MODERATOR))) {
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> PRESS.run(reading));
        }
    }

    @Test
    void each_filter_finds_what_it_says_and_nothing_else() {
        String cash = record(1_000, "Dora Donor").value();
        GiftToken promised = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2_500);
        GiftToken wrong = house.give(PaymentMethod.BANK, Rhythm.ONCE, 3_000);
        arrives("line-1", wrong, 2_900);

        assertThat(found(filter(Optional.of(DonationState.COMPLETED), Optional.empty(), "")))
                .containsExactly(cash);
        assertThat(found(filter(Optional.empty(), Optional.of(PaymentMethod.OFFLINE), "")))
                .containsExactly(cash);
        assertThat(found(new GiftFilter(
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        "")))
                .containsExactly(house.publicId(wrong));
        assertThat(found(paid("2026-05-10T00:00:00Z", "2026-05-11T00:00:00Z"))).containsExactly(cash);
        assertThat(found(paid("2026-05-11T00:00:00Z", "2026-06-01T00:00:00Z"))).isEmpty();
        assertThat(found(of("the-roof", "", true))).hasSize(3);
        assertThat(found(of("the-cellar", "", true))).isEmpty();
        assertThat(found(of("", "the-rain-gauge", true))).isEmpty();
        assertThat(found(of("", "", false))).isEmpty();
        assertThat(found(filter(
                        Optional.of(DonationState.PLEDGED), Optional.of(PaymentMethod.BANK), "DORA@example.org")))
                .contains(house.publicId(promised))
                .doesNotContain(cash);
    }

    @Test
    void what_a_treasurer_has_before_them_leads_to_the_gift() {
        GiftToken gift = house.give(PaymentMethod.BANK, Rhythm.ONCE, 2_500);
        house.give(PaymentMethod.BANK, Rhythm.ONCE, 2_600);
        arrives("line-7", gift, 2_500);
        String id = house.publicId(gift);

        assertThat(found(text(id))).containsExactly(id);
        assertThat(found(text(house.gift(gift).reference().inGroups()))).containsExactly(id);
        assertThat(found(text(house.gift(gift).reference().value().toLowerCase(Locale.ROOT))))
                .containsExactly(id);
        assertThat(found(text("2026-000001"))).containsExactly(id);
        assertThat(found(text("line-7"))).containsExactly(id);
        assertThat(found(text("dora don"))).hasSize(2);
        assertThat(found(text("dora@example.org"))).hasSize(2);
        assertThat(found(text("other@example.org"))).isEmpty();
        assertThat(found(text("%"))).isEmpty();
    }

    @Test
    void a_month_is_the_sum_of_what_moved_in_it_to_the_cent_and_of_one_currency() {
        openInYen();
        GiftId third = record(3_333, "Dora Donor");
        record(1_001, "Dora Donor");
        recordFor("the-garden", Money.of(5_000, "JPY"));
        Donation seen = gift(third);
        house.refunding()
                .refund(new Refunding.Wish(third, Money.of(1_112, "EUR"), seen.version(), "form"), GiftHouse.TREASURER);

        GiftSums sums = sums("");

        assertThat(sums.currencies()).extracting(Object::toString).containsExactly("EUR", "JPY");
        GiftSums.Line may = month(sums, "EUR");
        assertThat(may.gifts()).isEqualTo(2);
        assertThat(may.in()).isEqualTo(Money.of(4_334, "EUR"));
        assertThat(may.back()).isEqualTo(Money.of(1_112, "EUR"));
        assertThat(may.kept())
                .isEqualTo(Money.of(3_222, "EUR"))
                .isEqualTo(PRESS.in(() -> house.funds().raised(house.roof())));
        assertThat(month(sums, "JPY").kept()).isEqualTo(Money.of(5_000, "JPY"));
        assertThat(sums("the-garden").currencies()).extracting(Object::toString).containsExactly("JPY");
        assertThat(sums.funds(GiftHouse.EURO)).extracting(GiftSums.Line::fund).containsExactly("The roof");
        assertThat(sums.months(GiftHouse.EURO)).hasSize(GiftSums.MONTHS);
    }

    @Test
    void what_was_given_to_try_is_in_the_ledger_and_in_no_total() {
        PRESS.run(() -> house.offertory().take(11)); // one in ten to try, and three in ten paid

        assertThat(found(of("", "", false))).hasSize(2);
        PRESS.clock.set(Instant.parse("2024-01-20T00:00:00Z"));
        assertThat(month(sums(""), "EUR", YearMonth.of(2024, 1)).kept()).isEqualTo(Money.of(1_001 + 1_002, "EUR"));
    }

    private GiftSums.Line month(GiftSums sums, String currency) {
        return month(sums, currency, YearMonth.of(2026, 5));
    }

    private static GiftSums.Line month(GiftSums sums, String currency, YearMonth month) {
        return sums.months(Currency.getInstance(currency)).stream()
                .filter(line -> line.month().equals(month))
                .findFirst()
                .orElseThrow();
    }

    private GiftSums sums(String fund) {
        return PRESS.in(() -> house.totals().months(fund, GiftHouse.TREASURER));
    }

    private void openInYen() {
        PRESS.run(() -> house.funding()
                .open(new FundTerms("The garden", "", Currency.getInstance("JPY"), null), GiftHouse.TREASURER));
    }

    private GiftId record(long cents, String name) {
        return record(cents, name, "", false);
    }

    private GiftId record(long cents, String name, String email, boolean anonymous) {
        DonorDetails donor = new DonorDetails(name, email, "", anonymous, false);
        return PRESS.in(() -> house.recording()
                .record(
                        new Recording.Received(
                                house.roof().id(),
                                Money.of(cents, "EUR"),
                                donor,
                                LocalDate.parse("2026-05-10"),
                                "In the box",
                                "form " + System.nanoTime()),
                        GiftHouse.TREASURER));
    }

    private void recordFor(String fund, Money amount) {
        DonorDetails donor = new DonorDetails("Dora Donor", "", "", false, false);
        PRESS.run(() -> house.recording()
                .record(
                        new Recording.Received(
                                house.funds().find(new Slug(fund)).orElseThrow().id(),
                                amount,
                                donor,
                                LocalDate.parse("2026-05-10"),
                                "",
                                "form for " + fund),
                        GiftHouse.TREASURER));
    }

    private Donation gift(GiftId id) {
        return PRESS.in(() -> house.donations().byPublicId(id)).orElseThrow();
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
                        Instant.parse("2026-05-13T00:00:00Z"))));
    }

    private List<String> found(GiftFilter filter) {
        return page(filter).stream().map(GiftLine::publicId).toList();
    }

    private List<GiftLine> page(GiftFilter filter) {
        return page(new GiftQuery(filter, 100)).gifts();
    }

    private GiftPage page(GiftQuery query) {
        return PRESS.in(() -> house.book().page(query, GiftHouse.TREASURER));
    }

    private static GiftFilter text(String text) {
        return filter(Optional.empty(), Optional.empty(), text);
    }

    private static GiftFilter filter(Optional<DonationState> state, Optional<PaymentMethod> method, String text) {
        return new GiftFilter(state, "", method, "", Optional.empty(), Optional.empty(), false, Optional.empty(), text);
    }

    private static GiftFilter of(String fund, String article, boolean live) {
        return new GiftFilter(
                Optional.empty(),
                fund,
                Optional.empty(),
                article,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(live),
                "");
    }

    private static GiftFilter paid(String from, String until) {
        return new GiftFilter(
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Optional.of(Instant.parse(from)),
                Optional.of(Instant.parse(until)),
                false,
                Optional.empty(),
                "");
    }
}
