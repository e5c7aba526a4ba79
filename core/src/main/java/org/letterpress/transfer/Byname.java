package org.letterpress.transfer;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.letterpress.comment.Byline;
import org.letterpress.text.EmailAddress;
import org.letterpress.text.PersonName;
import org.letterpress.text.WebsiteAddress;

/** The by-line of an imported comment, held to the same rules as one that is typed here. */
final class Byname {
    static final String ANONYMOUS = "Anonymous";

    /** What {@link PersonName} does not allow and nobody misses. */
    private static final Pattern FOREIGN =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]");

    private final Validator validator;
    private final List<Reason> notes = new ArrayList<>();

    Byname(Validator validator) {
        this.validator = validator;
    }

    /** Throws {@link Quarantined} when the name is too long. What else breaks a rule is left out, with a note. */
    Byline of(Fields comment) {
        return new Byline(
                name(comment.get("comment_author")),
                email(comment.get("comment_author_email")),
                website(comment.get("comment_author_url")));
    }

    List<Reason> notes() {
        return notes;
    }

    private String name(String written) {
        String name =
                FOREIGN.matcher(WordPressMarkup.plain(written)).replaceAll("").strip();
        if (name.codePointCount(0, name.length()) > PersonName.MAX_LENGTH) {
            throw new Quarantined(Reason.NAME_TOO_LONG);
        }
        if (!Words.areIn(name) && breaks("name", name)) {
            notes.add(Reason.NAME_MISSING);
            return ANONYMOUS;
        }
        return name;
    }

    private @Nullable String email(String written) {
        if (!written.isEmpty() && breaks("email", written)) {
            notes.add(Reason.EMAIL_DROPPED);
            return null;
        }
        return written;
    }

    /** WordPress fills its form in with the scheme alone. */
    private @Nullable String website(String written) {
        boolean none = written.isEmpty() || written.equals("http://") || written.equals("https://");
        if (!none && breaks("website", written)) {
            notes.add(Reason.WEBSITE_DROPPED);
            return null;
        }
        return none ? null : written;
    }

    private boolean breaks(String rule, String value) {
        Set<ConstraintViolation<Rules>> broken = validator.validateValue(Rules.class, rule, value);
        return !broken.isEmpty();
    }

    /** The rules of the form for comments. */
    record Rules(
            @PersonName String name,
            @EmailAddress String email,
            @WebsiteAddress String website) {}
}
