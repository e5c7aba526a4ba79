package org.letterpress.moderation;

/** In which order the comments of a tray are shown. */
public enum QueueOrder {
    OLDEST(
            "select c.id, c.postedAt from Comment c where c.tray = :tray and c.postedAt >= :at"
                    + " and (c.postedAt > :at or c.id > :id)",
            " and c.postedAt <= :end and (c.postedAt < :end or c.id <= :endId)",
            " order by c.postedAt, c.id"),
    /** What a person should look at soonest: where a screen asks for one before what nothing speaks against. */
    NEED(
            "select c.id, c.dueAt from Comment c where c.tray = :tray and c.dueAt >= :at"
                    + " and (c.dueAt > :at or c.id > :id)",
            " and c.dueAt <= :end and (c.dueAt < :end or c.id <= :endId)",
            " order by c.dueAt, c.id");

    private final String from;
    private final String end;
    private final String order;

    QueueOrder(String from, String end, String order) {
        this.from = from;
        this.end = end;
        this.order = order;
    }

    /** The query of ids that an index answers by itself: Derby does not stop early on one that reads whole rows. */
    String ids() {
        return from + order;
    }

    String ids(QueueFilter filter) {
        return from + filter.clauses() + order;
    }

    /** As {@link #ids(QueueFilter)}, no farther than {@code :end} and {@code :endId}. */
    String idsUntilEnd(QueueFilter filter) {
        return from + filter.clauses() + end + order;
    }
}
