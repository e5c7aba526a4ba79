package org.letterpress.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.text.AddressKey;

/** The letters that wait for a person; those that have left keep nothing personal. */
@ApplicationScoped
class PersonalLetters implements PersonalData {
    private static final String COUNT = "select count(m) from OutboxMessage m where m.recipientHash = :hash";
    private static final String LETTERS =
            "select m from OutboxMessage m where m.recipientHash = :hash and m.id > :after order by m.id";
    private static final String IDS = "select m.id from OutboxMessage m where m.recipientHash = :hash";
    private static final String ERASE = "delete from OutboxMessage m where m.id in :ids";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PersonalLetters() {}

    @Inject
    PersonalLetters(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return "letters";
    }

    @Override
    public long count(AddressKey person) {
        return em.createQuery(COUNT, Long.class)
                .setParameter("hash", hash(person))
                .getSingleResult();
    }

    @Override
    public List<PersonalRecord> read(AddressKey person, long after, int limit) {
        return em.createQuery(LETTERS, OutboxMessage.class)
                .setParameter("hash", hash(person))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(PersonalLetters::record)
                .toList();
    }

    /** Without links: they may let its reader do more than a copy is to let them. */
    private static PersonalRecord record(OutboxMessage message) {
        Letter letter = message.letter();
        PersonalRecord.Fields fields =
                new PersonalRecord.Fields().with("kind", letter.kind().key()).with("recipient", letter.recipient());
        letter.parameters().entrySet().stream()
                .filter(parameter -> !Letter.isLink(parameter.getKey()))
                .forEach(parameter -> fields.with(parameter.getKey(), parameter.getValue()));
        return new PersonalRecord(message.stored(), fields.done());
    }

    @Override
    public int erase(AddressKey person, int limit) {
        List<Long> ids = em.createQuery(IDS, Long.class)
                .setParameter("hash", hash(person))
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery(ERASE).setParameter("ids", ids).executeUpdate();
    }

    private static String hash(AddressKey person) {
        return Mailbox.of(person.value()).hash();
    }
}
