package org.letterpress.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.letterpress.Refusal;
import org.letterpress.site.Transactions;

/**
 * Carries letters out of the house. The application calls {@link #deliverDue} again and again from a scheduled job, on
 * every server: each letter is lent to one of them, in a transaction that ends before the letter is handed over.
 *
 * <p>A letter leaves at least once. It leaves twice when a server dies, or the database goes away, between the handing over
 * and the note of it; both copies then have the same reference.
 */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Delivering {
    private static final Logger LOG = Logger.getLogger(Delivering.class.getName());
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 500;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OutboxMessages messages;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Delivering() {}

    @Inject
    Delivering(OutboxMessages messages, Transactions transactions, Clock clock) {
        this.messages = messages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Delivers letters that are due, one after the other, at most so many, until none is left or the line is down.
     *
     * @return how many were tried
     */
    public int deliverDue(Transport transport, int limit) {
        int tried = 0;
        boolean lineUp = true;
        while (lineUp && tried < limit) {
            Optional<Loan> loan = borrow();
            if (loan.isEmpty()) {
                return tried;
            }
            tried++;
            Outcome outcome = attempt(loan.get(), transport);
            note(loan.get(), outcome.note());
            lineUp = outcome.lineUp();
        }
        return tried;
    }

    private Optional<Loan> borrow() {
        String holder = UUID.randomUUID().toString();
        return transactions.alone(
                () -> messages.lend(holder, clock.instant()).map(message -> new Loan(message, holder)));
    }

    private Outcome attempt(Loan loan, Transport transport) {
        try {
            transport.carry(loan.message().envelope());
            return new Outcome(true, message -> message.sent(clock.instant()));
        } catch (Undeliverable never) {
            return new Outcome(true, message -> message.fail(reason(never), clock.instant()));
        } catch (NotNow later) {
            return new Outcome(true, message -> delay(message, reason(later)));
        } catch (LineDown down) {
            return new Outcome(false, message -> delay(message, reason(down)));
        } catch (RuntimeException broken) { // one letter that nobody can write must not keep the others in
            LOG.log(Level.WARNING, broken, () -> "A letter could not be written");
            return new Outcome(true, message -> delay(message, broken.getClass().getSimpleName()));
        }
    }

    private void note(Loan loan, Consumer<OutboxMessage> outcome) {
        transactions.alone(() -> {
            messages.held(loan.message().stored(), loan.holder()).ifPresent(outcome);
            return true;
        });
    }

    private void delay(OutboxMessage message, String reason) {
        message.delay(reason, Patience.pause(message.tries(), RANDOM), clock.instant());
    }

    private static String reason(Refusal refusal) {
        return String.valueOf(refusal.getMessage());
    }

    /** Deletes what is left of letters that were sent or failed a month ago. */
    public void sweep() {
        boolean more = true;
        while (more) {
            more = transactions.alone(() -> messages.forget(clock.instant().minus(KEPT), AT_ONCE)) == AT_ONCE;
        }
    }

    /** @param message detached: to be read, not changed */
    private record Loan(OutboxMessage message, String holder) {}

    private record Outcome(boolean lineUp, Consumer<OutboxMessage> note) {}
}
