package org.letterpress.web.treasury;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Fund;
import org.letterpress.donation.FundClosed;
import org.letterpress.donation.FundInvalid;
import org.letterpress.donation.FundTerms;
import org.letterpress.donation.Funding;
import org.letterpress.donation.Funds;
import org.letterpress.donation.GiftChanged;
import org.letterpress.money.Money;
import org.letterpress.staff.Role;
import org.letterpress.text.Slug;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** What people give for: how much has come in, whether more may, and new ones. */
@Named
@PageOf(Route.DESK_FUNDS)
@RequestScoped
public class FundsDesk implements Page {
    @Inject
    private Funds funds;

    @Inject
    private Funding funding;

    @Inject
    private FundForm form;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Parameters parameters;

    private boolean conflict;

    @Override
    public Outcome open() {
        Optional<Fund> named = parameters.find("fund").flatMap(Slug::parse).flatMap(funds::find);
        named.ifPresent(form::edit);
        try {
            return switch (parameters.posted("act").orElse("")) {
                case "" -> parameters.find("fund").isPresent() && named.isEmpty() ? Outcome.NOT_FOUND : Outcome.SHOWN;
                case "open" -> opened();
                case "change" -> changed(named.orElseThrow(NoSuchFund::new));
                case "take" -> taken(named.orElseThrow(NoSuchFund::new), true);
                case "close" -> taken(named.orElseThrow(NoSuchFund::new), false);
                default -> Outcome.NOT_FOUND;
            };
        } catch (GiftChanged refusal) {
            conflict = true;
            return Outcome.CONFLICT;
        } catch (NoSuchFund | FundClosed refusal) {
            return Outcome.NOT_FOUND;
        }
    }

    private Outcome opened() {
        return form.terms().map(this::opened).orElse(Outcome.UNPROCESSABLE);
    }

    private Outcome opened(FundTerms terms) {
        try {
            return done("opened", funding.open(terms, staff.get()));
        } catch (FundInvalid refusal) {
            form.refused(refusal);
            return Outcome.UNPROCESSABLE;
        }
    }

    private Outcome changed(Fund fund) {
        Optional<FundTerms> terms = form.terms();
        if (terms.isEmpty()) {
            return Outcome.UNPROCESSABLE;
        }
        funding.change(fund.slug(), terms.get(), version(), staff.get());
        return done("changed", fund.slug());
    }

    private Outcome taken(Fund fund, boolean gifts) {
        funding.take(fund.slug(), gifts, version(), staff.get());
        return done(gifts ? "taking" : "closed", fund.slug());
    }

    private int version() {
        return parameters
                .number("version")
                .filter(version -> version < Integer.MAX_VALUE)
                .map(Math::toIntExact)
                .orElse(-1);
    }

    private static Outcome done(String what, Slug fund) {
        return Outcome.seeOther(Route.DESK_FUNDS.template() + "?done=" + what + "#fund-" + encoded(fund));
    }

    private static String encoded(Slug slug) {
        return URLEncoder.encode(slug.value(), StandardCharsets.UTF_8);
    }

    public List<Line> getLines() {
        List<Fund> all = funds.all();
        Map<Long, Money> raised = funds.raised(all);
        return all.stream()
                .map(fund -> new Line(fund, raised.getOrDefault(fund.id(), Money.zero(fund.currency()))))
                .toList();
    }

    /** Whether somebody has changed the fund since it was seen, so that nothing was done. */
    public boolean isConflict() {
        return conflict;
    }

    /** Whether one fund is changed, in place of all of them listed. */
    public boolean isEditing() {
        return form.getFund() != null
                && (parameters.posted("act").isEmpty() || parameters.text("act").equals("change"));
    }

    /** The key of the words that say what was done; empty when nothing was. */
    public String getDone() {
        String what = parameters.text("done");
        return List.of("opened", "changed", "taking", "closed").contains(what) ? "funds.done." + what : "";
    }

    public boolean isAdministrator() {
        return staff.get().may(Role.ADMIN);
    }

    /** A fund and what has come in for it. */
    public record Line(Fund fund, Money raised) {
        private static final int HUNDRED = 100;

        /** Where people give for it. */
        public String address() {
            return "/donate?fund=" + encoded(fund.slug());
        }

        public String path() {
            return Route.DESK_FUNDS.template() + "?fund=" + encoded(fund.slug());
        }

        public boolean hasGoal() {
            return fund.goal().isPresent();
        }

        /** Null when it has none. */
        public @Nullable Money goal() {
            return fund.goal().orElse(null);
        }

        /** Of its goal, from 0 to 100. */
        public long percent() {
            return fund.goal()
                    .map(goal -> Math.min(HUNDRED, Math.max(0, raised.minor()) * HUNDRED / goal.minor()))
                    .orElse(0L);
        }
    }

    /** A form about a fund that there is not. */
    private static final class NoSuchFund extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
