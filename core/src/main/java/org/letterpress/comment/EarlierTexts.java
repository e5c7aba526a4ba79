package org.letterpress.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.text.Writing;

/** What comments said before. */
@ApplicationScoped
public class EarlierTexts {
    /** The most that are looked at of one comment. */
    static final int SHOWN = 50;

    private static final String OF_COMMENT =
            "select t from EarlierText t where t.commentId = :comment order by t.id desc";
    private static final String BY_DECISION =
            "select t from EarlierText t where t.decisionId = :decision order by t.id";
    private static final String SEEN = "select t from EarlierText t where t.commentId = :comment"
            + " and t.untilVersion >= :version and (t.decisionId is null or t.becameHash is not null) order by t.id";
    private static final String OUTDATE =
            "update EarlierText t set t.newest = false where t.commentId = :comment and t.newest = true";
    private static final String FORGET = "delete from EarlierText t where t.commentId = :comment";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    EarlierTexts() {}

    @Inject
    public EarlierTexts(EntityManager em) {
        this.em = em;
    }

    public void add(EarlierText text) {
        em.createQuery(OUTDATE).setParameter("comment", text.commentId()).executeUpdate();
        em.persist(text);
    }

    /** Newest first. */
    public List<EarlierText> of(long commentId) {
        return em.createQuery(OF_COMMENT, EarlierText.class)
                .setParameter("comment", commentId)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** Every one, newest first, however many there are: for who asks what is stored about them. */
    List<EarlierText> all(long commentId) {
        return em.createQuery(OF_COMMENT, EarlierText.class)
                .setParameter("comment", commentId)
                .getResultList();
    }

    /** What a decision laid by: one text at most of each role. */
    public List<EarlierText> byDecision(long decisionId) {
        return em.createQuery(BY_DECISION, EarlierText.class)
                .setParameter("decision", decisionId)
                .setMaxResults(EarlierText.Role.values().length)
                .getResultList();
    }

    /**
     * What its author wrote, where a comment says what a moderator made of that; empty where it says its author's own words.
     */
    public Optional<EarlierText> ownWords(Comment comment) {
        Writing words = comment.latestText();
        EarlierText own = null;
        for (EarlierText text : of(Objects.requireNonNull(comment.id()))) {
            if (text.isBecome(words)) {
                own = text;
                words = text.text();
            }
        }
        return Optional.ofNullable(own)
                .filter(text ->
                        !text.text().source().equals(comment.latestText().source()));
    }

    /** What a comment was to say when it was at {@code version}; empty when that has not been changed since. */
    public Optional<EarlierText> seenAt(long commentId, int version) {
        return em.createQuery(SEEN, EarlierText.class)
                .setParameter("comment", commentId)
                .setParameter("version", version)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void forget(long commentId) {
        em.createQuery(FORGET).setParameter("comment", commentId).executeUpdate();
    }
}
