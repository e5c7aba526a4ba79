package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.letterpress.donation.ExportingGifts;
import org.letterpress.donation.GiftFilter;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** Hands gifts out as a file, piece by piece: however many there are, it needs little memory. */
@PageOf(Route.DESK_DONATIONS_CSV)
@RequestScoped
public class LedgerDownload implements Page {
    @Inject
    private ExportingGifts exporting;

    @Inject
    private LedgerForm form;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Problems problems;

    @Override
    public Outcome open() {
        GiftFilter filter = form.filter();
        if (problems.isAny()) { // the page says what is wrong
            return Outcome.seeOther(
                    Route.DESK_DONATIONS.template() + form.query().replaceFirst("^&", "?"));
        }
        HttpServletResponse response = route.response();
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"donations.csv\"");
        try {
            exporting.export(filter, response.getWriter(), staff.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.WRITTEN;
    }
}
