package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.bank.StatementNotReadable;
import org.letterpress.donation.Fund;
import org.letterpress.donation.Funds;
import org.letterpress.donation.GiftRules;
import org.letterpress.donation.OtherAccount;
import org.letterpress.donation.ReadingStatements;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Words;

/** Takes statements of the bank in, and says what was in them. */
@Named
@RequestScoped
public class StatementsDesk {
    private static final String COMMON = "EUR";

    @Inject
    private ReadingStatements reading;

    @Inject
    private Funds funds;

    @Inject
    private GiftRules rules;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Problems problems;

    @Inject
    private Parameters parameters;

    private @Nullable Part file;
    private @Nullable String currency;

    /** Reads the whole of it, or nothing, and leads to the report. */
    public void read() {
        Optional<Currency> assumed = TypedMoney.currencyOf(getCurrency());
        if (assumed.isEmpty()) {
            problems.addWord("currency", "treasury.currency.wrong");
        }
        if (file == null || file.getSize() == 0) {
            problems.addWord("file", "statements.missing");
        }
        if (!problems.isAny()) {
            read(file, assumed.orElseThrow());
        }
    }

    private void read(@Nullable Part sent, Currency assumed) {
        if (sent == null) {
            return;
        }
        try (InputStream content = sent.getInputStream()) {
            ReadingStatements.Report report = reading.read(content, assumed, staff.get());
            Answer.seeOther(Route.DESK_STATEMENTS.template() + "?came=" + report.came() + "&fresh=" + report.fresh()
                    + "&went=" + report.went());
        } catch (StatementNotReadable refusal) {
            String why = Words.of("statements.wrong." + refusal.reason());
            problems.add(
                    "file",
                    refusal.line().isPresent()
                            ? Words.of("statements.line", refusal.line().getAsInt(), why)
                            : why);
        } catch (OtherAccount refusal) {
            problems.addWord("file", isAccountKnown() ? "statements.other" : "statements.other.none");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last one had in it, in words; empty when none was read. */
    public String getReport() {
        return parameters.number("came").isEmpty()
                ? ""
                : Words.of("statements.report", number("came"), number("fresh"), number("went"));
    }

    private long number(String name) {
        return parameters.number(name).orElse(0L);
    }

    public boolean isAccountKnown() {
        return rules.account().isPresent();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    /** Its code; at first that of what people give for. */
    public String getCurrency() {
        if (currency == null) {
            currency = funds.taking().stream()
                    .findFirst()
                    .map(Fund::currency)
                    .map(Currency::getCurrencyCode)
                    .orElse(COMMON);
        }
        return currency;
    }

    public void setCurrency(@Nullable String currency) {
        this.currency = currency == null ? "" : currency;
    }
}
