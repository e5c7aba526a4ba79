package org.letterpress.web.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.CommentStatus;
import org.letterpress.moderation.AlreadyDecided;
import org.letterpress.moderation.ReasonCode;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.text.WordDifference.Part;

/**
 * That a moderator was second: who was first, when and with what; how the text has changed since it was seen; and what the
 * moderator may send to have it their way all the same.
 *
 * @param ruling what they wanted; null when they wanted something undone
 * @param changes word by word; empty when the text is what it was
 */
public record Clash(AlreadyDecided refusal, @Nullable Ruling ruling, List<Part> changes) {

    /** The key of the words that say what came first. */
    public String getWords() {
        return refusal.isRephrased() ? "queue.conflict.rephrased" : "queue.conflict";
    }

    /** The key of the words that say where it is by now. */
    public String getStatus() {
        return "is." + (refusal.isReturned() ? "RETURNED" : refusal.status());
    }

    /** The name of who was first; null when nobody of this staff was. */
    public @Nullable String getBy() {
        return refusal.decidedBy().orElse(null);
    }

    public @Nullable Instant getAt() {
        return refusal.decidedAt().orElse(null);
    }

    public List<Part> getChanges() {
        return changes;
    }

    /** Whether there is something that may be done all the same. */
    public boolean isOverridable() {
        return ruling != null
                && refusal.status() != CommentStatus.WITHDRAWN
                && (ruling.verdict().status() != refusal.status() || !changes.isEmpty());
    }

    public String getComment() {
        return refusal.comment().value();
    }

    public int getVersion() {
        return refusal.version();
    }

    public @Nullable Verdict getVerdict() {
        return ruling == null ? null : ruling.verdict();
    }

    /** As it was typed. */
    public String getReason() {
        return Optional.ofNullable(ruling).map(Ruling::reason).orElse("");
    }

    public String getCode() {
        return Optional.ofNullable(ruling)
                .map(Ruling::code)
                .map(ReasonCode::name)
                .orElse("");
    }
}
