package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.letterpress.bank.BankAccount;
import org.letterpress.bank.BankAccountInvalid;
import org.letterpress.donation.GiftRules;
import org.letterpress.donation.GiftTermsOfSite;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** How the site takes gifts, as it is set or as it was typed. */
@Named
@RequestScoped
public class GiftSettingsForm {
    static final String ACT = "gifts";

    private static final String AMOUNT = "[0-9]{1,7}";

    @Inject
    private GiftRules rules;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    /** What was typed; empty when it cannot be taken, as is said beside its fields. */
    Optional<GiftTermsOfSite> terms() {
        Optional<BankAccount> account = account();
        if (getIssuer().length() > GiftTermsOfSite.MAX_ISSUER) {
            problems.addWord("issuer", "giftsettings.issuer.wrong", GiftTermsOfSite.MAX_ISSUER);
        }
        List<Long> amounts = amounts();
        return problems.isAny() ? Optional.empty() : terms(account, amounts);
    }

    private Optional<GiftTermsOfSite> terms(Optional<BankAccount> account, List<Long> amounts) {
        try {
            return Optional.of(new GiftTermsOfSite(account, getIssuer(), amounts));
        } catch (IllegalArgumentException refusal) {
            problems.addWord("amounts", "giftsettings.amounts.wrong", GiftTermsOfSite.MOST_AMOUNTS);
            return Optional.empty();
        }
    }

    /** Empty when nothing was typed at all: then there are no transfers. */
    private Optional<BankAccount> account() {
        if ((getHolder() + getIban() + getBic()).isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BankAccount.read(getHolder(), getIban(), getBic()));
        } catch (BankAccountInvalid refusal) {
            problems.addWord(
                    refusal.field().name().toLowerCase(Locale.ROOT), "giftsettings.account.wrong." + refusal.field());
            return Optional.empty();
        }
    }

    /** Empty, and said so, when one of them is no whole number. */
    private List<Long> amounts() {
        List<String> all = Arrays.stream(getAmounts().split("[,;\\s]+"))
                .filter(amount -> !amount.isEmpty())
                .toList();
        if (all.isEmpty() || !all.stream().allMatch(amount -> amount.matches(AMOUNT))) {
            problems.addWord("amounts", "giftsettings.amounts.wrong", GiftTermsOfSite.MOST_AMOUNTS);
            return List.of();
        }
        return all.stream().map(Long::valueOf).toList();
    }

    public String getHolder() {
        return isTyped()
                ? typed.line("holder")
                : rules.account().map(BankAccount::holder).orElse("");
    }

    public String getIban() {
        return isTyped()
                ? typed.line("iban")
                : rules.account().map(BankAccount::ibanInGroups).orElse("");
    }

    public String getBic() {
        return isTyped()
                ? typed.line("bic")
                : rules.account().flatMap(BankAccount::bic).orElse("");
    }

    public String getIssuer() {
        return isTyped() ? typed.lines("issuer").strip() : rules.issuer();
    }

    public String getAmounts() {
        return isTyped()
                ? typed.line("amounts")
                : rules.amounts().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private boolean isTyped() {
        return typed.isFor(ACT);
    }
}
