package org.letterpress.bank;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.letterpress.bank.StatementNotReadable.Reason;

/**
 * Reads a table of text as online banking exports it. Its separator and the line that names the columns are whatever lets
 * most columns be known; what stands above may name the account and the currency.
 */
final class CsvReader {
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final int FIRST_LINES = 20;

    /** Characters; more is no line of a bank. */
    private static final int LONGEST_LINE = 100_000;

    private final String text;
    private final Optional<Currency> assumed;

    CsvReader(String text, Optional<Currency> assumed) {
        this.text = text;
        this.assumed = assumed;
    }

    BankStatement read() {
        if (text.startsWith(":20:") || text.startsWith("{1:")) {
            throw new StatementNotReadable(Reason.UNKNOWN_FORMAT); // MT940
        }
        requireLines();
        CsvTable table = best();
        CsvBookings bookings = new CsvBookings(table, assumed);
        records(table.separator(), record -> {
            if (record.getRecordNumber() > table.headerNumber()) {
                bookings.learn(record);
            }
        });
        records(table.separator(), record -> {
            if (record.getRecordNumber() > table.headerNumber()) {
                bookings.take(record);
            }
        });
        return bookings.statement();
    }

    private void requireLines() {
        int begin = 0;
        int number = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                begin = i + 1;
                number += text.charAt(i) == '\n' ? 1 : 0;
            } else if (i - begin > LONGEST_LINE) {
                throw new StatementNotReadable(Reason.TOO_LARGE, number);
            }
        }
    }

    private CsvTable best() {
        List<CsvTable> tables = new ArrayList<>();
        for (char separator : SEPARATORS) {
            tables.addAll(tables(separator));
        }
        return tables.stream()
                .reduce((one, other) -> other.header().known() > one.header().known() ? other : one)
                .orElseThrow(() -> new StatementNotReadable(Reason.NO_COLUMNS));
    }

    /** One for each of the first lines that could name the columns. */
    private List<CsvTable> tables(char separator) {
        List<CsvTable> tables = new ArrayList<>();
        List<CSVRecord> above = new ArrayList<>();
        try (CSVParser parser = parser(separator)) {
            for (CSVRecord record : parser) {
                CsvHeader header = new CsvHeader(record);
                if (header.isComplete()) {
                    tables.add(new CsvTable(separator, record.getRecordNumber(), header, List.copyOf(above)));
                }
                above.add(record);
                if (parser.getCurrentLineNumber() >= FIRST_LINES) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return tables; // not with this separator; if it is the one, reading on will say where it breaks
        }
        return tables;
    }

    private void records(char separator, Consumer<CSVRecord> taker) {
        int line = 0;
        try (CSVParser parser = parser(separator)) {
            for (CSVRecord record : parser) {
                line = (int) parser.getCurrentLineNumber();
                taker.accept(record);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new StatementNotReadable(Reason.BROKEN, line + 1);
        } catch (StatementNotReadable e) {
            throw e.line().isPresent() ? e : new StatementNotReadable(e.reason(), Math.max(line, 1));
        }
    }

    private CSVParser parser(char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .setTrailingData(true)
                .get();
        return CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get();
    }
}
