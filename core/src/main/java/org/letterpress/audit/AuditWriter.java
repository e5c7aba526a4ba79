package org.letterpress.audit;

import java.io.IOException;

/** Takes entries that are handed out, in the order of the chain. */
public interface AuditWriter {

    /** @param selection whether entries may be missing, because only some were asked for */
    void begin(boolean selection) throws IOException;

    void next(Entry entry) throws IOException;

    /** @param head the end of the chain, whatever part of it was handed over */
    void end(Head head) throws IOException;
}
