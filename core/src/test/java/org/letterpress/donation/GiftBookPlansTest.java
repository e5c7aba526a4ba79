package org.letterpress.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

/** How the databases find what treasurers ask for. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GiftBookPlansTest {
    private static final int GIFTS = 2_500;

    /** Ids, their gifts, and the receipts of these. */
    private static final int STATEMENTS = 3;

    /** Those for what may be called so, and for the names of those who are looked through. */
    private static final int STATEMENTS_OF_SEARCH = 12;

    @RegisterExtension
    static final Press PRESS = new Press();

    private final GiftHouse house = new GiftHouse(PRESS);

    @BeforeEach
    void many() {
        house.opened();
        Offertory offertory = PRESS.in(house::offertory);
        PRESS.run(() -> offertory.take(GIFTS));
        PRESS.updateStatistics();
    }

    @Test
    void a_page_is_few_statements_none_of_which_reads_a_whole_table() {
        for (GiftFilter filter : filters()) {
            GiftQuery query = new GiftQuery(filter, 30);
            GiftPage page = PRESS.in(() -> house.book().page(query, GiftHouse.TREASURER));
            assertThat(page.gifts()).as(filter.toString()).isNotEmpty();
            assertThat(PRESS.statements(() -> house.book().page(query, GiftHouse.TREASURER)))
                    .as(filter.toString())
                    .isLessThanOrEqualTo(filter.text().isEmpty() ? STATEMENTS : STATEMENTS + STATEMENTS_OF_SEARCH);
            assertThat(PRESS.scans(() -> house.book().page(query, GiftHouse.TREASURER), true))
                    .as(filter.toString())
                    .isEmpty();
        }
    }

    private static List<GiftFilter> filters() {
        Optional<Instant> from = Optional.of(Instant.parse("2024-02-01T00:00:00Z"));
        Optional<Instant> until = Optional.of(Instant.parse("2024-03-01T00:00:00Z"));
        return List.of(
                GiftFilter.NONE,
                filter(Optional.of(DonationState.COMPLETED), "", Optional.empty(), ""),
                filter(Optional.empty(), "the-roof", Optional.empty(), ""),
                filter(Optional.empty(), "", Optional.of(PaymentMethod.STRIPE), ""),
                filter(Optional.of(DonationState.CREATED), "the-roof", Optional.of(PaymentMethod.BANK), ""),
                filter(Optional.empty(), "", Optional.empty(), "donor77@example.org"),
                filter(Optional.empty(), "", Optional.empty(), "key-123"),
                filter(Optional.empty(), "", Optional.empty(), "donor no. 12"),
                new GiftFilter(Optional.empty(), "", Optional.empty(), "", from, until, false, Optional.of(true), ""),
                new GiftFilter(
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        ""));
    }

    private static GiftFilter filter(
            Optional<DonationState> state, String fund, Optional<PaymentMethod> method, String text) {
        return new GiftFilter(
                state, fund, method, "", Optional.empty(), Optional.empty(), false, Optional.empty(), text);
    }

    @Test
    void totals_are_added_up_in_two_statements_without_reading_a_whole_table() {
        PRESS.clock.set(Instant.parse("2025-11-14T10:00:00Z"));

        for (String fund : List.of("", "the-roof")) {
            assertThat(PRESS.in(() -> house.totals().months(fund, GiftHouse.TREASURER))
                            .lines())
                    .isNotEmpty();
            assertThat(PRESS.statements(() -> house.totals().months(fund, GiftHouse.TREASURER)))
                    .isEqualTo(2);
            assertThat(PRESS.scans(() -> house.totals().months(fund, GiftHouse.TREASURER), true))
                    .isEmpty();
        }
    }

    @Test
    void a_search_by_name_goes_on_where_it_ended() {
        GiftFilter filter = filter(Optional.empty(), "", Optional.empty(), "Donor No. 1"); // and 10, 11, and 100 ...
        GiftFilter oldest = filter(Optional.empty(), "", Optional.empty(), "DONOR NO. 44"); // beyond the first part

        GiftPage first = PRESS.in(() -> house.book().page(new GiftQuery(filter, 10), GiftHouse.TREASURER));
        GiftPage none = PRESS.in(() -> house.book()
                .page(
                        new GiftQuery(filter(Optional.empty(), "", Optional.empty(), "nobody"), 10),
                        GiftHouse.TREASURER));
        GiftPage rest = PRESS.in(
                () -> house.book().page(new GiftQuery(oldest, none.next().orElseThrow(), 100), GiftHouse.TREASURER));

        assertThat(first.gifts()).hasSize(10);
        assertThat(first.partly()).isFalse();
        assertThat(none.gifts()).isEmpty();
        assertThat(none.partly()).isTrue();
        assertThat(rest.gifts()).extracting(line -> line.donor().name()).contains("Donor No. 44", "Donor No. 440");
        assertThat(rest.next()).isEmpty();
    }
}
