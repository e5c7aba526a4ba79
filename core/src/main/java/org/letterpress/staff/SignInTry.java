package org.letterpress.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.letterpress.text.AddressKey;

/**
 * How often in a row the password of an address was tried without success, whether anybody has that address or not. A try
 * counts before its password is compared, so a hundred at the same moment are no way around; success
 * forgives them.
 */
@Entity
@Table(name = "sign_in_try")
class SignInTry {
    static final int FREE_TRIES = 10;
    static final Duration PAUSE = Duration.ofMinutes(1);

    @Id
    @Column(name = "address_hash")
    private String addressHash;

    private int failures;

    @Column(name = "tried_at")
    private Instant triedAt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected SignInTry() {}

    /** The first. */
    SignInTry(AddressKey address, Instant now) {
        this.addressHash = address.hash();
        this.failures = 1;
        this.triedAt = now;
    }

    /** @throws TooManyTries when there were too many, too recently; such a try does not count */
    void again(Instant now) {
        Instant until = triedAt.plus(PAUSE);
        if (failures >= FREE_TRIES && now.isBefore(until)) {
            throw new TooManyTries(until);
        }
        this.failures = Math.min(failures + 1, FREE_TRIES);
        this.triedAt = now;
    }

    /** The next ones are free again. */
    void forgive() {
        this.failures = 0;
    }
}
