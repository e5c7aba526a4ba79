package org.letterpress.staff;

import java.util.List;
import org.letterpress.Refusal;

/** What was entered about a new person breaks the rules of its fields; nothing was stored. */
public class PersonInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    PersonInvalid(List<FieldError> errors) {
        super("Invalid: " + errors.stream().map(FieldError::field).toList());
        this.errors = List.copyOf(errors);
    }

    /** In the order of the form's fields: name, email, password. */
    public List<FieldError> errors() {
        return errors;
    }

    /**
     * What is wrong with a field.
     *
     * @param message says how to put it right, for the person who filled in the form
     */
    public record FieldError(String field, String message) {}
}
