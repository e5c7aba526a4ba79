package org.letterpress.correspondence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.text.AddressKey;

/** That a person wants to be told of answers to their comments. */
@ApplicationScoped
public class PersonalSubscriptions implements PersonalData {
    private static final String OF_PERSON =
            " from Subscription s, Comment c" + " where c.id = s.commentId and c.signature.emailKey = :key";
    private static final String COUNT = "select count(s)" + OF_PERSON;
    private static final String READ = "select s" + OF_PERSON + " and s.id > :after order by s.id";
    private static final String END = "delete from Subscription s where s.id in :ids";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    PersonalSubscriptions() {}

    @Inject
    public PersonalSubscriptions(EntityManager em) {
        this.em = em;
    }

    @Override
    public String kind() {
        return "subscriptions";
    }

    @Override
    public long count(AddressKey person) {
        return em.createQuery(COUNT, Long.class)
                .setParameter("key", person.value())
                .getSingleResult();
    }

    @Override
    public List<PersonalRecord> read(AddressKey person, long after, int limit) {
        return subscriptions(person, after, limit).stream()
                .map(PersonalSubscriptions::record)
                .toList();
    }

    private List<Subscription> subscriptions(AddressKey person, long after, int limit) {
        return em.createQuery(READ, Subscription.class)
                .setParameter("key", person.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    private static PersonalRecord record(Subscription subscription) {
        return new PersonalRecord(
                id(subscription),
                new PersonalRecord.Fields()
                        .at("askedAt", Optional.of(subscription.askedAt()))
                        .at("confirmedAt", subscription.confirmedAt())
                        .done());
    }

    private static long id(Subscription subscription) {
        return Objects.requireNonNull(subscription.id());
    }

    @Override
    public int erase(AddressKey person, int limit) {
        List<Long> ids = subscriptions(person, 0, limit).stream()
                .map(PersonalSubscriptions::id)
                .toList();
        return ids.isEmpty() ? 0 : em.createQuery(END).setParameter("ids", ids).executeUpdate();
    }
}
