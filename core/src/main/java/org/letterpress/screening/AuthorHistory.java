package org.letterpress.screening;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What became of earlier comments under the same e-mail address. Anybody can type another's address: it vouches for its
 * owner only where the address of this very comment has been confirmed.
 *
 * @param approved how many; rejected, spam likewise
 * @param emailConfirmed whether the author of this comment has proved to read mail to its address
 */
public record AuthorHistory(
        int approved,
        int rejected,
        int spam,
        boolean emailConfirmed,
        Optional<Instant> firstSeen,
        Optional<Instant> lastApproved) {
    public static final AuthorHistory NONE = new AuthorHistory(0, 0, 0, false, Optional.empty(), Optional.empty());

    public AuthorHistory {
        if (approved < 0 || rejected < 0 || spam < 0) {
            throw new IllegalArgumentException("Counts are not negative");
        }
    }

    /** Whether it has enough approved comments, the last of them not too long ago, and the address is confirmed. */
    public boolean isTrusted(ScreeningRules rules, Instant now) {
        return emailConfirmed && approved >= rules.get(Threshold.TRUST_APPROVED) && !isFaded(rules, now);
    }

    /** Whether the last approved comment is too long ago to vouch for anybody; false when there is none. */
    boolean isFaded(ScreeningRules rules, Instant now) {
        Instant oldest = now.minus(Duration.ofDays(rules.get(Threshold.TRUST_DAYS)));
        return lastApproved.filter(at -> at.isBefore(oldest)).isPresent();
    }

    /** Rejected and spam. */
    int refused() {
        return rejected + spam;
    }
}
