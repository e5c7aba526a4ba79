package org.letterpress.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.donation.GiftSums;
import org.letterpress.money.Money;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonthChartTest {
    private static final double UPPER = 16;
    private static final double LOWER = 206;

    @Test
    void a_month_in_which_more_went_back_hangs_below_the_line() {
        MonthChart chart = chart(10_000, 0, -5_000);

        MonthChart.Bar in = chart.getBars().get(0);
        MonthChart.Bar back = chart.getBars().get(1);

        assertThat(chart.getBars()).hasSize(2);
        assertThat(in.y()).isEqualTo(UPPER);
        assertThat(back.y()).isEqualTo(in.y() + in.height());
        assertThat(back.y() + back.height()).isEqualTo(LOWER);
        assertThat(in.height()).isGreaterThan(back.height());
    }

    @Test
    void the_scale_ends_with_a_round_amount_that_no_bar_passes() {
        MonthChart chart = chart(12_345);

        assertThat(chart.getAmountTicks())
                .extracting(MonthChart.Tick::text)
                .containsExactly("200.00 EUR", "100.00 EUR", "0.00 EUR");
        assertThat(chart.getBars()).allMatch(bar -> bar.y() > UPPER && bar.y() + bar.height() == LOWER);
    }

    @Test
    void the_largest_amounts_there_are_still_fit_the_drawing() {
        assertThat(chart(1_000_000_000_000_000L, -3).getBars())
                .allMatch(bar -> bar.y() >= UPPER && bar.y() + bar.height() <= LOWER + 1);
        assertThat(chart(0, 0).getBars()).isEmpty();
    }

    private static MonthChart chart(long... kept) {
        List<GiftSums.Line> months = new ArrayList<>();
        for (long amount : kept) {
            months.add(new GiftSums.Line(
                    YearMonth.of(2026, 1).plusMonths(months.size()),
                    "",
                    1,
                    Money.of(amount, "EUR"),
                    Money.of(0, "EUR")));
        }
        return new MonthChart(months, Money::toString);
    }
}
