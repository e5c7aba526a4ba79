package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.bank.BankAccount;
import org.letterpress.donation.Funding;
import org.letterpress.donation.Gateways;
import org.letterpress.donation.GiftRules;
import org.letterpress.donation.GiftTermsOfSite;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/**
 * Where gifts go and who receives them. Another account is shown beside the one before, and taken only when somebody has
 * looked at both: a wrong one sends everybody's gifts elsewhere.
 */
@Named
@PageOf(Route.DESK_GIFT_SETTINGS)
@RequestScoped
public class GiftSettingsDesk implements Page {
    @Inject
    private GiftSettingsForm form;

    @Inject
    private GiftRules rules;

    @Inject
    private Funding funding;

    @Inject
    private Gateways gateways;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    private @Nullable String before;
    private @Nullable String after;

    @Override
    public Outcome open() {
        String act = parameters.posted("act").orElse("");
        if (act.isEmpty() || parameters.text("step").equals("back")) {
            return Outcome.SHOWN;
        }
        return act.equals(GiftSettingsForm.ACT)
                ? form.terms().map(this::taken).orElse(Outcome.UNPROCESSABLE)
                : Outcome.NOT_FOUND;
    }

    private Outcome taken(GiftTermsOfSite terms) {
        String now = iban(rules.account());
        String wanted = iban(terms.account());
        boolean seen = parameters.text("before").equals(now)
                && parameters.text("after").equals(wanted);
        if (!now.isEmpty() && !now.equals(wanted) && !seen) {
            before = now;
            after = wanted;
            return parameters.text("before").isEmpty() ? Outcome.SHOWN : Outcome.CONFLICT;
        }
        funding.arrange(terms, staff.get());
        return Outcome.seeOther(Route.DESK_GIFT_SETTINGS.template() + "?saved=yes");
    }

    private static String iban(Optional<BankAccount> account) {
        return account.map(BankAccount::ibanInGroups).orElse("");
    }

    /** Whether another account is to be looked at, in place of the form. */
    public boolean isAsking() {
        return before != null;
    }

    /** The account that gifts go to at present, in groups. */
    public String getBefore() {
        return before == null ? "" : before;
    }

    /** The one that they would go to; empty for none. */
    public String getAfter() {
        return after == null ? "" : after;
    }

    /** By which ways gifts can come in. */
    public List<Way> getWays() {
        return gateways.all().stream()
                .map(gateway -> new Way(
                        Words.of("treasury.method." + gateway.method()),
                        Words.of(gateway.payee().live() ? "giftsettings.live" : "giftsettings.test"),
                        gateway.payee().account()))
                .toList();
    }

    public boolean isTransfers() {
        return rules.account().isPresent();
    }

    /**
     * A provider that the deployer has set up.
     *
     * @param mode whether it moves money
     * @param account as the provider calls it; may be empty
     */
    public record Way(String method, String mode, String account) {}
}
