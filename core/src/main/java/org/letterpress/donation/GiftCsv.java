package org.letterpress.donation;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.CsvRow;

/**
 * Gifts as a table for spreadsheets and bookkeeping (RFC 4180, UTF-8). The columns, their names and their order stay; new
 * ones come last. Amounts are in major units with a point, times in UTC (RFC 3339).
 */
final class GiftCsv {
    static final List<String> COLUMNS = List.of(
            "id",
            "reference",
            "created",
            "paid",
            "state",
            "method",
            "mode",
            "fund",
            "currency",
            "amount",
            "refunded",
            "charged back",
            "kept",
            "donor",
            "email",
            "anonymous",
            "recurring",
            "receipt",
            "flag");

    private final Appendable out;

    GiftCsv(Appendable out) {
        this.out = out;
    }

    void begin() throws IOException {
        out.append(CsvRow.of(COLUMNS));
    }

    void next(GiftLine gift) throws IOException {
        GiftLine.Sums sums = gift.sums();
        out.append(CsvRow.of(List.of(
                gift.publicId(),
                text(gift.reference()),
                gift.times().createdAt().toString(),
                text(gift.times().paidAt()),
                gift.state().name(),
                gift.method().name(),
                gift.live() ? "LIVE" : "TEST",
                gift.fund(),
                sums.amount().currency().getCurrencyCode(),
                sums.amount().decimal().toPlainString(),
                sums.refunded().decimal().toPlainString(),
                sums.lost().decimal().toPlainString(),
                gift.state().isPaid() ? sums.kept().decimal().toPlainString() : "",
                gift.donor().name(),
                text(gift.donor().email()),
                yes(gift.donor().anonymous()),
                yes(gift.recurring()),
                text(gift.receipt()),
                text(gift.flag()))));
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
