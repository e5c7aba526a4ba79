package org.letterpress.donation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.AddressKey;

/** Who offered a gift, as far as they said. Nobody's account: who gives twice is here twice. Only treasurers read it. */
@Entity
class Donor {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "donor_seq")
    @SequenceGenerator(name = "donor_seq", sequenceName = "donor_seq", allocationSize = 50)
    private @Nullable Long id;

    private @Nullable String name;
    private @Nullable String email;

    @Column(name = "email_key")
    private @Nullable String emailKey;

    private @Nullable String postal;
    private boolean anonymous;

    @Column(name = "tax_receipt")
    private boolean taxReceipt;

    @SuppressWarnings("NullAway.Init") // filled by the persistence provider
    protected Donor() {}

    Donor(DonorDetails details) {
        this.name = details.name();
        this.email = details.email().isEmpty() ? null : details.email();
        this.emailKey = email == null ? null : AddressKey.of(email).value();
        this.postal = details.postal().isEmpty() ? null : details.postal();
        this.anonymous = details.anonymous();
        this.taxReceipt = details.taxReceipt();
    }

    /** What the law has kept stands on receipts; here nothing is left. */
    void forget() {
        this.name = null;
        this.email = null;
        this.emailKey = null;
        this.postal = null;
        this.anonymous = true;
    }

    /** The id of one that is stored. */
    long id() {
        return Objects.requireNonNull(id);
    }

    /** Empty once it is erased. */
    String name() {
        return name == null ? "" : name;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    /** By which all that came with the address is found; empty without one, and once it is erased. */
    Optional<String> emailKey() {
        return Optional.ofNullable(emailKey);
    }

    Optional<String> postal() {
        return Optional.ofNullable(postal);
    }

    boolean isAnonymous() {
        return anonymous;
    }

    boolean wantsTaxReceipt() {
        return taxReceipt;
    }
}
