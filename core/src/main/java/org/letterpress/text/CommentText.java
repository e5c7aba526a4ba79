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

/** What a reader types as a comment: something to see, of at most {@value #MAX_BYTES} bytes of UTF-8; required. */
@Documented
@Constraint(validatedBy = CommentText.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface CommentText {

    /** In bytes of UTF-8, as {@link Policy#maxSourceBytes()} of comments. */
    int MAX_BYTES = 16 * 1024;

    String message() default "{org.letterpress.text.CommentText.message}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells a comment that is missing from one that is too long. */
    final class Validator implements ConstraintValidator<CommentText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null || !Unicode.hasVisible(text)) {
                return false;
            }
            return Unicode.utf8Length(text) <= MAX_BYTES
                    || Violation.because(context, "{org.letterpress.text.CommentText.tooLong.message}");
        }
    }
}
