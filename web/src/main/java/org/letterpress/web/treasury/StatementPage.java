package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.StatementToken;
import org.letterpress.donation.Yearly;
import org.letterpress.donation.YearlyStatement;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Route;

/** What an address gave in a year, for whoever was written to. */
@Named
@PageOf(Route.STATEMENT)
@RequestScoped
public class StatementPage implements Page {
    @Inject
    private Yearly yearly;

    @Inject
    private CurrentRoute route;

    private @Nullable YearlyStatement statement;

    @Override
    public Outcome open() {
        statement = StatementToken.parse(route.parameter("token"))
                .flatMap(yearly::statement)
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
