package org.letterpress.bank;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** The line of a table that names its columns. */
final class CsvHeader {
    private static final Pattern CURRENCY = Pattern.compile("^(.*?\\S)\\s+(?:in\\s+)?[(\\[]?([A-Z]{3}|€)[)\\]]?\\s*$");
    private static final int LONGEST_NAME = 100;
    private static final Pattern NUMBERED = Pattern.compile(" \\d+$");

    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, one -> one));

    private final Map<CsvColumn, List<Integer>> columns = new EnumMap<>(CsvColumn.class);
    private final List<String> names = new ArrayList<>();
    private final int lastNeeded;
    private Optional<Currency> currency = Optional.empty();

    CsvHeader(CSVRecord record) {
        record.forEach(cell -> names.add(name(cell)));
        for (CsvColumn column : CsvColumn.values()) {
            columns.put(column, places(column));
        }
        lastNeeded = columns.entrySet().stream()
                .filter(entry -> entry.getKey().compareTo(CsvColumn.CURRENCY) < 0)
                .flatMap(entry -> entry.getValue().stream())
                .reduce(0, Math::max);
    }

    private String name(String cell) {
        if (cell.length() > LONGEST_NAME) {
            return "";
        }
        Matcher named = CURRENCY.matcher(cell.strip());
        Optional<Currency> found = named.matches() ? currency(named.group(2)) : Optional.empty();
        if (found.isEmpty()) {
            return NUMBERED.matcher(normal(cell)).replaceFirst("");
        }
        currency = found;
        return normal(named.group(1));
    }

    private List<Integer> places(CsvColumn column) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (column.rank(names.get(i)).isPresent()) {
                places.add(i);
            }
        }
        if (!column.isRepeatable()) {
            places.sort(Comparator.comparing(i -> column.rank(names.get(i)).orElseThrow()));
        }
        return places;
    }

    /** Small Latin letters and digits with single spaces between; umlauts are as if without their points. */
    static String normal(String text) {
        String plain = Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace("ae", "a")
                .replace("oe", "o")
                .replace("ue", "u");
    }

    /** Of ISO 4217, or the sign of the euro. */
    static Optional<Currency> currency(String code) {
        return Optional.ofNullable(CURRENCIES.get(code.equals("€") ? "EUR" : code.toUpperCase(Locale.ROOT)));
    }

    /** That the heads of the columns name. */
    Optional<Currency> currency() {
        return currency;
    }

    boolean names(CsvColumn column) {
        return !columns.getOrDefault(column, List.of()).isEmpty();
    }

    /** Whether a date and an amount can be found by it. */
    boolean isComplete() {
        return (names(CsvColumn.BOOKED) || names(CsvColumn.VALUED))
                && (names(CsvColumn.AMOUNT) || names(CsvColumn.CREDIT) || names(CsvColumn.DEBIT));
    }

    /** How many of its columns are known. */
    long known() {
        return columns.values().stream().flatMap(List::stream).distinct().count();
    }

    /** The surest; empty when there is none, or the record is shorter. */
    String cell(CSVRecord record, CsvColumn column) {
        for (int place : columns.getOrDefault(column, List.of())) {
            if (place < record.size()) {
                return BankText.line(record.get(place));
            }
        }
        return "";
    }

    List<String> cells(CSVRecord record, CsvColumn column) {
        return columns.getOrDefault(column, List.of()).stream()
                .filter(place -> place < record.size())
                .map(place -> BankText.line(record.get(place)))
                .toList();
    }

    /** Whether a record has all columns that the date and the amount need. */
    boolean reaches(CSVRecord record) {
        return record.size() > lastNeeded;
    }
}
