package org.letterpress.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.Discreet;
import org.letterpress.audit.Actor;
import org.letterpress.privacy.DataRequest.State;
import org.letterpress.site.Transactions;

/**
 * Erases what people have confirmed that they want erased: apart from their request, as it may take long. A server that dies
 * meanwhile leaves the wish, so that another goes on.
 */
@ApplicationScoped
public class Obliging {
    private static final Logger LOG = Logger.getLogger(Obliging.class.getName());

    private static final int AT_ONCE = 100;

    private DataRequests requests;
    private Answering answering;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Obliging() {}

    @Inject
    Obliging(DataRequests requests, Answering answering, Transactions transactions) {
        this.requests = requests;
        this.answering = answering;
        this.transactions = transactions;
    }

    /**
     * Carries out the oldest ones, up to {@value #AT_ONCE} of them. One that fails is tried again with the next call, and
     * holds up no other.
     *
     * @return how many were carried out
     */
    public int obligeSome() {
        List<DataRequest> confirmed = transactions.alone(() -> requests.in(State.CONFIRMED, AT_ONCE));
        return (int) confirmed.stream().filter(this::isObliged).count();
    }

    private boolean isObliged(DataRequest request) {
        try {
            oblige(request);
            return true;
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, "Could not erase what somebody asked to be erased", Discreet.of(failure));
            return false;
        }
    }

    private void oblige(DataRequest request) {
        var erased = answering.erase(request.person(), Actor.READER);
        transactions.alone(() -> {
            requests.remove(request);
            return true;
        });
        LOG.info(() -> "Erased what was stored about somebody who asked for it: " + erased);
    }
}
