package org.letterpress.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** An item while its elements arrive, until its first comment or its end. */
final class ItemInProgress {
    /** More labels than this are a fault of the file; the rest is not kept. */
    private static final int MOST_LABELS = 1_000;

    private final int line;
    private final Fields fields = new Fields();
    private final List<WxrRecord.Label> labels = new ArrayList<>();
    private final List<String> oldSlugs = new ArrayList<>();
    private boolean given;

    ItemInProgress(int line) {
        this.line = line;
    }

    Fields fields() {
        return fields;
    }

    boolean given() {
        return given;
    }

    void label(WxrRecord.Label label) {
        if (labels.size() < MOST_LABELS) {
            labels.add(label);
        }
    }

    void oldSlug(String slug) {
        if (oldSlugs.size() < MOST_LABELS) {
            oldSlugs.add(slug);
        }
    }

    /** Hands the item out, once. */
    void give(Queue<WxrRecord> ready) {
        if (!given) {
            given = true;
            ready.add(new WxrRecord.Item(line, fields, labels, oldSlugs));
        }
    }
}
