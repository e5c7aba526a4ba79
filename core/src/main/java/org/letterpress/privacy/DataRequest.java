package org.letterpress.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.AddressKey;

/**
 * Somebody's wish for what is stored under an address: asked for by whoever typed it, it is looked up apart from that, so
 * that nobody learns from the answer whether the address is known. Where it is, a letter asks its reader; who has the
 * letter's secret may have the copy, or confirm the erasure, which is then carried out. Then the wish is deleted, and so it
 * is when the address is unknown, or nobody confirms.
 */
@Entity
@Table(name = "data_request")
class DataRequest {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "data_request_seq")
    @SequenceGenerator(name = "data_request_seq", sequenceName = "data_request_seq", allocationSize = 50)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Wish wish;

    @Enumerated(EnumType.STRING)
    private State state;

    private String address;

    @Column(name = "address_key")
    private String addressKey;

    @Column(name = "token_hash")
    private @Nullable String tokenHash;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected DataRequest() {}

    DataRequest(Wish wish, String address, Instant now) {
        this.wish = wish;
        this.state = State.ASKED;
        this.address = address;
        this.addressKey = AddressKey.of(address).value();
        this.askedAt = now;
    }

    /** Takes note that a letter with that secret is on its way. */
    void ask(RequestToken token) {
        tokenHash = token.hash();
        state = State.LETTER_SENT;
    }

    /** @throws IllegalStateException when no letter was sent */
    void confirm() {
        if (state == State.ASKED) {
            throw new IllegalStateException("Nobody was asked yet");
        }
        state = State.CONFIRMED;
    }

    long stored() {
        return Objects.requireNonNull(id);
    }

    Wish wish() {
        return wish;
    }

    State state() {
        return state;
    }

    /** As it was typed. */
    String address() {
        return address;
    }

    AddressKey person() {
        return new AddressKey(addressKey);
    }

    Instant askedAt() {
        return askedAt;
    }

    /** How far it has come. */
    enum State {
        ASKED,
        LETTER_SENT,
        CONFIRMED
    }
}
