package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.GiftSums;
import org.letterpress.donation.GiftTotals;
import org.letterpress.money.Money;
import org.letterpress.web.page.Amounts;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Words;

/** What came in month by month, for the fund that is looked for, or for all. */
@Named
@RequestScoped
public class DeskSums {
    @Inject
    private GiftTotals totals;

    @Inject
    private LedgerForm form;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Dates dates;

    @Inject
    private Amounts amounts;

    private @Nullable List<OfCurrency> all;

    /** One for each currency in which anything moved. */
    public List<OfCurrency> getCurrencies() {
        List<OfCurrency> read = all;
        if (read == null) {
            GiftSums sums = totals.months(form.text("fund"), staff.get());
            read = sums.currencies().stream().map(each -> of(sums, each)).toList();
            all = read;
        }
        return read;
    }

    private OfCurrency of(GiftSums sums, Currency currency) {
        List<GiftSums.Line> months = sums.months(currency);
        Money kept = months.stream().map(GiftSums.Line::kept).reduce(Money.zero(currency), Money::plus);
        List<Row> rows = IntStream.range(0, months.size())
                .mapToObj(i -> months.get(months.size() - 1 - i))
                .map(line -> row(dates.month(line.month()), line))
                .toList();
        return new OfCurrency(
                currency.getCurrencyCode(),
                amounts.text(kept),
                Words.of("sums.chart.text", amounts.text(kept), GiftSums.MONTHS),
                new MonthChart(months, amounts::text),
                rows,
                sums.funds(currency).stream()
                        .map(line -> row(line.fund(), line))
                        .toList());
    }

    private Row row(String name, GiftSums.Line line) {
        return new Row(
                name, line.gifts(), amounts.text(line.in()), amounts.text(line.back()), amounts.text(line.kept()));
    }

    /**
     * All in one currency.
     *
     * @param text what the chart says, for those who do not see it
     * @param months the newest first
     */
    public record OfCurrency(
            String code, String kept, String text, MonthChart chart, List<Row> months, List<Row> funds) {}

    /** A month, or a fund. */
    public record Row(String name, long gifts, String in, String back, String kept) {}
}
