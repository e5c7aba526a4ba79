package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.letterpress.site.Transactions;
import org.letterpress.text.AddressKey;

/**
 * Compares a typed password with the stored one, and slows down who guesses. Call it outside of any transaction: the
 * comparison is long, and no connection should wait for it.
 */
@ApplicationScoped
public class PasswordCheck {
    /** So long is an address remembered with which nobody signs in. */
    static final Duration TRIES_KEPT = Duration.ofDays(1);

    private StaffMembers members;
    private SignInTries tries;
    private Passwords passwords;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PasswordCheck() {}

    @Inject
    public PasswordCheck(
            StaffMembers members, SignInTries tries, Passwords passwords, Transactions transactions, Clock clock) {
        this.members = members;
        this.tries = tries;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The same work, in the database and in the processor, whether there is such a person or not. The try is counted and
     * committed before it is known how it ends; who acts on the proof calls {@link #forgive}.
     *
     * @return empty when the address or the password is wrong, or the person is not active
     * @throws TooManyTries when this address was tried too often
     */
    Optional<Proof> prove(AddressKey address, String password) {
        Optional<Proof> expected = counted(address);
        PasswordHash hash = expected.map(Proof::password).orElse(passwords.nobodys());
        boolean matches = passwords.match(password, hash);
        return expected.filter(proof -> matches);
    }

    /**
     * The right password was given, or there is a new one: nobody has to wait. Part of the transaction that acts on it, and
     * before it locks the person: {@link #prove} takes the two in this order, and so no two wait for each other.
     */
    void forgive(AddressKey address) {
        tries.forgive(address);
    }

    /** @return how many were forgotten because they are old, at most {@code limit} */
    int forgetOld(int limit) {
        return tries.forgetOlder(clock.instant().minus(TRIES_KEPT), limit);
    }

    /** The stored form of a password that was just proven, made anew where it was hashed in an outdated way. */
    PasswordHash renewed(Proof proof, String password) {
        return passwords.isOutdated(proof.password()) ? passwords.rehash(password) : proof.password();
    }

    private Optional<Proof> counted(AddressKey address) {
        try {
            return transactions.alone(() -> count(address));
        } catch (PersistenceException e) {
            return transactions.alone(() -> count(address)); // now the row is there
        }
    }

    private Optional<Proof> count(AddressKey address) {
        tries.count(address, clock.instant());
        return members.proofOf(address);
    }
}
