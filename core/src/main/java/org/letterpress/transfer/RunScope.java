package org.letterpress.transfer;

import java.util.List;

/**
 * Which import is at work on which blog. A dry run keeps its own book of origins beside the real one, and throws it away
 * at the end.
 */
record RunScope(long run, String source, boolean dry) {
    /** Where this run writes. */
    String book() {
        return dry ? dryBook(run) : source;
    }

    /** Where this run reads. */
    List<String> books() {
        return List.of(source, book());
    }

    SourceKey key(OriginKind kind, String key) {
        return new SourceKey(book(), kind, key);
    }

    private static String dryBook(long run) {
        return "dry run " + run;
    }
}
