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
import org.jspecify.annotations.Nullable;

/** A name that a provider has for a gift. The database lets no two gifts have the same one. */
@Entity
@Table(name = "donation_key")
class DonationKey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "donation_key_seq")
    @SequenceGenerator(name = "donation_key_seq", sequenceName = "donation_key_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @SuppressWarnings("UnusedVariable") // queries look for it
    private PaymentMethod method;

    private String name;

    @Column(name = "donation_id")
    private long donationId;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected DonationKey() {}

    DonationKey(PaymentMethod method, String name, long donationId) {
        this.method = method;
        this.name = name;
        this.donationId = donationId;
    }

    String name() {
        return name;
    }

    long donationId() {
        return donationId;
    }
}
