package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.donation.Donating;
import org.letterpress.donation.FundClosed;
import org.letterpress.donation.GiftInvalid;
import org.letterpress.donation.GiftNotOpen;
import org.letterpress.donation.GiftNotPossible;
import org.letterpress.donation.GiftOffer;
import org.letterpress.donation.GiftToken;
import org.letterpress.donation.Paying;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.TooManyGifts;
import org.letterpress.web.page.BaseAddress;
import org.letterpress.web.page.ClientAddress;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Dates;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Problems;

/** Takes a gift that was looked over, and leads on to its page. */
@RequestScoped
public class GiveDeed {
    private static final Logger LOG = Logger.getLogger(GiveDeed.class.getName());
    private static final String FIELD = "send";

    @Inject
    private Donating donating;

    @Inject
    private Paying paying;

    @Inject
    private HttpServletRequest request;

    @Inject
    private ClientAddress sender;

    @Inject
    private BaseAddress base;

    @Inject
    private CurrentRoute route;

    @Inject
    private Problems problems;

    @Inject
    private Dates dates;

    @Inject
    private Clock clock;

    Outcome give(GiftOffer offer) {
        try {
            GiftToken token = given(offer);
            askProvider(token);
            return Outcome.seeOther(token.path());
        } catch (FundClosed closed) {
            problems.addWord(FIELD, "give.fund.closed");
        } catch (GiftNotPossible changed) {
            problems.addWord(FIELD, "give.not-possible");
        } catch (GiftInvalid invalid) {
            invalid.errors().forEach(error -> problems.add(error.field(), error.message()));
        } catch (TooManyGifts many) {
            return refused(many.retryAfter());
        }
        return Outcome.UNPROCESSABLE;
    }

    private GiftToken given(GiftOffer offer) {
        String network = sender.networkOf(request).value();
        try {
            return donating.give(offer, network);
        } catch (PersistenceException raced) {
            return donating.give(offer, network); // by now the same form is known, if that was why
        }
    }

    /** The gift is kept whatever the provider says: its page tells, and offers to try again. */
    private void askProvider(GiftToken token) {
        try {
            paying.open(token, base.origin(request));
        } catch (ProviderAway | ProviderRefused silent) {
            LOG.log(Level.WARNING, "No place to pay a gift at: {0}", silent.getMessage());
        } catch (GiftNotOpen paid) {
            LOG.log(Level.FINE, "The same form again, of a gift that is paid", paid);
        }
    }

    private Outcome refused(Duration wait) {
        // The minute after, so that who waits as told is not refused again.
        problems.addWord(
                FIELD, "give.flood", dates.minute(clock.instant().plus(wait).plusSeconds(59)));
        route.response().setHeader("Retry-After", String.valueOf(wait.toSeconds() + 1));
        return Outcome.TOO_MANY_REQUESTS;
    }
}
