package org.letterpress.donation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/** Money that moved. Added, never changed; the database holds no second one for the same thing. */
@Entity
@Table(name = "ledger_entry")
@SuppressWarnings("UnusedVariable") // queries add them up
class LedgerEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry_seq")
    @SequenceGenerator(name = "ledger_entry_seq", sequenceName = "ledger_entry_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "donation_id")
    private long donationId;

    @Column(name = "fund_id")
    private long fundId;

    private boolean live;

    @Enumerated(EnumType.STRING)
    private LedgerKind kind;

    private String object;

    private long amount;

    private String currency;

    @Column(name = "booked_at")
    private Instant bookedAt;

    /** From the year 0, in UTC: {@link ChronoField#PROLEPTIC_MONTH}. */
    @Column(name = "booked_month")
    private int bookedMonth;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected LedgerEntry() {}

    LedgerEntry(Donation gift, GiftHistory.Line line) {
        GiftTerms terms = gift.terms();
        this.donationId = gift.id();
        this.fundId = terms.fundId();
        this.live = terms.live();
        this.kind = line.kind();
        this.object = line.object();
        this.amount = line.amount();
        this.currency = terms.amount().currency().getCurrencyCode();
        this.bookedAt = line.at();
        this.bookedMonth = Math.toIntExact(line.at().atOffset(ZoneOffset.UTC).getLong(ChronoField.PROLEPTIC_MONTH));
    }

    boolean isFor(GiftHistory.Line line) {
        return kind == line.kind() && object.equals(line.object());
    }

    GiftFile.Movement movement() {
        return new GiftFile.Movement(kind, Money.of(amount, currency), bookedAt, object);
    }
}
