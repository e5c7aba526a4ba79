package org.letterpress.text;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** An absolute http or https address that a link may lead to; optional, so blank is fine. */
@Documented
@Constraint(validatedBy = WebsiteAddress.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface WebsiteAddress {

    /** In UTF-16 units. */
    int MAX_LENGTH = 500;

    String message() default "{org.letterpress.text.WebsiteAddress.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells an address that is too long from one that is malformed. */
    final class Validator implements ConstraintValidator<WebsiteAddress, String> {

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (address == null || address.isBlank()) {
                return true;
            }
            if (address.length() > MAX_LENGTH) {
                return Violation.because(context, "{org.letterpress.text.WebsiteAddress.tooLong.message}");
            }
            return WebAddress.web(address).isPresent();
        }
    }
}
