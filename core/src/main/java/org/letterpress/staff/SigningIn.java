package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;
import org.letterpress.text.AddressKey;

/** Lets the staff in and out. */
@ApplicationScoped
@Transactional
public class SigningIn {
    private static final int SWEPT_AT_ONCE = 1_000;

    private StaffMembers members;
    private SignIns signIns;
    private PasswordCheck check;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SigningIn() {}

    @Inject
    public SigningIn(
            StaffMembers members,
            SignIns signIns,
            PasswordCheck check,
            Transactions transactions,
            Clock clock,
            Audit audit) {
        this.members = members;
        this.signIns = signIns;
        this.check = check;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Makes transactions of its own: a failed try stays counted, and none is open while the password is compared.
     *
     * @return to be kept by the browser, and nowhere else
     * @throws SignInFailed whatever is wrong, after the same time
     * @throws TooManyTries when after ten failures in a row the next came within a minute
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public SignInToken signIn(String email, String password) {
        AddressKey address = AddressKey.of(email);
        Proof proof = check.prove(address, password).orElseThrow(SignInFailed::new);
        PasswordHash renewed = check.renewed(proof, password);
        return transactions.alone(() -> {
            check.forgive(address);
            return begin(proof, renewed);
        });
    }

    private SignInToken begin(Proof proof, PasswordHash renewed) {
        StaffMember member = members.locked(proof.staffId())
                .filter(person -> person.standsBy(proof))
                .orElseThrow(SignInFailed::new);
        member.changePassword(renewed);
        SignInToken token = SignInToken.random();
        signIns.add(new SignIn(token, proof.staffId(), clock.instant()));
        record(Deed.SIGNED_IN, proof.staffId());
        return token;
    }

    /** Who is signed in with this token now, with the roles they have now; cheap enough for every request. */
    public Optional<Staff> current(SignInToken token) {
        return signIns.current(token, clock.instant());
    }

    /** Ends every sign-in of the person whose token this is, in every browser; nothing happens when it is nobody's. */
    public void signOut(SignInToken token) {
        signIns.whose(token).ifPresent(person -> {
            signIns.endAll(person);
            record(Deed.SIGNED_OUT, person);
        });
    }

    private void record(Deed deed, long person) {
        audit.record(Act.of(deed, Actor.staff(person), Subject.of(Subject.Kind.STAFF, person)));
    }

    /**
     * Deletes sign-ins that have expired and tries that are long past, at most 1,000 of each a call; they have no effect
     * any more. To be called once in a while, on any number of servers.
     *
     * @return how many there were; 1,000 or more may mean that there are still others
     */
    public int sweep() {
        return signIns.endExpired(clock.instant(), SWEPT_AT_ONCE) + check.forgetOld(SWEPT_AT_ONCE);
    }
}
