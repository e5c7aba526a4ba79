package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Yearly;
import org.letterpress.donation.YearlyStatement;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Route;

/** What one donor gave in a year, for a treasurer to print. */
@Named
@PageOf(Route.DESK_YEARLY_STATEMENT)
@RequestScoped
public class YearlyStatementDesk implements Page {
    @Inject
    private Yearly yearly;

    @Inject
    private CurrentRoute route;

    @Inject
    private CurrentStaff staff;

    private @Nullable YearlyStatement statement;

    @Override
    public Outcome open() {
        int year = Integer.parseInt(route.parameter("year"));
        statement = year < 1000 || year == 9999
                ? null
                : yearly.statement(year, Long.parseLong(route.parameter("id")), staff.get())
                        .orElse(null);
        return statement == null ? Outcome.NOT_FOUND : Outcome.SHOWN;
    }

    public YearlyStatement getStatement() {
        if (statement == null) {
            throw new IllegalStateException("Not opened");
        }
        return statement;
    }
}
