package org.letterpress.staff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;
import org.letterpress.text.AddressKey;

/**
 * A staff member's life: an administrator adds them, or they show the setup code while there is no administrator. They
 * sign in with e-mail address and password, and may do what their roles include. An administrator changes the roles, may
 * deactivate them, which shuts every door at once, and take them back. They are never deleted: their name stands in
 * the decisions they took.
 *
 * <p>Of everybody who is active at least one is an administrator; {@link StaffRegister} keeps it so.
 */
@Entity
@Table(name = "staff_member")
class StaffMember {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_seq")
    @SequenceGenerator(name = "staff_seq", sequenceName = "staff_seq", allocationSize = 50)
    private @Nullable Long id;

    /** As it was typed. */
    private String email;

    @Column(name = "email_key")
    private String emailKey;

    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active;

    @Column(name = "desk_keys")
    private boolean keys;

    @ElementCollection
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected StaffMember() {}

    /** Somebody new, active, without any role yet. */
    StaffMember(NewPerson person, PasswordHash password, Instant now) {
        this.email = person.email();
        this.emailKey = AddressKey.of(person.email()).value();
        this.name = person.name();
        this.passwordHash = password.value();
        this.active = true;
        this.keys = true;
        this.roles = new HashSet<>();
        this.createdAt = now;
    }

    /** From now on exactly these. */
    void give(Set<Role> wanted) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
    }

    /** Who calls ends what they have open: sign-ins, tokens. */
    void deactivate() {
        this.active = false;
    }

    void reactivate() {
        this.active = true;
    }

    /** Whether single keys may do something on their desk (WCAG 2.1.4). */
    void switchKeys(boolean on) {
        this.keys = on;
    }

    void changePassword(PasswordHash password) {
        this.passwordHash = password.value();
    }

    /** Whether the proof still holds: they are active and have not changed the password since it was checked. */
    boolean standsBy(Proof proof) {
        return active && Secret.same(passwordHash, proof.password().value());
    }

    boolean isAdministrator() {
        return active && roles.contains(Role.ADMIN);
    }

    /** Null until it is stored. */
    @Nullable
    Long id() {
        return id;
    }

    String email() {
        return email;
    }

    AddressKey key() {
        return new AddressKey(emailKey);
    }

    String name() {
        return name;
    }

    boolean isActive() {
        return active;
    }

    boolean hasKeys() {
        return keys;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    Instant createdAt() {
        return createdAt;
    }
}
