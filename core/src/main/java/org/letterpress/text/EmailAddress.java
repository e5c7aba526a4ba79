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
import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address in the shape of RFC 5321, as far as people use it: an ASCII dot-atom, one @, and a domain name that
 * may be international; required, unless it says otherwise.
 */
@Documented
@Constraint(validatedBy = EmailAddress.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, TYPE_USE})
@Retention(RUNTIME)
public @interface EmailAddress {

    /** In UTF-16 units: RFC 5321, 4.5.3.1.3, less the angle brackets. */
    int MAX_LENGTH = 254;

    String message() default "{org.letterpress.text.EmailAddress.message}";

    /** Whether something has to be there. */
    boolean required() default true;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells an address that is missing from one that is malformed or too long. */
    final class Validator implements ConstraintValidator<EmailAddress, String> {
        private boolean required;

        /** RFC 5321, 4.5.3.1.1. */
        private static final int MAX_LOCAL_PART = 64;

        private static final Pattern LOCAL_PART =
                Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++)*+");

        private static final Pattern DOMAIN = Pattern.compile(
                "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])",
                Pattern.CASE_INSENSITIVE);

        @Override
        public void initialize(EmailAddress constraint) {
            required = constraint.required();
        }

        @Override
        public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
            if (address == null || !Unicode.hasVisible(address)) {
                return !required;
            }
            if (address.length() > MAX_LENGTH) {
                return Violation.because(context, "{org.letterpress.text.EmailAddress.tooLong.message}");
            }
            return isAddress(address)
                    || Violation.because(context, "{org.letterpress.text.EmailAddress.format.message}");
        }

        private static boolean isAddress(String address) {
            int at = address.indexOf('@');
            return at > 0
                    && at <= MAX_LOCAL_PART
                    && LOCAL_PART.matcher(address.substring(0, at)).matches()
                    && isDomain(address.substring(at + 1));
        }

        /** Nothing invisible: the conversion to ASCII would drop it silently. */
        private static boolean isDomain(String domain) {
            if (!domain.codePoints().allMatch(Unicode::isVisible)) {
                return false;
            }
            try {
                String ascii = IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
                return ascii.length() <= 253 && DOMAIN.matcher(ascii).matches();
            } catch (IllegalArgumentException malformed) {
                return false;
            }
        }
    }
}
