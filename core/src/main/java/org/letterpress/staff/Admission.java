package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;
import org.letterpress.staff.PersonInvalid.FieldError;

/** Checks what was entered about a person, and hashes the password; outside of any transaction, as that is long. */
@ApplicationScoped
public class Admission {
    private static final List<String> FORM_ORDER = List.of("name", "email", "password");

    private Passwords passwords;
    private Validator validator;
    private SiteSettings settings;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Admission() {}

    @Inject
    public Admission(
            Passwords passwords, Validator validator, SiteSettings settings, Transactions transactions, Clock clock) {
        this.passwords = passwords;
        this.validator = validator;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @return not stored yet, without a role
     * @throws PersonInvalid when a field breaks its rule
     */
    StaffMember member(NewPerson person) {
        List<FieldError> errors = errors(person);
        if (!errors.isEmpty()) {
            throw new PersonInvalid(errors);
        }
        Password password = accepted(person.password(), person.email(), person.name());
        return new StaffMember(person, passwords.hash(password), clock.instant());
    }

    /**
     * What {@link #hash} refuses is refused at once.
     *
     * @throws PasswordTooWeak when it breaks a rule
     */
    void check(String password, StaffCard person) {
        accepted(password, person.email(), person.name());
    }

    /** @throws PasswordTooWeak when it breaks a rule */
    PasswordHash hash(String password, StaffCard person) {
        return passwords.hash(accepted(password, person.email(), person.name()));
    }

    private Password accepted(String password, String email, String name) {
        SiteIdentity site = transactions.alone(settings::identity);
        return Password.of(password, email, name, site.title());
    }

    private List<FieldError> errors(NewPerson person) {
        List<FieldError> errors = new ArrayList<>();
        validator
                .validate(person)
                .forEach(violation ->
                        errors.add(new FieldError(violation.getPropertyPath().toString(), violation.getMessage())));
        try {
            accepted(person.password(), person.email(), person.name());
        } catch (PasswordTooWeak refusal) {
            errors.add(new FieldError("password", refusal.weakness().text(Locale.getDefault())));
        }
        errors.sort((one, other) -> FORM_ORDER.indexOf(one.field()) - FORM_ORDER.indexOf(other.field()));
        return errors;
    }
}
