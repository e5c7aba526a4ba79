package org.letterpress.web.settings;

import java.util.List;
import java.util.Locale;
import org.letterpress.comment.CommentStatus;
import org.letterpress.moderation.Affected;
import org.letterpress.web.page.Words;

/** A comment that would have fared otherwise, in words. */
public record AffectedLine(
        String author, String path, String status, String excerpt, String fate, List<String> more, List<String> fewer) {

    static AffectedLine of(Affected affected) {
        String desk = "/desk/comments?status=%s&after=%s#c-%s"
                .formatted(
                        affected.tray().name().toLowerCase(Locale.ROOT),
                        affected.before().token(),
                        affected.publicId());
        boolean waits = affected.status() == CommentStatus.PENDING;
        String fate = affected.now() == affected.then()
                ? Words.of("effect.same", Words.of("fate." + affected.now()))
                : Words.of("effect.turn", Words.of("fate." + affected.now()), Words.of("fate." + affected.then()));
        return new AffectedLine(
                affected.author(),
                desk,
                waits ? Words.of("effect.waits") : Words.of("effect.said", Words.of("is." + affected.status())),
                affected.excerpt(),
                fate,
                affected.more(),
                affected.fewer());
    }

    /** Keeps what somebody wrote out of logs. */
    @Override
    public String toString() {
        return "AffectedLine[" + path + "]";
    }
}
