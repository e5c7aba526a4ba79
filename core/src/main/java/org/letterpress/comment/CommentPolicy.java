package org.letterpress.comment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.letterpress.article.Discussion;
import org.letterpress.article.Holding;

/**
 * How a site takes comments, where an article does not say otherwise.
 *
 * @param open whether there are comments at all
 * @param holding which of them wait for a person
 * @param nameRequired whether a comment has to be signed
 * @param emailRequired whether an e-mail address has to be given
 * @param closeAfterDays after how many days an article takes none any more; 0 for never, up to {@value #MAX_DAYS}
 * @param nobody how a comment is signed that nobody signed: 1 to 100 characters
 */
public record CommentPolicy(
        boolean open, Holding holding, boolean nameRequired, boolean emailRequired, int closeAfterDays, String nobody) {
    public static final int MAX_DAYS = Discussion.MAX_DAYS;

    /** The careful one: a person reads everything first. */
    public static final CommentPolicy DEFAULT = new CommentPolicy(true, Holding.ALL, true, true, 0, "Anonymous");

    /** @throws IllegalArgumentException when one is out of its range */
    public CommentPolicy {
        nobody = nobody.strip();
        if (closeAfterDays < 0 || closeAfterDays > MAX_DAYS || !nobodyFits(nobody)) {
            throw new IllegalArgumentException("Days are 0 to " + MAX_DAYS + ", a signature has 1 to 100 characters");
        }
    }

    /** The same but for what is held. */
    CommentPolicy with(Holding newHolding) {
        return new CommentPolicy(open, newHolding, nameRequired, emailRequired, closeAfterDays, nobody);
    }

    private static boolean nobodyFits(String nobody) {
        return !nobody.isEmpty() && nobody.codePointCount(0, nobody.length()) <= Byline.MAX_NAME_CODE_POINTS;
    }

    /** Which comments on an article wait for a person. */
    public Holding holding(Discussion discussion) {
        return discussion.holding().orElse(holding);
    }

    /** Whether an article that was published at {@code published} takes comments at {@code now}. */
    public boolean takesComments(Discussion discussion, Instant published, Instant now) {
        return open
                && discussion.open()
                && closing(discussion, published).filter(now::isAfter).isEmpty();
    }

    private Optional<Instant> closing(Discussion discussion, Instant published) {
        int days = discussion.closeAfterDays().orElse(closeAfterDays);
        return days == 0 ? Optional.empty() : Optional.of(published.plus(Duration.ofDays(days)));
    }
}
