package org.letterpress.audit;

import java.util.List;
import java.util.Optional;

/**
 * Some entries, newest first.
 *
 * @param next where the following ones begin; empty on the last page
 */
public record AuditPage(List<Entry> entries, Optional<AuditCursor> next) {
    public AuditPage {
        entries = List.copyOf(entries);
    }
}
