package org.letterpress.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.Network;

/**
 * That somebody in a network asked for what is stored under an address. It is kept apart from the wish, without the address:
 * a wish is deleted sooner when its address is unknown, and a limit that counted wishes would tell which are known.
 */
@Entity
@Table(name = "data_request_try")
class RequestTry {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "data_request_try_seq")
    @SequenceGenerator(name = "data_request_try_seq", sequenceName = "data_request_try_seq", allocationSize = 50)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // queries look for it
    private String network;

    @Column(name = "tried_at")
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected RequestTry() {}

    RequestTry(Network network, Instant now) {
        this.network = network.value();
        this.triedAt = now;
    }

    Instant triedAt() {
        return triedAt;
    }
}
