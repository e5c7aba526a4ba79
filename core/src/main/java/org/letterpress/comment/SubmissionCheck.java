package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.letterpress.comment.SubmissionInvalid.FieldError;
import org.letterpress.text.CommentText;
import org.letterpress.text.EmailAddress;
import org.letterpress.text.PersonName;

/** Checks what was typed, by the rules of their fields and of the site, before anything costly is done with it. */
@ApplicationScoped
public class SubmissionCheck {
    private static final List<String> FORM_ORDER = List.of("body", "name", "email", "website");

    private Validator validator;
    private CommentPolicies policies;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SubmissionCheck() {}

    @Inject
    SubmissionCheck(Validator validator, CommentPolicies policies) {
        this.validator = validator;
        this.policies = policies;
    }

    /**
     * Who signs it, by the rules of the site.
     *
     * @throws SubmissionInvalid when a field breaks its rule
     */
    Byline checked(CommentSubmission submission) {
        List<FieldError> errors = new ArrayList<>(errors(submission));
        if (policies.site().nameRequired()) {
            errors.addAll(errors(new Named(submission.name())));
        }
        if (policies.site().emailRequired()) {
            errors.addAll(errors(new Reachable(submission.email())));
        }
        refuse(errors);
        String name = submission.name().isBlank() ? policies.site().nobody() : submission.name();
        return new Byline(name, submission.email(), submission.website());
    }

    /** @throws SubmissionInvalid when a new text breaks the rule for texts */
    public void check(String text) {
        refuse(errors(new Text(text)));
    }

    private List<FieldError> errors(Object form) {
        return validator.validate(form).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new SubmissionInvalid(errors.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(error -> FORM_ORDER.indexOf(error.field())))
                    .toList());
        }
    }

    private record Text(@CommentText String body) {}

    private record Named(@PersonName String name) {}

    private record Reachable(@EmailAddress String email) {}
}
