package org.letterpress.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.letterpress.Press;
import org.letterpress.person.PersonalData;
import org.letterpress.site.Transactions;

/** Letters, and what becomes of them. */
public final class OutboxFixture {
    static final String ADA = "ada@example.org";

    private OutboxFixture() {}

    static Letter receiptFor(String recipient) {
        return Letter.of(LetterKind.RECEIPT, recipient)
                .with("article", "The bus is late")
                .with(Letter.LINK, "/receipt/abc");
    }

    static void post(Press press, Letter letter) {
        post(press, letter, Duration.ZERO);
    }

    static void post(Press press, Letter letter, Duration delay) {
        press.run(() -> press.outbox().post(letter, press.clock.instant().plus(delay)));
    }

    static Delivering delivering(Press press) {
        return delivering(press, press.transactions());
    }

    static Delivering delivering(Press press, Transactions transactions) {
        return new Delivering(new OutboxMessages(press.em()), transactions, press.clock);
    }

    /** All rows, the oldest first. */
    static List<OutboxMessage> rows(Press press) {
        return press.in(() -> press.em()
                .createQuery("select m from OutboxMessage m order by m.id", OutboxMessage.class)
                .getResultList());
    }

    /** The letters that wait for somebody. */
    public static PersonalData personal(Press press) {
        return new PersonalLetters(press.em());
    }

    static List<OutboxState> states(Press press) {
        return rows(press).stream().map(OutboxMessage::state).toList();
    }

    /** Keeps what it is given, after doing something else first. */
    static final class Recording implements Transport {
        final List<Envelope> carried = Collections.synchronizedList(new ArrayList<>());
        private final Consumer<Envelope> first;

        Recording() {
            this(envelope -> {});
        }

        Recording(Consumer<Envelope> first) {
            this.first = first;
        }

        @Override
        public void carry(Envelope envelope) {
            first.accept(envelope);
            carried.add(envelope);
        }

        @Override
        public void close() {
            // nothing is open
        }

        List<String> recipients() {
            return carried.stream()
                    .map(envelope -> envelope.letter().recipient())
                    .toList();
        }
    }
}
