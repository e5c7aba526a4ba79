package org.letterpress.bank;

import java.io.IOException;
import java.io.InputStream;
import java.util.Currency;
import java.util.Optional;
import org.letterpress.bank.StatementNotReadable.Reason;

/**
 * Reads the files in which banks say what was booked: camt.053 and camt.054 of ISO 20022 in every version, and tables of
 * text (CSV) as online banking exports them. A file is read as a whole or refused as a whole.
 */
public final class StatementReader {
    static final int MAX_BYTES = 50_000_000;
    static final int MAX_LINES = 200_000;

    private StatementReader() {}

    /**
     * For files that say themselves what currency they are in.
     *
     * @throws StatementNotReadable with the reason
     * @throws IOException only when {@code in} throws it
     */
    public static BankStatement read(InputStream in) throws IOException {
        return read(in, Optional.empty());
    }

    /**
     * As {@link #read(InputStream)}.
     *
     * @param assumed for tables that do not say what currency they are in
     */
    public static BankStatement read(InputStream in, Currency assumed) throws IOException {
        return read(in, Optional.of(assumed));
    }

    private static BankStatement read(InputStream in, Optional<Currency> assumed) throws IOException {
        byte[] file = in.readNBytes(MAX_BYTES + 1);
        if (file.length > MAX_BYTES) {
            throw new StatementNotReadable(Reason.TOO_LARGE);
        }
        return FileText.isXml(file)
                ? new CamtReader(FileText.ofXml(file)).read()
                : new CsvReader(FileText.of(file), assumed).read();
    }
}
