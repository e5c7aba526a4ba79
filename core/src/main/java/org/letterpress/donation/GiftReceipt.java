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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.money.Money;

/**
 * What a donor can show to have given. It keeps what it said when it was issued; when that is no longer so it is voided, and
 * another may take its place. Numbers have no gaps, so nothing that was issued is ever deleted.
 */
@Entity
@Table(name = "gift_receipt")
class GiftReceipt {
    /** Why one holds no more. */
    enum VoidReason {
        REFUNDED,
        CHARGED_BACK,
        /** By a treasurer. */
        WITHDRAWN,
        /** By another one that says who gave, or what, as it is. */
        REPLACED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gift_receipt_seq")
    @SequenceGenerator(name = "gift_receipt_seq", sequenceName = "gift_receipt_seq", allocationSize = 50)
    private @Nullable Long id;

    private String series;
    private long number;

    @Column(name = "donation_id")
    private long donationId;

    @Column(name = "donor_name")
    private @Nullable String donorName;

    private @Nullable String postal;

    @Column(name = "fund_name")
    private String fundName;

    private long amount;
    private String currency;

    @Column(name = "given_at")
    private Instant givenAt;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "voided_at")
    private @Nullable Instant voidedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "void_reason")
    private @Nullable VoidReason voidReason;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected GiftReceipt() {}

    GiftReceipt(ReceiptSeries.Place next, Donation gift, Donor donor, Fund fund, Instant now) {
        this.series = next.series();
        this.number = next.number();
        this.donationId = gift.id();
        this.donorName = donor.name();
        this.postal = donor.postal().orElse(null);
        this.fundName = fund.name();
        this.amount = gift.kept().minor();
        this.currency = gift.kept().currency().getCurrencyCode();
        this.givenAt = gift.paidAt().orElseThrow();
        this.issuedAt = now;
    }

    void cancel(VoidReason reason, Instant now) {
        if (voidedAt != null) {
            throw new IllegalStateException("Voided already");
        }
        this.voidedAt = now;
        this.voidReason = reason;
    }

    /** The id of one that is stored. */
    long id() {
        return Objects.requireNonNull(id);
    }

    long donationId() {
        return donationId;
    }

    /** As it stands on the receipt, for example {@code 2026-000123}. */
    String printedNumber() {
        return String.format(Locale.ROOT, "%s-%06d", series, number);
    }

    Money amount() {
        return Money.of(amount, currency);
    }

    String donorName() {
        return donorName == null ? "" : donorName;
    }

    Optional<String> postal() {
        return Optional.ofNullable(postal);
    }

    String fundName() {
        return fundName;
    }

    Instant givenAt() {
        return givenAt;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Optional<Instant> voidedAt() {
        return Optional.ofNullable(voidedAt);
    }

    Optional<VoidReason> voidReason() {
        return Optional.ofNullable(voidReason);
    }
}
