package org.letterpress.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.privacy.DataRequest.State;
import org.letterpress.text.AddressKey;

/** What people have asked for: personal data, too, until it was answered. */
@ApplicationScoped
class DataRequests implements PersonalData {
    private static final String IN_STATE = "select r from DataRequest r where r.state = :state order by r.id";
    private static final String BY_TOKEN = "select r from DataRequest r where r.tokenHash = :hash";
    private static final String ASKED = "select count(r) from DataRequest r where r.addressKey = :key"
            + " and r.state <> org.letterpress.privacy.DataRequest.State.ASKED and r.askedAt >= :since";
    private static final String REMOVE = "delete from DataRequest r where r.id = :id";
    private static final String FORGET = "delete from DataRequest r where r.askedAt < :before"
            + " and r.state <> org.letterpress.privacy.DataRequest.State.CONFIRMED";

    // What is confirmed is about to be carried out: it goes last of all, when the rest is done.
    private static final String OF_PERSON = " from DataRequest r where r.addressKey = :key"
            + " and r.state <> org.letterpress.privacy.DataRequest.State.CONFIRMED";
    private static final String COUNT = "select count(r)" + OF_PERSON;
    private static final String READ = "select r" + OF_PERSON + " and r.id > :after order by r.id";
    private static final String ERASE = "delete" + OF_PERSON;

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    DataRequests() {}

    @Inject
    DataRequests(EntityManager em) {
        this.em = em;
    }

    void add(DataRequest request) {
        em.persist(request);
    }

    /** The oldest. */
    List<DataRequest> in(State state, int limit) {
        return em.createQuery(IN_STATE, DataRequest.class)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<DataRequest> byToken(RequestToken token) {
        return em.createQuery(BY_TOKEN, DataRequest.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    /** How many letters that address was sent since then. */
    long letters(AddressKey person, Instant since) {
        return em.createQuery(ASKED, Long.class)
                .setParameter("key", person.value())
                .setParameter("since", since)
                .getSingleResult();
    }

    /** As it is now, and nobody else can change it before this transaction ends; empty when it is gone. */
    Optional<DataRequest> locked(DataRequest request) {
        return Optional.ofNullable(em.find(DataRequest.class, request.stored(), LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(DataRequest request) {
        em.createQuery(REMOVE).setParameter("id", request.stored()).executeUpdate();
    }

    int forget(Instant before) {
        return em.createQuery(FORGET).setParameter("before", before).executeUpdate();
    }

    @Override
    public String kind() {
        return "requests";
    }

    @Override
    public long count(AddressKey person) {
        return em.createQuery(COUNT, Long.class)
                .setParameter("key", person.value())
                .getSingleResult();
    }

    @Override
    public List<PersonalRecord> read(AddressKey person, long after, int limit) {
        return em.createQuery(READ, DataRequest.class)
                .setParameter("key", person.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(DataRequests::record)
                .toList();
    }

    private static PersonalRecord record(DataRequest request) {
        return new PersonalRecord(
                request.stored(),
                new PersonalRecord.Fields()
                        .with("wish", request.wish().name())
                        .with("address", request.address())
                        .at("askedAt", Optional.of(request.askedAt()))
                        .done());
    }

    @Override
    public int erase(AddressKey person, int limit) {
        return em.createQuery(ERASE).setParameter("key", person.value()).executeUpdate();
    }
}
