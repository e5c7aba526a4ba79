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

/** The name a person goes by: something to see, on one line, of at most {@value #MAX_LENGTH} characters; required, unless it says otherwise. */
@Documented
@Constraint(validatedBy = PersonName.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface PersonName {

    /** In Unicode code points. */
    int MAX_LENGTH = 100;

    String message() default "{org.letterpress.text.PersonName.message}";

    /** Whether something has to be there. */
    boolean required() default true;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what is wrong: nothing there, too long, or characters that are not part of a name. */
    final class Validator implements ConstraintValidator<PersonName, String> {
        private boolean required;

        @Override
        public void initialize(PersonName constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            if (name == null || !Unicode.hasVisible(name)) {
                return !required;
            }
            if (name.codePointCount(0, name.length()) > MAX_LENGTH) {
                return Violation.because(context, "{org.letterpress.text.PersonName.tooLong.message}");
            }
            return name.codePoints().noneMatch(Validator::isForeign)
                    || Violation.because(context, "{org.letterpress.text.PersonName.characters.message}");
        }

        /** Joiners stay: Persian and Indic names are written with them. */
        private static boolean isForeign(int codePoint) {
            return Unicode.isControl(codePoint)
                    || Unicode.isLineBreak(codePoint)
                    || Unicode.isBidiOverride(codePoint)
                    || Unicode.isBidiIsolate(codePoint);
        }
    }
}
