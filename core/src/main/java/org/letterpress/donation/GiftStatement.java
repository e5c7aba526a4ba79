package org.letterpress.donation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody was written to about all they gave in a year, and when. */
@Entity
@Table(name = "gift_statement")
class GiftStatement {
    @Id
    @Column(name = "token_hash")
    @SuppressWarnings("UnusedVariable") // it is looked for by it
    private String tokenHash;

    @Column(name = "donor_id")
    private long donorId;

    @Column(name = "given_year")
    private int year;

    @Column(name = "sent_at")
    private Instant sentAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected GiftStatement() {}

    /** @param donor one of the rows of whom it is for */
    GiftStatement(StatementToken token, long donor, int year, Instant now) {
        this.tokenHash = token.hash();
        this.donorId = donor;
        this.year = year;
        this.sentAt = now;
    }

    void sentAgain(long donor, Instant now) {
        this.donorId = donor;
        this.sentAt = now;
    }

    long donorId() {
        return donorId;
    }

    int year() {
        return year;
    }

    Instant sentAt() {
        return sentAt;
    }
}
