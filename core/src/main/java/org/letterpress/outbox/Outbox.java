package org.letterpress.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * Where use cases leave what is to be said to people outside. To be called inside the use case's transaction: a letter
 * leaves only if the change it tells of was made.
 */
@ApplicationScoped
public class Outbox {
    private static final String CANCEL = "delete from OutboxMessage m where m.topic = :topic"
            + " and m.state = org.letterpress.outbox.OutboxState.WAITING";
    private static final String CANCEL_ENDED_AT = "delete from OutboxMessage m where m.unsubscribe = :path"
            + " and m.state = org.letterpress.outbox.OutboxState.WAITING";
    private static final String ERASE = "delete from OutboxMessage m where m.recipientHash = :hash";
    private static final String LETTERS = "select m from OutboxMessage m where m.recipientHash = :hash order by m.id";
    private static final SecureRandom RANDOM = new SecureRandom();

    private EntityManager em;
    private PostOffice office;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Outbox() {}

    @Inject
    public Outbox(EntityManager em, PostOffice office, Clock clock) {
        this.em = em;
        this.office = office;
        this.clock = clock;
    }

    /** Whether letters leave this house: when not, {@link #post} keeps nothing. */
    public boolean isOpen() {
        return office.siteAddress().isPresent();
    }

    /**
     * Has {@code letter} delivered, not before that time; forgets it at once where mail is not set up.
     *
     * @throws IllegalArgumentException when it does not say all that its kind asks for
     */
    public void post(Letter letter, Instant notBefore) {
        if (!letter.isComplete()) {
            throw new IllegalArgumentException(letter + " says too little");
        }
        office.siteAddress()
                .map(site -> new Envelope(reference(), site, letter))
                .map(envelope -> new OutboxMessage(envelope, notBefore, clock.instant()))
                .ifPresent(em::persist);
    }

    private static String reference() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Un-sends all letters about {@code topic} that have not left, and says how many. One that is being handed over at this
     * very moment still leaves, but is not tried again.
     */
    public int cancel(String topic) {
        return em.createQuery(CANCEL).setParameter("topic", topic).executeUpdate();
    }

    /** As {@link #cancel}, for letters that end at this path: for who has ended them. */
    public int cancelEndedAt(String unsubscribe) {
        return em.createQuery(CANCEL_ENDED_AT).setParameter("path", unsubscribe).executeUpdate();
    }

    /** Deletes all letters to that address, however it is spelt, and says how many. */
    public int erase(String recipient) {
        return em.createQuery(ERASE)
                .setParameter("hash", Mailbox.of(recipient).hash())
                .executeUpdate();
    }

    /** What still waits for that address, however it is spelt, the oldest first: for who asks what is stored about them. */
    public List<Letter> lettersTo(String recipient, int limit) {
        return em.createQuery(LETTERS, OutboxMessage.class)
                .setParameter("hash", Mailbox.of(recipient).hash())
                .setMaxResults(limit)
                .getResultStream()
                .map(OutboxMessage::letter)
                .toList();
    }
}
