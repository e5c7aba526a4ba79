package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.donation.GiftHouse.EURO;
import static org.letterpress.donation.GiftHouse.MODERATOR;
import static org.letterpress.donation.GiftHouse.TREASURER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.money.Money;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.outbox.Outbox;
import org.letterpress.staff.NotPermitted;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearlyTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private static final String DORA = "dora@example.org";

    private final GiftHouse house = new GiftHouse(PRESS);
    private int forms;

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void what_an_address_gave_in_a_year_stands_together_however_it_was_spelt() {
        receive("Dora", DORA, 1000, "2026-01-01");
        receive("Dora Donor", "Dora@Example.org", 2500, "2026-05-01");
        receive("Otto", "otto@example.org", 700, "2026-05-02");
        receive("Dora", DORA, 9900, "2025-12-31");

        YearlyPage page = reachable(0, 10);

        assertThat(page.lines()).hasSize(2);
        assertThat(page.lines().get(0).gifts()).isEqualTo(2);
        assertThat(page.lines().get(0).sums()).containsExactly(Money.of(3500, "EUR"));
        assertThat(page.lines().get(0).sentAt()).isEmpty();
        assertThat(page.lines().get(1).email()).contains("otto@example.org");
        assertThat(page.next()).isEmpty();
    }

    @Test
    void currencies_are_never_added_up() {
        Fund alps = PRESS.in(() -> {
            house.funding().open(new FundTerms("The alps", "", Currency.getInstance("CHF"), null), TREASURER);
            return house.funds().all().stream()
                    .filter(fund -> !fund.currency().equals(EURO))
                    .findFirst()
                    .orElseThrow();
        });
        receive("Dora", DORA, 1000, "2026-01-01");
        receive(alps, Money.of(2000, "CHF"), new DonorDetails("Dora", DORA, "", false, false), "2026-01-01");

        assertThat(reachable(0, 10).lines().get(0).sums())
                .containsExactlyInAnyOrder(Money.of(1000, "EUR"), Money.of(2000, "CHF"));
    }

    @Test
    void what_went_back_and_what_was_only_tried_is_not_given() {
        GiftId back = receive("Dora", DORA, 1000, "2026-01-01");
        GiftId part = receive("Dora", DORA, 2000, "2026-01-02");
        refund(back, 1000);
        refund(part, 500);

        YearlyStatement statement = statement(reachable(0, 10).lines().get(0).donor());

        assertThat(statement.sums()).containsExactly(Money.of(1500, "EUR"));
        assertThat(statement.gifts()).singleElement().satisfies(gift -> {
            assertThat(gift.kept()).isEqualTo(Money.of(1500, "EUR"));
            assertThat(gift.receipt()).isEqualTo("2026-000003");
        });
    }

    @Test
    void who_gave_no_address_is_listed_apart() {
        receive("Cash", "", 1000, "2026-01-01");

        assertThat(reachable(0, 10).lines()).isEmpty();
        YearlyPage page = PRESS.in(() -> house.yearly().unreachable(2026, 0, 10, TREASURER));
        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Cash");
            assertThat(line.sums()).containsExactly(Money.of(1000, "EUR"));
            assertThat(statement(line.donor()).gifts()).hasSize(1);
        });
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        for (int donor = 0; donor < 7; donor++) {
            receive("Donor", "donor" + donor + "@example.org", 1000, "2026-01-01");
        }
        List<Optional<String>> seen = new ArrayList<>();
        Optional<Long> after = Optional.of(0L);
        while (after.isPresent()) {
            YearlyPage page = reachable(after.get(), 3);
            page.lines().forEach(line -> seen.add(line.email()));
            after = page.next();
        }

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void everybody_is_written_to_once_and_the_letter_leads_to_their_own_gifts() {
        receive("Dora", DORA, 1000, "2026-01-01");
        receive("Dora", DORA, 2000, "2026-02-01");
        receive("Otto", "otto@example.org", 700, "2026-05-02");
        receive("Cash", "", 900, "2026-05-02");

        assertThat(house.sendingStatements().all(2026, TREASURER)).isEqualTo(new SendingStatements.Sent(2, true));
        assertThat(house.sendingStatements().all(2026, TREASURER)).isEqualTo(new SendingStatements.Sent(0, true));

        Letter letter = letters(DORA).get(0);
        assertThat(letter.parameters().get("year")).isEqualTo("2026");
        YearlyStatement opened = opened(letter).orElseThrow();
        assertThat(opened.sums()).containsExactly(Money.of(3000, "EUR"));
        assertThat(opened.email()).contains(DORA);
        assertThat(reachable(0, 10).lines()).allMatch(line -> line.sentAt().isPresent());
        assertThat(PRESS.database().everything()).contains("STATEMENTS_SENT");
    }

    @Test
    void who_asks_for_one_of_them_has_it_written_again() {
        receive("Dora", DORA, 1000, "2026-01-01");
        long donor = reachable(0, 10).lines().get(0).donor();

        house.sendingStatements().one(2026, donor, TREASURER);
        house.sendingStatements().one(2026, donor, TREASURER);

        assertThat(letters(DORA)).hasSize(2);
        assertThatExceptionOfType(NoSuchGift.class)
                .isThrownBy(() -> house.sendingStatements().one(2025, donor, TREASURER));
    }

    @Test
    void a_token_opens_nothing_that_was_not_mailed_and_nothing_after_its_donor_was_erased() {
        receive("Dora", DORA, 1000, "2026-01-01");
        assertThat(PRESS.in(() -> house.yearly().statement(new StatementToken("A".repeat(32)))))
                .isEmpty();
        house.sendingStatements().all(2026, TREASURER);
        Letter letter = letters(DORA).get(0);
        long donor = reachable(0, 10).lines().get(0).donor();

        PRESS.run(() -> house.donations().donor(donor).forget());

        assertThat(opened(letter)).isEmpty();
        receive("Dora", DORA, 500, "2026-03-01");
        assertThat(house.sendingStatements().all(2026, TREASURER).letters()).isEqualTo(1);
        assertThat(opened(letter).orElseThrow().sums()).containsExactly(Money.of(500, "EUR"));
    }

    @Test
    void where_no_mail_leaves_nobody_counts_as_written_to() {
        receive("Dora", DORA, 1000, "2026-01-01");
        Outbox closed = new Outbox(PRESS.em(), Optional::empty, PRESS.clock);

        assertThatExceptionOfType(NoMail.class)
                .isThrownBy(() -> house.sendingStatements(closed).all(2026, TREASURER));
        assertThat(reachable(0, 10).lines().get(0).sentAt()).isEmpty();
    }

    @Test
    void none_of_it_is_anybody_elses() {
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> PRESS.in(() -> house.yearly().reachable(2026, 0, 10, MODERATOR)));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> PRESS.in(() -> house.yearly().statement(2026, 1, MODERATOR)));
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> house.sendingStatements().all(2026, MODERATOR));
    }

    private YearlyPage reachable(long after, int limit) {
        return PRESS.in(() -> house.yearly().reachable(2026, after, limit, TREASURER));
    }

    private YearlyStatement statement(long donor) {
        return PRESS.in(() -> house.yearly().statement(2026, donor, TREASURER)).orElseThrow();
    }

    private List<Letter> letters(String address) {
        return PRESS.in(() -> PRESS.outbox().lettersTo(address, 20)).stream()
                .filter(letter -> letter.kind() == LetterKind.GIFTS_OF_YEAR)
                .toList();
    }

    private Optional<YearlyStatement> opened(Letter letter) {
        String path = letter.parameters().getOrDefault(Letter.LINK, "");
        StatementToken token =
                StatementToken.parse(path.replace("/statement/", "")).orElseThrow();
        return PRESS.in(() -> house.yearly().statement(token));
    }

    private GiftId receive(String name, String email, long cents, String day) {
        return receive(house.roof(), Money.of(cents, "EUR"), new DonorDetails(name, email, "", false, false), day);
    }

    private GiftId receive(Fund fund, Money amount, DonorDetails donor, String day) {
        String form = "form" + forms++;
        return PRESS.in(() -> house.recording()
                .record(new Recording.Received(fund.id(), amount, donor, LocalDate.parse(day), "", form), TREASURER));
    }

    private void refund(GiftId gift, long cents) {
        int version =
                PRESS.in(() -> house.donations().byPublicId(gift)).orElseThrow().version();
        house.refunding().refund(new Refunding.Wish(gift, Money.of(cents, "EUR"), version, "back" + cents), TREASURER);
    }
}
