package org.letterpress.donation;

import java.util.List;
import org.letterpress.Refusal;

/** An offer breaks the rules of its fields; nothing was stored. */
public final class GiftInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    GiftInvalid(List<FieldError> errors) {
        super("Invalid: " + errors.stream().map(FieldError::field).toList());
        this.errors = List.copyOf(errors);
    }

    /** In the order of the form's fields. */
    public List<FieldError> errors() {
        return errors;
    }

    /**
     * What is wrong with a field.
     *
     * @param message says how to put it right, for the donor
     */
    public record FieldError(String field, String message) {}
}
