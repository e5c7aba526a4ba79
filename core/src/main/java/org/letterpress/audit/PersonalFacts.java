package org.letterpress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.text.AddressKey;

/** What the audit says about a person by their address. To erase it leaves the commitments, so the chain stays whole. */
@ApplicationScoped
public class PersonalFacts implements PersonalData {
    private static final String OF_PERSON = " from AuditFact f where f.personKey = :key";
    private static final String COUNT = "select count(f)" + OF_PERSON;
    private static final String READ = "select f" + OF_PERSON + " and f.id > :after order by f.id";
    private static final String IDS = "select f.id" + OF_PERSON + " order by f.id";
    private static final String ERASE =
            "update AuditFact f set f.value = null, f.salt = null, f.personKey = null where f.id in :ids";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PersonalFacts() {}

    @Inject
    public PersonalFacts(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return "audit";
    }

    @Override
    public long count(AddressKey person) {
        return em.createQuery(COUNT, Long.class)
                .setParameter("key", person.value())
                .getSingleResult();
    }

    @Override
    public List<PersonalRecord> read(AddressKey person, long after, int limit) {
        return em.createQuery(READ, AuditFact.class)
                .setParameter("key", person.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(PersonalFacts::record)
                .toList();
    }

    private static PersonalRecord record(AuditFact fact) {
        Evidence evidence = fact.evidence();
        return new PersonalRecord(
                fact.stored(),
                new PersonalRecord.Fields()
                        .with(evidence.name(), Optional.ofNullable(evidence.value()))
                        .done());
    }

    @Override
    public int erase(AddressKey person, int limit) {
        List<Long> ids = em.createQuery(IDS, Long.class)
                .setParameter("key", person.value())
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? 0
                : em.createQuery(ERASE).setParameter("ids", ids).executeUpdate();
    }
}
