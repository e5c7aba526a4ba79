package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.DonationState;
import org.letterpress.donation.Funds;
import org.letterpress.donation.GiftFilter;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.SearchFields;
import org.letterpress.web.page.Words;

/** Which gifts are looked for, as it was typed. */
@Named
@RequestScoped
public class LedgerForm {
    private static final List<String> FIELDS =
            List.of("q", "state", "fund", "method", "mode", "article", "from", "to", "look");
    private static final String LIVE = "live";
    private static final String TEST = "test";

    @Inject
    private Parameters parameters;

    @Inject
    private SearchFields fields;

    @Inject
    private Problems problems;

    @Inject
    private Funds funds;

    private @Nullable List<Choice> choices;

    GiftFilter filter() {
        return new GiftFilter(
                parameters.named("state", DonationState.values()),
                text("fund"),
                parameters.named("method", PaymentMethod.values()),
                text("article"),
                fields.from("from"),
                fields.until("to"),
                isLook(),
                mode(),
                text("q"));
    }

    private Optional<Boolean> mode() {
        return Optional.of(text("mode"))
                .filter(mode -> mode.equals(LIVE) || mode.equals(TEST))
                .map(LIVE::equals);
    }

    /** Whether those alone are looked for that need a look. */
    public boolean isLook() {
        return !text("look").isEmpty();
    }

    /** Whether anything is looked for. */
    public boolean isAsked() {
        return !filter().isEmpty() || problems.isAny();
    }

    /** What was typed into a field, for the form. */
    public String text(String field) {
        return fields.text(field);
    }

    public List<Choice> getStates() {
        return Arrays.stream(DonationState.values())
                .map(state -> new Choice(state.name(), Words.of("ledger.state." + state)))
                .toList();
    }

    public List<Choice> getMethods() {
        return Arrays.stream(PaymentMethod.values())
                .map(method -> new Choice(method.name(), Words.of("treasury.method." + method)))
                .toList();
    }

    public List<Choice> getModes() {
        return List.of(new Choice(LIVE, Words.of("ledger.mode.live")), new Choice(TEST, Words.of("ledger.mode.test")));
    }

    public List<Choice> getFunds() {
        List<Choice> known = choices;
        if (known == null) {
            known = funds.all().stream()
                    .map(fund -> new Choice(fund.slug().value(), fund.name()))
                    .toList();
            choices = known;
        }
        return known;
    }

    /** As a part of an address, an ampersand before each field; empty when nothing is looked for. */
    String query() {
        return fields.query(FIELDS);
    }

    /** One of a list to choose from. */
    public record Choice(String value, String label) {}
}
