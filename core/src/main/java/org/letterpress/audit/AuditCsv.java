package org.letterpress.audit;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.letterpress.text.CsvRow;

/**
 * An export as a table for spreadsheets (RFC 4180, UTF-8). What a spreadsheet would take for a formula has an apostrophe
 * before it, so this is for reading; {@link AuditLines} are for verifying.
 */
public final class AuditCsv implements AuditWriter {
    private final Appendable out;

    public AuditCsv(Appendable out) {
        this.out = out;
    }

    @Override
    public void begin(boolean selection) throws IOException {
        row(List.of(
                "position", "time", "actor", "actor id", "deed", "subject", "subject id", "facts", "previous", "hash"));
    }

    @Override
    public void next(Entry entry) throws IOException {
        Entry.Place place = entry.place();
        row(List.of(
                place.position() == 0 ? "" : Long.toString(place.position()),
                entry.at().toString(),
                entry.actor().kind(),
                entry.actor().id(),
                entry.deed(),
                entry.subject().kind(),
                entry.subject().id(),
                entry.facts().stream().map(AuditCsv::text).collect(Collectors.joining("\n")),
                place.previous(),
                place.hash()));
    }

    private static String text(Evidence fact) {
        return fact.name() + ": " + (fact.value() == null ? "(erased)" : fact.value());
    }

    @Override
    public void end(Head head) {
        // a spreadsheet has rows alone
    }

    private void row(List<String> cells) throws IOException {
        out.append(CsvRow.of(cells));
    }
}
