package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.letterpress.bank.BankAccount;
import org.letterpress.site.SiteSettings;

/** How the site takes gifts, as its administrators have set it. */
@ApplicationScoped
public class GiftRules {
    private static final String HOLDER = "gifts.account.holder";
    private static final String IBAN = "gifts.account.iban";
    private static final String BIC = "gifts.account.bic";
    private static final String ISSUER = "gifts.issuer";
    private static final String AMOUNTS = "gifts.amounts";

    private SiteSettings settings;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftRules() {}

    @Inject
    public GiftRules(SiteSettings settings) {
        this.settings = settings;
    }

    /** Where transfers go; empty until somebody has said so, and until then nobody can give by transfer. */
    public Optional<BankAccount> account() {
        return settings.find(IBAN)
                .filter(iban -> !iban.isEmpty())
                .map(iban -> new BankAccount(
                        read(HOLDER), iban, Optional.of(read(BIC)).filter(bic -> !bic.isEmpty())));
    }

    /** Who issues receipts: name, address, tax number, as they are to stand there; may be empty. */
    public String issuer() {
        return settings.text(ISSUER).orElse("");
    }

    /** In whole units of whatever currency. */
    public List<Long> amounts() {
        return Arrays.stream(settings.find(AMOUNTS)
                        .orElse(GiftTermsOfSite.DEFAULT_AMOUNTS)
                        .split(","))
                .map(String::strip)
                .map(Long::valueOf)
                .toList();
    }

    private String read(String name) {
        return settings.find(name).orElse("");
    }

    void keep(GiftTermsOfSite terms) {
        settings.keep(HOLDER, terms.account().map(BankAccount::holder).orElse(""));
        settings.keep(IBAN, terms.account().map(BankAccount::iban).orElse(""));
        settings.keep(BIC, terms.account().flatMap(BankAccount::bic).orElse(""));
        settings.keepText(ISSUER, terms.issuer());
        settings.keep(AMOUNTS, terms.written());
    }
}
