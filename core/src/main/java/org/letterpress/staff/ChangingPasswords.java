package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Objects;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;
import org.letterpress.text.AddressKey;

/**
 * Replaces passwords; whoever is signed in with the old one is signed out, everywhere. Makes transactions of its own, so
 * that none is open while passwords are hashed.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class ChangingPasswords {
    private StaffMembers members;
    private SignIns signIns;
    private PasswordCheck check;
    private Admission admission;
    private Transactions transactions;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ChangingPasswords() {}

    @Inject
    public ChangingPasswords(
            StaffMembers members,
            SignIns signIns,
            PasswordCheck check,
            Admission admission,
            Transactions transactions,
            Audit audit) {
        this.members = members;
        this.signIns = signIns;
        this.check = check;
        this.admission = admission;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * For oneself. It ends the sign-in in which it is done, too.
     *
     * @throws PasswordTooWeak when the new password breaks a rule
     * @throws WrongPassword when the old one is wrong; that counts as a failed try to sign in
     * @throws TooManyTries when it was wrong too often
     */
    public void change(String oldPassword, String newPassword, Staff self) {
        StaffCard person = person(self.id());
        admission.check(newPassword, person);
        Proof proof = check.prove(AddressKey.of(person.email()), oldPassword).orElseThrow(WrongPassword::new);
        PasswordHash hash = admission.hash(newPassword, person);
        transactions.alone(() -> {
            StaffMember member = locked(person);
            if (!member.standsBy(proof)) {
                throw new WrongPassword();
            }
            record(Deed.PASSWORD_CHANGED, person, self);
            return replace(member, hash);
        });
    }

    /**
     * For somebody who forgot it; the new one has to reach them by another way.
     *
     * @throws NotPermitted unless {@code by} is an administrator
     * @throws NoSuchPerson when there is none
     * @throws PasswordTooWeak when the password breaks a rule
     */
    public void reset(long id, String newPassword, Staff by) {
        by.require(Role.ADMIN);
        StaffCard person = person(id);
        PasswordHash hash = admission.hash(newPassword, person);
        transactions.alone(() -> {
            record(Deed.PASSWORD_RESET, person, by);
            return replace(locked(person), hash);
        });
    }

    private StaffCard person(long id) {
        return transactions.alone(() -> members.card(id)).orElseThrow(() -> new NoSuchPerson(id));
    }

    private StaffMember locked(StaffCard person) {
        check.forgive(AddressKey.of(person.email()));
        return members.locked(person.id()).orElseThrow(() -> new NoSuchPerson(person.id()));
    }

    private void record(Deed deed, StaffCard person, Staff by) {
        audit.record(Act.of(deed, by.actor(), Subject.of(Subject.Kind.STAFF, person.id())));
    }

    private boolean replace(StaffMember member, PasswordHash hash) {
        member.changePassword(hash);
        signIns.endAll(Objects.requireNonNull(member.id()));
        return true;
    }
}
