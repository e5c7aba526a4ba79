package org.letterpress.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.letterpress.Secret;

/**
 * The one row that whoever changes who is an administrator locks first: so two cannot become the first one, and two
 * cannot leave each other as the last one. It keeps the hash of the setup code while there is one.
 */
@Entity
@Table(name = "staff_register")
class StaffRegister {
    static final int THE_ONE = 1;

    @Id
    private int id;

    @Column(name = "setup_code_hash")
    private @Nullable String setupCodeHash;

    @Column(name = "setup_code_at")
    private @Nullable Instant setupCodeAt;

    protected StaffRegister() {}

    static StaffRegister empty() {
        StaffRegister register = new StaffRegister();
        register.id = THE_ONE;
        return register;
    }

    /** The code before it is worth nothing any more. */
    void admit(SetupCode code, Instant now) {
        this.setupCodeHash = code.hash();
        this.setupCodeAt = now;
    }

    void admitNobody() {
        this.setupCodeHash = null;
        this.setupCodeAt = null;
    }

    boolean admits(SetupCode code) {
        return setupCodeHash != null && Secret.same(setupCodeHash, code.hash());
    }
}
