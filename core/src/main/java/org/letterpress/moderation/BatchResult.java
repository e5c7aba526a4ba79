package org.letterpress.moderation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentId;

/** What came of decisions that were taken, or taken back, together; in the order in which they were asked for. */
public record BatchResult(long batch, List<Item> items) {

    public long count(Outcome outcome) {
        return items.stream().filter(item -> item.outcome == outcome).count();
    }

    /** What became of one comment. */
    public enum Outcome {
        DONE,
        /** It is no longer what was seen, or not this moderator's to decide. */
        CONFLICT,
        /** There is none. */
        UNKNOWN
    }

    /**
     * What came of one decision.
     *
     * @param handledBy the name of who was first; null when nobody was, or it was done
     */
    public record Item(
            CommentId comment, Outcome outcome, @Nullable String handledBy) {

        static Item done(Decided decided) {
            return new Item(decided.comment(), Outcome.DONE, null);
        }

        static Item late(AlreadyDecided refusal) {
            return new Item(
                    refusal.comment(), Outcome.CONFLICT, refusal.decidedBy().orElse(null));
        }

        public Optional<String> by() {
            return Optional.ofNullable(handledBy);
        }
    }
}
