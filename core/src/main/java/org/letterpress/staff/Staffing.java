package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;

/** Adds people and decides what they may do; for administrators. */
@ApplicationScoped
@Transactional
public class Staffing {
    public static final int MAX_LIMIT = 100;

    private StaffMembers members;
    private StaffRegisters registers;
    private SignIns signIns;
    private ApiTokens tokens;
    private Admission admission;
    private Event<StaffChanged> changed;
    private Transactions transactions;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Staffing() {}

    @Inject
    public Staffing(
            StaffMembers members,
            StaffRegisters registers,
            SignIns signIns,
            ApiTokens tokens,
            Admission admission,
            Event<StaffChanged> changed,
            Transactions transactions,
            Audit audit) {
        this.members = members;
        this.registers = registers;
        this.signIns = signIns;
        this.tokens = tokens;
        this.admission = admission;
        this.changed = changed;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Makes transactions of its own, as hashing the password takes long.
     *
     * @param roles what the person may do; none is possible
     * @return the person's id
     * @throws NotPermitted unless {@code by} is an administrator
     * @throws PersonInvalid when a field breaks its rule
     * @throws EmailTaken when somebody has this address
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public long add(NewPerson person, Set<Role> roles, Staff by) {
        by.require(Role.ADMIN);
        StaffMember member = admission.member(person);
        member.give(roles);
        return transactions.alone(() -> store(member, by));
    }

    private long store(StaffMember member, Staff by) {
        registers.locked(); // of two with the same address the second sees the first
        if (members.have(member.key())) {
            throw new EmailTaken();
        }
        long id = members.add(member);
        audit.record(Act.of(Deed.STAFF_ADDED, by.actor(), about(id)).with("roles", member.roles()));
        return id;
    }

    /**
     * Known to the person's next request.
     *
     * @param roles all that the person may do from now on
     * @throws NotPermitted unless {@code by} is an administrator
     * @throws NoSuchPerson when there is none
     * @throws LastAdministrator when nobody else is an administrator and {@code roles} leave it out
     */
    public void changeRoles(long id, Set<Role> roles, Staff by) {
        StaffMember member = locked(id, by);
        if (!roles.contains(Role.ADMIN)) {
            demandAnotherThan(member);
        }
        Set<Role> before = member.roles();
        member.give(roles);
        changed.fire(new StaffChanged(id));
        audit.recordChange(Act.of(Deed.ROLES_CHANGED, by.actor(), about(id)).changed("roles", before, member.roles()));
    }

    /**
     * Ends what the person has open, sign-ins and tokens, at once. Nothing happens to who is not active.
     *
     * @throws NotPermitted unless {@code by} is an administrator
     * @throws NoSuchPerson when there is none
     * @throws LastAdministrator when nobody else is an administrator
     */
    public void deactivate(long id, Staff by) {
        StaffMember member = locked(id, by);
        demandAnotherThan(member);
        member.deactivate();
        signIns.endAll(id);
        tokens.revokeAll(id);
        changed.fire(new StaffChanged(id));
        audit.record(Act.of(Deed.STAFF_DEACTIVATED, by.actor(), about(id)));
    }

    /**
     * Takes a person back, with the roles and the password they had.
     *
     * @throws NotPermitted unless {@code by} is an administrator
     * @throws NoSuchPerson when there is none
     */
    public void reactivate(long id, Staff by) {
        locked(id, by).reactivate();
        audit.record(Act.of(Deed.STAFF_REACTIVATED, by.actor(), about(id)));
    }

    private static Subject about(long id) {
        return Subject.of(Subject.Kind.STAFF, id);
    }

    private StaffMember locked(long id, Staff by) {
        by.require(Role.ADMIN);
        registers.locked();
        return members.locked(id).orElseThrow(() -> new NoSuchPerson(id));
    }

    private void demandAnotherThan(StaffMember member) {
        if (member.isAdministrator() && members.countAdministrators() == 1) {
            throw new LastAdministrator();
        }
    }

    /**
     * The people, in the order in which they came.
     *
     * @param after the id where the page before ended; 0 for the first
     * @param limit 1 to {@value #MAX_LIMIT}
     * @throws NotPermitted unless {@code by} is an administrator
     * @throws IllegalArgumentException when the limit is out of bounds
     */
    public StaffPage people(long after, int limit, Staff by) {
        by.require(Role.ADMIN);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("A page has 1 to " + MAX_LIMIT + " people");
        }
        return members.page(after, limit);
    }
}
