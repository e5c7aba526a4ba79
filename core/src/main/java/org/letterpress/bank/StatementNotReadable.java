package org.letterpress.bank;

import java.util.OptionalInt;
import org.letterpress.Refusal;

/** A file is no statement whose lines could be relied on; none of them is taken. */
public final class StatementNotReadable extends Refusal {
    private static final long serialVersionUID = 1L;

    /** From 1; 0 when it is not about a line. */
    private final int line;

    private final Reason reason;

    StatementNotReadable(Reason reason, int line) {
        super("No bank statement: " + reason + (line > 0 ? " in line " + line : ""));
        this.reason = reason;
        this.line = line;
    }

    StatementNotReadable(Reason reason) {
        this(reason, 0);
    }

    public Reason reason() {
        return reason;
    }

    /** The line of the file, from 1, at which it was noticed. */
    public OptionalInt line() {
        return line > 0 ? OptionalInt.of(line) : OptionalInt.empty();
    }

    /** What is wrong with it. */
    public enum Reason {
        EMPTY,
        /** Neither a camt message nor a table of text: a picture, an archive, MT940. */
        UNKNOWN_FORMAT,
        /** Ends too early, is damaged, or has a date or an amount that is none. */
        BROKEN,
        /** A camt.052, which tells of payments that may yet not come. */
        NOT_BOOKED,
        /** No line among the first that names a date and an amount. */
        NO_COLUMNS,
        /** Amounts of which nobody said in what currency they are. */
        NO_CURRENCY,
        /** Amounts of which some can only be read in a way in which others cannot. */
        AMBIGUOUS_AMOUNTS,
        SEVERAL_ACCOUNTS,
        /** More than 50 MB, 200,000 payments, or a line that no bank writes. */
        TOO_LARGE,
        /** The payments do not add up to what the balances, or the sum of a batch, say. */
        UNBALANCED
    }
}
