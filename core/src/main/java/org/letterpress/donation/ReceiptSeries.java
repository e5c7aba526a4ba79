package org.letterpress.donation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The numbers of one year's receipts. Whoever takes the next has the row to themselves until the receipt is stored. */
@Entity
@Table(name = "receipt_series")
class ReceiptSeries {
    @Id
    private String name;

    @Column(name = "last_number")
    private long lastNumber;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected ReceiptSeries() {}

    ReceiptSeries(String name) {
        this.name = name;
    }

    Place next() {
        this.lastNumber++;
        return new Place(name, lastNumber);
    }

    /** A number of a series. */
    record Place(String series, long number) {}
}
