package org.letterpress.text;

import jakarta.validation.ConstraintValidatorContext;

/** Says in what way a constraint is violated, where its default message would say too little. */
final class Violation {

    private Violation() {}

    /** Always false: the answer of the validator that found it. */
    static boolean because(ConstraintValidatorContext context, String message) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
        return false;
    }
}
