package org.letterpress.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.letterpress.comment.Tray;

/** All {@linkplain FirstDecision first decisions} of one day, in UTC, counted together. */
@Entity
@Table(name = "decision_day")
class DecisionDay {
    @Id
    @Column(name = "held_on")
    private LocalDate day;

    private long decided;
    private long overturned;
    private long reviews;

    /** Of the reviews, those after which the refused comment is public. */
    private long published;

    private String times;
    private String screens;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected DecisionDay() {}

    DecisionDay(LocalDate day) {
        this.day = day;
        this.times = Times.NONE.toText();
        this.screens = HeldBy.NOTHING.toText();
    }

    /** One more, or with -1 one fewer, of a comment that lies in {@code tray} by now. */
    void count(FirstDecision decision, Tray tray, int more) {
        decided += more;
        overturned += decision.isOverturnedIn(tray) ? more : 0;
        reviews += decision.isOfReview() ? more : 0;
        published += decision.isOfReview() && tray == Tray.APPROVED ? more : 0;
        times = Times.parse(times).and(decision.waitedSeconds(), more).toText();
        HeldBy held = HeldBy.parse(screens);
        for (String screen : decision.screens()) {
            held = held.and(screen, tray, more);
        }
        screens = held.toText();
    }

    Quality.Day read() {
        return new Quality.Day(
                day,
                new Quality.Counts(decided, overturned, reviews, published),
                Times.parse(times),
                HeldBy.parse(screens));
    }
}
