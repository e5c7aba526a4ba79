package org.letterpress.transfer;

import org.letterpress.Refusal;

/** The file is not a WordPress export, or stops being one at the place named. */
public final class ExportNotReadable extends Refusal {
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    ExportNotReadable(String why, int line, int column) {
        super("Line %d, column %d: %s".formatted(line, column, why));
        this.line = line;
        this.column = column;
    }

    /** Counted from 1. */
    public int line() {
        return line;
    }

    /** Counted from 1. */
    public int column() {
        return column;
    }
}
