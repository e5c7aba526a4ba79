package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.GiftBook;
import org.letterpress.donation.GiftLine;
import org.letterpress.donation.GiftPage;
import org.letterpress.donation.GiftQuery;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;

/** All gifts, newest first. */
@Named
@PageOf(Route.DESK_DONATIONS)
@RequestScoped
public class LedgerDesk implements Page {
    private static final int LINES = 50;
    private static final String PLACE = "after";

    @Inject
    private GiftBook book;

    @Inject
    private LedgerForm form;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    @Inject
    private Problems problems;

    private @Nullable GiftPage page;

    @Override
    public Outcome open() {
        long before = parameters.number(PLACE).orElse(GiftQuery.START);
        page = book.page(new GiftQuery(form.filter(), before, LINES), staff.get());
        return problems.isAny() ? Outcome.UNPROCESSABLE : Outcome.SHOWN;
    }

    public GiftPage getPage() {
        if (page == null) {
            throw new IllegalStateException("Not opened");
        }
        return page;
    }

    public List<GiftLine> getLines() {
        return getPage().gifts();
    }

    /** Whether this is the first page, with the sums below. */
    public boolean isFirst() {
        return parameters.find(PLACE).isEmpty();
    }

    /** The address of the following ones; null on the last page. */
    public @Nullable String getNext() {
        return getPage()
                .next()
                .map(next -> Route.DESK_DONATIONS.template() + "?" + PLACE + "=" + next + form.query())
                .orElse(null);
    }

    /** Where the first page of what is looked for is. */
    public String getNewest() {
        return Route.DESK_DONATIONS.template() + asked();
    }

    /** The address of the file with all that is looked for. */
    public String getFile() {
        return Route.DESK_DONATIONS_CSV.template() + asked();
    }

    private String asked() {
        return form.query().replaceFirst("^&", "?");
    }
}
