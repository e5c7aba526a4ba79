package org.letterpress.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.letterpress.bank.StatementNotReadable.Reason;
import org.letterpress.money.Money;

/** The payments of a table: first all amounts are looked at, then the lines are taken. */
final class CsvBookings {
    private static final Set<String> IN =
            Set.of("c", "cr", "crdt", "credit", "h", "haben", "bij", "gutschrift", "in", "plus");
    private static final Set<String> OUT =
            Set.of("d", "dr", "dbit", "debit", "debet", "s", "soll", "af", "lastschrift", "belastung", "out", "minus");
    private static final Pattern NOT_YET =
            Pattern.compile("vorgemerkt|vormerkung|pending|en attente|en cours|in behandeling|gereserveerd|reserviert");
    private static final Pattern NUMBER_FIRST = Pattern.compile("\\d.*");

    private final CsvTable table;
    private final CsvHeader header;
    private final Optional<Currency> assumed;
    private final CsvPoint point = new CsvPoint();
    private final List<Booking> bookings = new ArrayList<>();
    private Optional<String> account;

    CsvBookings(CsvTable table, Optional<Currency> assumed) {
        this.table = table;
        this.header = table.header();
        this.assumed = assumed;
        this.account = table.account();
    }

    void learn(CSVRecord record) {
        Stream.of(CsvColumn.AMOUNT, CsvColumn.CREDIT, CsvColumn.DEBIT)
                .flatMap(column -> CsvAmount.of(header.cell(record, column)).stream())
                .forEach(amount -> point.learn(amount.digits()));
    }

    void take(CSVRecord record) {
        if (isRemark(record) || isNotBooked(header.cell(record, CsvColumn.STATE))) {
            return;
        }
        if (!header.reaches(record)) {
            throw broken();
        }
        takeAccount(header.cell(record, CsvColumn.ACCOUNT));
        bookings.add(booking(record));
        if (bookings.size() > StatementReader.MAX_LINES) {
            throw new StatementNotReadable(Reason.TOO_LARGE);
        }
    }

    private static boolean isNotBooked(String state) {
        return !state.isEmpty() && NOT_YET.matcher(CsvHeader.normal(state)).find();
    }

    /** Sums and notes below the payments have no date. What begins like one must be one: the file may have been cut there. */
    private boolean isRemark(CSVRecord record) {
        return !NUMBER_FIRST.matcher(dateCell(record)).matches()
                && Stream.of(CsvColumn.AMOUNT, CsvColumn.CREDIT, CsvColumn.DEBIT)
                        .allMatch(column -> header.cell(record, column).isEmpty());
    }

    private String dateCell(CSVRecord record) {
        String booked = header.cell(record, CsvColumn.BOOKED);
        return booked.isEmpty() ? header.cell(record, CsvColumn.VALUED) : booked;
    }

    private void takeAccount(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        String name = Iban.of(cell).orElse(BankText.line(cell, BankLine.MAX_KEY));
        if (account.isPresent() && !account.get().equals(name)) {
            throw new StatementNotReadable(Reason.SEVERAL_ACCOUNTS);
        }
        account = Optional.of(name);
    }

    private Booking booking(CSVRecord record) {
        LocalDate day = CsvDate.of(dateCell(record)).orElseThrow(CsvBookings::broken);
        Party party = Party.of(header.cell(record, CsvColumn.PAYER), header.cell(record, CsvColumn.PAYER_IBAN));
        List<String> words = header.cells(record, CsvColumn.PURPOSE).stream()
                .map(CamtValue::reference)
                .filter(one -> !one.isEmpty())
                .toList();
        return new Booking(day, amount(record), party, new Remittance(List.of(), words), false, "");
    }

    private Money amount(CSVRecord record) {
        boolean single = !header.cell(record, CsvColumn.AMOUNT).isEmpty();
        Optional<CsvAmount> written = Optional.empty();
        BigDecimal sum = BigDecimal.ZERO;
        for (CsvColumn column : single ? List.of(CsvColumn.AMOUNT) : List.of(CsvColumn.CREDIT, CsvColumn.DEBIT)) {
            String cell = header.cell(record, column);
            if (!cell.isEmpty()) {
                written = CsvAmount.of(cell);
                sum = sum.add(signed(written.orElseThrow(CsvBookings::broken), column, record));
            }
        }
        return money(sum, currency(record, written.orElseThrow(CsvBookings::broken)));
    }

    private static StatementNotReadable broken() {
        return new StatementNotReadable(Reason.BROKEN);
    }

    private BigDecimal signed(CsvAmount amount, CsvColumn column, CSVRecord record) {
        BigDecimal number = point.number(amount.digits());
        boolean out = column == CsvColumn.DEBIT || amount.negative();
        if (column == CsvColumn.AMOUNT && header.names(CsvColumn.DIRECTION)) {
            out |= isOut(header.cell(record, CsvColumn.DIRECTION));
        }
        return out ? number.negate() : number;
    }

    private static boolean isOut(String cell) {
        String direction = CsvHeader.normal(cell);
        if (!IN.contains(direction) && !OUT.contains(direction) && !cell.equals("+") && !cell.equals("-")) {
            throw broken();
        }
        return OUT.contains(direction) || cell.equals("-");
    }

    private Currency currency(CSVRecord record, CsvAmount amount) {
        String cell = header.cell(record, CsvColumn.CURRENCY);
        return CsvHeader.currency(cell)
                .or(amount::currency)
                .or(table::currency)
                .or(() -> assumed)
                .orElseThrow(() -> new StatementNotReadable(Reason.NO_CURRENCY));
    }

    private static Money money(BigDecimal sum, Currency currency) {
        try {
            return Money.of(sum, currency);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw broken();
        }
    }

    BankStatement statement() {
        String name = account.orElse("");
        LineKeys keys = new LineKeys(name);
        return new BankStatement(
                name,
                bookings.stream()
                        .map(booking -> booking.toLine(keys.next(booking)))
                        .toList());
    }
}
