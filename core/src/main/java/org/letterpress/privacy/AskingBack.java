package org.letterpress.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.Outbox;
import org.letterpress.privacy.DataRequest.State;
import org.letterpress.site.Transactions;
import org.letterpress.text.AddressKey;

/**
 * Asks those whose addresses were typed, by mail, whether it was them, where something is stored about them at all. That
 * is looked up here and not when they ask, so that it takes nobody longer to be answered whose address is known.
 */
@ApplicationScoped
public class AskingBack {
    /** To one address in a day. */
    static final int MOST_LETTERS = 3;

    private static final int AT_ONCE = 50;

    private DataRequests requests;
    private Answering answering;
    private Outbox outbox;
    private Transactions transactions;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    AskingBack() {}

    @Inject
    AskingBack(DataRequests requests, Answering answering, Outbox outbox, Transactions transactions, Clock clock) {
        this.requests = requests;
        this.answering = answering;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Writes to the oldest ones, and forgets those that nothing is stored about. */
    public void writeLetters() {
        List<DataRequest> asked = transactions.alone(() -> requests.in(State.ASKED, AT_ONCE));
        for (DataRequest request : asked) {
            boolean known = isKnown(request.person());
            transactions.alone(() -> {
                requests.locked(request).filter(it -> it.state() == State.ASKED).ifPresent(it -> write(it, known));
                return true;
            });
        }
    }

    /** A wish alone, for which there is no other reason, is none. */
    private boolean isKnown(AddressKey person) {
        return answering.count(person).entrySet().stream()
                .anyMatch(kind -> kind.getValue() > 0 && !kind.getKey().equals(requests.kind()));
    }

    private void write(DataRequest request, boolean known) {
        if (!known || lately(request.person()) >= MOST_LETTERS) {
            requests.remove(request);
            return;
        }
        RequestToken token = RequestToken.random();
        request.ask(token);
        outbox.post(
                Letter.of(request.wish().letter(), request.address())
                        .with(Letter.LINK, Requesting.PATH + token.value()),
                clock.instant());
    }

    private long lately(AddressKey person) {
        return requests.letters(person, clock.instant().minus(Duration.ofDays(1)));
    }
}
