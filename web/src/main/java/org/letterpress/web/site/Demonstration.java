package org.letterpress.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.article.Articles;
import org.letterpress.bank.BankAccount;
import org.letterpress.donation.FundTerms;
import org.letterpress.donation.Funding;
import org.letterpress.donation.GiftTermsOfSite;
import org.letterpress.money.Money;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.transfer.ImportOptions;
import org.letterpress.transfer.Importing;

/** A small site to look at and try things on, brought in by the way that every other site comes in: as an export file. */
@ApplicationScoped
public class Demonstration {
    private static final String FILE = "/org/letterpress/web/demonstration.wxr.xml";
    private static final SiteIdentity IDENTITY =
            new SiteIdentity("The Reading Room", "Notes from a small town's library and the workshop behind it");

    /** Not an account of anybody: its number is the example of the German banks. */
    private static final BankAccount ACCOUNT =
            new BankAccount("The Reading Room", "DE89370400440532013000", Optional.of("COBADEFFXXX"));

    private static final String ISSUER = "The Reading Room\n3 Harbour Street\nTax number 12/345/67890";
    private static final String FUND = "A new roof for the reading room";
    private static final String FOR =
            "When it rains, readers move to the middle of the room. The slates are ordered; the"
                    + " carpenter waits for the last third of the price.";
    private static final Currency EURO = Currency.getInstance("EUR");

    private static final List<Long> AMOUNTS = List.of(10L, 25L, 50L, 100L);

    /** In cents. */
    private static final long GOAL = 1_200_000;

    /** Nobody's account: what the server itself does at its first start. */
    private static final Staff THE_SERVER = new Staff(0, "Letterpress", EnumSet.of(Role.ADMIN));

    @Inject
    private Articles articles;

    @Inject
    private Importing importing;

    @Inject
    private SiteSettings settings;

    @Inject
    private Funding funding;

    /** Does nothing where there is anything already. */
    void fillEmptySite() {
        if (articles.any()) {
            return;
        }
        try (InputStream file = Objects.requireNonNull(Demonstration.class.getResourceAsStream(FILE))) {
            importing.start(file, new ImportOptions(false), THE_SERVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.rename(IDENTITY);
        importing.workNext();
        funding.arrange(new GiftTermsOfSite(Optional.of(ACCOUNT), ISSUER, AMOUNTS), THE_SERVER);
        funding.open(new FundTerms(FUND, FOR, EURO, Money.of(GOAL, EURO.getCurrencyCode())), THE_SERVER);
    }
}
