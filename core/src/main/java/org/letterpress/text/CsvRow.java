package org.letterpress.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a table for spreadsheets (RFC 4180). What a spreadsheet would take for a formula has an apostrophe before it; what
 * has a comma, a quote or an end of a line in it stands in quotes.
 */
public final class CsvRow {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String QUOTED = "(?s).*[\",\r\n'].*";

    private CsvRow() {}

    /** With the end of its line. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvRow::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches(QUOTED) ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
