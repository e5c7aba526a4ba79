package org.letterpress.transfer;

/** A post on its way in. */
record Receiving(Chunk chunk, Post post) {
    SourceKey key(OriginKind kind, String key) {
        return chunk.scope().key(kind, key);
    }

    long run() {
        return chunk.scope().run();
    }

    Tally tally() {
        return chunk.tally();
    }

    void note(Reason what) {
        tally().noted(Kinds.ARTICLE, what, post.culprit());
    }
}
