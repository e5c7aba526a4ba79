package org.letterpress.bank;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * How a table is laid out.
 *
 * @param headerNumber of the record that names the columns, from 1
 * @param above what stands before it
 */
record CsvTable(char separator, long headerNumber, CsvHeader header, List<CSVRecord> above) {

    /** The account that is named above the table. */
    Optional<String> account() {
        return cellsAbove().flatMap(cell -> Iban.of(cell).stream()).findFirst();
    }

    /** The currency that stands for itself above the table, or in the head of a column. */
    Optional<Currency> currency() {
        return header.currency()
                .or(() -> cellsAbove()
                        .filter(cell -> cell.matches("[A-Z]{3}"))
                        .flatMap(cell -> CsvHeader.currency(cell).stream())
                        .findFirst());
    }

    private Stream<String> cellsAbove() {
        return above.stream().flatMap(CSVRecord::stream).map(BankText::line);
    }
}
