package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.letterpress.donation.DonorDetails;
import org.letterpress.donation.Fund;
import org.letterpress.donation.Funds;
import org.letterpress.donation.GiftInvalid;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** Who gave and for what, as a treasurer types it. */
@Named
@RequestScoped
public class DonorForm {
    @Inject
    private Funds funds;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    DonorDetails donor() {
        return new DonorDetails(
                typed.line("name"),
                typed.line("email"),
                typed.lines("postal").strip(),
                typed.ticked("anonymous"),
                typed.ticked("taxReceipt"));
    }

    /** @param ending of the names that the form's fields have on the page, where there are several such forms */
    void refused(GiftInvalid refusal, String ending) {
        refusal.errors().forEach(error -> {
            if (error.field().equals("name") && typed.line("name").isEmpty()) {
                problems.addWord("name" + ending, "newgift.name.missing");
            } else {
                problems.add(error.field() + ending, error.message());
            }
        });
    }

    /** The fund that was chosen; empty for none, which is for the caller to say. */
    Optional<Fund> fund() {
        Optional<Long> id = parameters.number("fund");
        return funds.all().stream()
                .filter(fund -> id.filter(chosen -> chosen == fund.id()).isPresent())
                .findFirst();
    }

    /** Those that are closed too: a gift may have been for one before it was. */
    public List<Fund> getFunds() {
        return funds.all();
    }

    public boolean isChosen(Fund fund) {
        return parameters.number("fund").filter(id -> id == fund.id()).isPresent();
    }

    public boolean isAnonymous() {
        return typed.ticked("anonymous");
    }

    public boolean isTaxReceipt() {
        return typed.ticked("taxReceipt");
    }

    public String line(String field) {
        return typed.line(field);
    }

    public String lines(String field) {
        return typed.lines(field);
    }
}
