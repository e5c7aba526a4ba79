package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** What donors say, for moderators, who are told nothing of the gift, and for the world. */
@ApplicationScoped
public class GiftMessages {
    private static final String OF_GIFT = "select m from GiftMessage m where m.donationId = :id";
    private static final String IN_STATE = "select new org.letterpress.donation.MessageCard(m.id, m.content, m.version,"
            + " m.state, m.decidedAt) from GiftMessage m where m.state = :state and m.id > :after"
            + " and m.content is not null order by m.id";
    private static final String COUNT =
            "select count(m) from GiftMessage m where m.state = :state" + " and m.content is not null";
    private static final String SHOWN =
            "select new org.letterpress.donation.WallEntry(m.id, m.content, d.name, m.named,"
                    + " d.anonymous, m.paidAt, f.name) from GiftMessage m, Donation g, Donor d, Fund f where m.shown = true"
                    + " and m.id < :before and g.id = m.donationId and d.id = g.donorId and f.id = g.fundId order by m.id desc";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftMessages() {}

    @Inject
    public GiftMessages(EntityManager em) {
        this.em = em;
    }

    void add(GiftMessage message) {
        em.persist(message);
    }

    Optional<GiftMessage> of(Donation gift) {
        return em.createQuery(OF_GIFT, GiftMessage.class)
                .setParameter("id", gift.id())
                .getResultStream()
                .findFirst();
    }

    Optional<GiftMessage> locked(long id) {
        return Optional.ofNullable(em.find(GiftMessage.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The oldest that follow {@code after}, an id; nothing that says who gave. */
    public List<MessageCard> page(MessageState state, long after, int limit) {
        return em.createQuery(IN_STATE, MessageCard.class)
                .setParameter("state", state)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** As it is now; empty when there is none, or it was erased. */
    public Optional<MessageCard> card(long id) {
        return Optional.ofNullable(em.find(GiftMessage.class, id))
                .filter(message -> !message.text().isEmpty())
                .map(message -> new MessageCard(
                        message.id(),
                        message.text(),
                        message.version(),
                        message.state(),
                        message.decidedAt().orElse(null)));
    }

    public long count(MessageState state) {
        return em.createQuery(COUNT, Long.class).setParameter("state", state).getSingleResult();
    }

    /** The newest on the wall that come before {@code before}, an id. */
    public List<WallEntry> wall(long before, int limit) {
        return em.createQuery(SHOWN, WallEntry.class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList();
    }
}
