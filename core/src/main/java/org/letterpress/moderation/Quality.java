package org.letterpress.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Tray;

/**
 * What waits for moderators, and how they did in the last {@value #DAYS} days. It counts first decisions by people, each
 * on the day on which it was taken, in UTC: those that ended the waiting of an author who had posted, edited, or asked for a
 * review. What the site's policy decided, what was decided elsewhere before it came here, and what was decided again
 * (overturns aside) are not among them; a comment that is withdrawn or erased afterwards stays counted.
 *
 * @param pending comments that wait, or whose edit does; reviews those whose authors ask for another opinion
 * @param days each of them, the oldest first
 */
public record Quality(long pending, long reviews, @Nullable Oldest oldest, List<Day> days) {
    public static final int DAYS = 30;

    /** The comment that has waited longest since its author last did something. */
    public record Oldest(Tray tray, String publicId, QueueCursor at, Instant since) {}

    /**
     * How many.
     *
     * @param decided first decisions: the whole of which {@code overturned} is a part
     * @param overturned those after which people have put the comment elsewhere
     * @param reviews those that answered an author's wish for a review: the whole of which {@code published} is a part
     * @param published those after which the refused comment is public
     */
    public record Counts(long decided, long overturned, long reviews, long published) {
        static final Counts NONE = new Counts(0, 0, 0, 0);

        private Counts and(Counts other) {
            return new Counts(
                    decided + other.decided,
                    overturned + other.overturned,
                    reviews + other.reviews,
                    published + other.published);
        }
    }

    /** Of comments that a screen held, how many people approved, and how many they rejected or filed as spam. */
    public record Held(String screen, long approved, long refused) {

        public long total() {
            return approved + refused;
        }
    }

    /** One day, or several together under the date of the first. */
    public record Day(LocalDate date, Counts counts, Times times, HeldBy screens) {

        static Day empty(LocalDate date) {
            return new Day(date, Counts.NONE, Times.NONE, HeldBy.NOTHING);
        }

        Day and(Day other) {
            return new Day(date, counts.and(other.counts), times.and(other.times), screens.and(other.screens));
        }

        /** The busiest screen first. */
        public List<Held> held() {
            return screens.busiestFirst();
        }
    }

    /** All days together. */
    public Day total() {
        return days.stream().reduce(Day::and).orElseThrow();
    }

    public Optional<Oldest> longest() {
        return Optional.ofNullable(oldest);
    }
}
