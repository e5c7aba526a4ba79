package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Fund;
import org.letterpress.donation.FundInvalid;
import org.letterpress.donation.FundTerms;
import org.letterpress.money.Money;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** What a fund is for, as it is typed: of a new one, or of one that is changed. */
@Named
@RequestScoped
public class FundForm {
    @Inject
    private TypedMoney money;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    private @Nullable Fund fund;

    /** From now on it is about that fund. */
    void edit(Fund known) {
        this.fund = known;
    }

    /** What was typed; empty when it cannot be taken, as is said beside its fields. */
    Optional<FundTerms> terms() {
        Optional<Currency> currency = fund == null ? money.currency("currency") : Optional.of(fund.currency());
        return currency.flatMap(this::terms);
    }

    private Optional<FundTerms> terms(Currency currency) {
        Money goal = typed.line("goal").isEmpty()
                ? null
                : money.amount("goal", currency).orElse(null);
        try {
            FundTerms terms = new FundTerms(typed.line("name"), typed.lines("summary"), currency, goal);
            return problems.isAny() ? Optional.empty() : Optional.of(terms);
        } catch (FundInvalid refusal) {
            refused(refusal);
            return Optional.empty();
        }
    }

    void refused(FundInvalid refusal) {
        String field = refusal.part() == FundInvalid.Part.SLUG
                ? "name"
                : refusal.part().name().toLowerCase(Locale.ROOT);
        problems.addWord(field, "funds.wrong." + refusal.part());
    }

    private boolean isTyped() {
        return typed.isFor("open") || typed.isFor("change");
    }

    public String getName() {
        return isTyped()
                ? typed.line("name")
                : Optional.ofNullable(fund).map(Fund::name).orElse("");
    }

    public String getSummary() {
        return isTyped()
                ? typed.lines("summary")
                : Optional.ofNullable(fund).map(Fund::summary).orElse("");
    }

    /** Its code. */
    public String getCurrency() {
        return fund == null ? typed.line("currency") : fund.currency().getCurrencyCode();
    }

    public String getGoal() {
        return isTyped()
                ? typed.line("goal")
                : Optional.ofNullable(fund)
                        .flatMap(Fund::goal)
                        .map(goal -> goal.decimal().toPlainString())
                        .orElse("");
    }

    /** The fund that is changed; null for a new one. */
    public @Nullable Fund getFund() {
        return fund;
    }
}
