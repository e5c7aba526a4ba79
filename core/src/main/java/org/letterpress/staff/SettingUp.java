package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Actor;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.Transactions;

/** Makes the first administrator: by a one-time code, or by the settings of the server. */
@ApplicationScoped
@Transactional
public class SettingUp {
    private StaffMembers members;
    private StaffRegisters registers;
    private Admission admission;
    private Transactions transactions;
    private Clock clock;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SettingUp() {}

    @Inject
    public SettingUp(
            StaffMembers members,
            StaffRegisters registers,
            Admission admission,
            Transactions transactions,
            Clock clock,
            Audit audit) {
        this.members = members;
        this.registers = registers;
        this.admission = admission;
        this.transactions = transactions;
        this.clock = clock;
        this.audit = audit;
    }

    /** Whether there is one who is active. */
    public boolean hasAdministrator() {
        return members.countAdministrators() > 0;
    }

    /**
     * To be called at every start of a server. The code before it is worth nothing any more, so of servers that start
     * together the last one has the code that works.
     *
     * @return to be shown to the owner of the server and to nobody else; empty when there is an administrator
     */
    public Optional<SetupCode> renewSetupCode() {
        StaffRegister register = registers.locked();
        if (hasAdministrator()) {
            register.admitNobody();
            return Optional.empty();
        }
        SetupCode code = SetupCode.random();
        register.admit(code, clock.instant());
        return Optional.of(code);
    }

    /**
     * Of two who come with the code at the same moment, one becomes the administrator. A refusal of what was entered
     * leaves the code good for another try.
     *
     * @param typedCode as it was typed, or followed in a link
     * @throws AlreadySetUp when there is an administrator
     * @throws SetupCodeWrong unless it is the latest code and was not used
     * @throws PersonInvalid when a field breaks its rule
     * @throws EmailTaken when somebody without the role of an administrator has this address
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public void createFirstAdministrator(String typedCode, NewPerson person) {
        SetupCode code = SetupCode.parse(typedCode).orElseThrow(SetupCodeWrong::new);
        transactions.alone(() -> admitting(code)); // before anything costly is done for a stranger
        StaffMember first = admission.member(person);
        transactions.alone(() -> appoint(first, admitting(code)));
    }

    private StaffRegister admitting(SetupCode code) {
        StaffRegister register = registers.locked();
        if (hasAdministrator()) {
            throw new AlreadySetUp();
        }
        if (!register.admits(code)) {
            throw new SetupCodeWrong();
        }
        return register;
    }

    /**
     * As long as there is no administrator this makes one; otherwise it does nothing, so it may be called at every start
     * of every server.
     *
     * @return whether it made one
     * @throws PersonInvalid when a setting breaks its rule
     * @throws EmailTaken when somebody without the role of an administrator has this address
     */
    @Transactional(TxType.NOT_SUPPORTED)
    public boolean createFirstAdministratorFromSettings(NewPerson person) {
        if (transactions.alone(this::hasAdministrator)) {
            return false;
        }
        StaffMember first = admission.member(person);
        return transactions.alone(() -> {
            StaffRegister register = registers.locked();
            return !hasAdministrator() && appoint(first, register);
        });
    }

    private boolean appoint(StaffMember first, StaffRegister register) {
        if (members.have(first.key())) {
            throw new EmailTaken();
        }
        first.give(EnumSet.of(Role.ADMIN));
        long id = members.add(first);
        audit.record(Act.of(Deed.STAFF_ADDED, Actor.OPERATOR, Subject.of(Subject.Kind.STAFF, id))
                .with("roles", first.roles()));
        register.admitNobody();
        return true;
    }
}
