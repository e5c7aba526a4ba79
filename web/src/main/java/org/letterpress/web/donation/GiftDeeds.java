package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.donation.ChangingPledges;
import org.letterpress.donation.Donating;
import org.letterpress.donation.GiftNotOpen;
import org.letterpress.donation.GiftNotPossible;
import org.letterpress.donation.GiftToken;
import org.letterpress.donation.GiftView;
import org.letterpress.donation.NoSuchGift;
import org.letterpress.donation.Paying;
import org.letterpress.donation.PledgeNotRunning;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.money.Money;
import org.letterpress.web.page.BaseAddress;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Typed;

/** Carries out what the forms of a gift's page ask for. */
@RequestScoped
public class GiftDeeds {
    private static final Logger LOG = Logger.getLogger(GiftDeeds.class.getName());
    private static final Set<String> DEEDS = Set.of("open", "cancel", "pause", "resume", "change", "end");
    private static final Outcome UNAVAILABLE = new Outcome.Status(503);
    private static final String SECONDS_TO_RECOVER = "60";

    @Inject
    private Donating donating;

    @Inject
    private Paying paying;

    @Inject
    private ChangingPledges pledges;

    @Inject
    private GiftAmount amounts;

    @Inject
    private HttpServletRequest request;

    @Inject
    private BaseAddress base;

    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Problems problems;

    static boolean isDeed(String name) {
        return DEEDS.contains(name);
    }

    Outcome carryOut(GiftToken token, GiftView gift) {
        String wish = parameters.text("do");
        if (!isDeed(wish)) {
            return Outcome.NOT_FOUND;
        }
        try {
            return wish.equals("change") ? change(token, gift) : carryOut(wish, token);
        } catch (GiftNotOpen | PledgeNotRunning | GiftNotPossible late) {
            problems.addWord("gift", "gift.not-now");
            return Outcome.CONFLICT;
        } catch (ProviderAway | ProviderRefused silent) {
            LOG.log(Level.WARNING, "The provider of a gift did not help: {0}", silent.getMessage());
            problems.addWord("gift", "gift.away");
            route.response().setHeader("Retry-After", SECONDS_TO_RECOVER);
            return UNAVAILABLE;
        } catch (NoSuchGift gone) {
            return Outcome.NOT_FOUND;
        }
    }

    private Outcome carryOut(String wish, GiftToken token) {
        switch (wish) {
            case "open" -> paying.open(token, base.origin(request));
            case "cancel" -> donating.cancel(token);
            case "pause" -> pledges.pause(token);
            case "resume" -> pledges.resume(token);
            default -> pledges.end(token);
        }
        return done(wish, token);
    }

    private Outcome change(GiftToken token, GiftView gift) {
        Optional<Money> amount =
                amounts.read(typed.line("new-amount"), gift.amount().currency(), "new-amount");
        if (amount.isEmpty()) {
            return Outcome.UNPROCESSABLE;
        }
        pledges.change(token, amount.get());
        return done("change", token);
    }

    private static Outcome done(String wish, GiftToken token) {
        return Outcome.seeOther(token.path() + "?done=" + wish);
    }
}
