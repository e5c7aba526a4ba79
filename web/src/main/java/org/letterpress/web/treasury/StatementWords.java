package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.letterpress.donation.GiftRules;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Site;

/** What stands on a printed statement beside the gifts. */
@Named
@RequestScoped
public class StatementWords {
    @Inject
    private GiftRules rules;

    @Inject
    private Site site;

    @Inject
    private Dates dates;

    /** Who received the gifts: as administrators have said it, otherwise the site's name. */
    public String getIssuer() {
        return rules.issuer().isBlank() ? site.getTitle() : rules.issuer();
    }

    /** For example 14 May 2026. */
    public String day(Instant at) {
        return dates.day(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
