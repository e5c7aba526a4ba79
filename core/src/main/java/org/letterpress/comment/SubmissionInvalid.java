package org.letterpress.comment;

import java.util.List;
import org.letterpress.Refusal;

/** A submission breaks the rules of its fields; nothing was stored. */
public class SubmissionInvalid extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    SubmissionInvalid(List<FieldError> errors) {
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
     * @param message says how to put it right, for the reader
     */
    public record FieldError(String field, String message) {}
}
