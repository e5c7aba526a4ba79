package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.letterpress.donation.GiftInvalid.FieldError;
import org.letterpress.text.EmailAddress;

/** Checks what donors typed. */
@ApplicationScoped
public class OfferCheck {
    private static final List<String> FORM_ORDER = List.of("name", "email", "postal", "dedication", "message");

    private Validator validator;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    OfferCheck() {}

    @Inject
    public OfferCheck(Validator validator) {
        this.validator = validator;
    }

    /** All that is wrong with what was typed, in the order of the form; empty when nothing is. */
    public List<FieldError> errors(GiftOffer offer) {
        List<FieldError> errors = new ArrayList<>(broken(offer));
        errors.addAll(broken(new Reachable(offer.donor().email())));
        errors.addAll(postal(offer.donor()));
        return inOrder(errors);
    }

    /** @throws GiftInvalid when what a treasurer typed about a donor breaks a rule; the address is not asked for */
    void refuse(DonorDetails donor) {
        List<FieldError> errors = new ArrayList<>(broken(donor));
        errors.addAll(postal(donor));
        if (!errors.isEmpty()) {
            throw new GiftInvalid(inOrder(errors));
        }
    }

    private List<FieldError> postal(DonorDetails donor) {
        return donor.taxReceipt() ? broken(new Posted(donor.postal())) : broken(new Brief(donor.postal()));
    }

    private static List<FieldError> inOrder(List<FieldError> errors) {
        return errors.stream()
                .distinct()
                .sorted(Comparator.comparingInt(error -> FORM_ORDER.indexOf(error.field())))
                .toList();
    }

    private List<FieldError> broken(Object form) {
        return validator.validate(form).stream()
                .map(violation -> new FieldError(
                        violation.getPropertyPath().toString().replaceFirst("^donor\\.", ""), violation.getMessage()))
                .toList();
    }

    private record Reachable(@EmailAddress String email) {}

    private record Brief(
            @Size(max = DonorDetails.MAX_POSTAL, message = "{org.letterpress.donation.postal.tooLong.message}")
            String postal) {}

    private record Posted(
            @NotBlank(message = "{org.letterpress.donation.postal.message}")
            @Size(max = DonorDetails.MAX_POSTAL, message = "{org.letterpress.donation.postal.tooLong.message}")
            String postal) {}
}
