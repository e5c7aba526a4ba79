package org.letterpress.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * That there are so many more, or fewer, of a topic. Triggers of the database write one with every change of a comment, in the
 * same transaction, whoever makes it; {@link FoldingTallies} puts one in place of many.
 */
@Entity
@Table(name = "tally")
class Tally {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // queries ask for it
    private String topic;

    /** More, or less than 0: fewer. */
    @SuppressWarnings("UnusedVariable") // queries sum it up
    private int change;

    /** When the oldest of them was posted: days after 1970-01-01, in UTC. */
    @Column(name = "since_day")
    @SuppressWarnings("UnusedVariable") // queries ask for it
    private int sinceDay;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Tally() {}

    Tally(String topic, int change, int sinceDay) {
        this.topic = topic;
        this.change = change;
        this.sinceDay = sinceDay;
    }
}
