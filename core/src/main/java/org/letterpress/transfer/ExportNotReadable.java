package org.letterpress.transfer;

import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.letterpress.Refusal;
import org.letterpress.text.SafeXml;

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

    /** Where the parser gave up. */
    static ExportNotReadable broken(XMLStreamException e, int linesBefore) {
        String why = SafeXml.complaint(e);
        Location where = e.getLocation();
        return where == null
                ? new ExportNotReadable(why, 1, 1)
                : new ExportNotReadable(why, where.getLineNumber() + linesBefore, where.getColumnNumber());
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
