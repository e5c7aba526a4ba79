package org.letterpress.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import org.letterpress.site.SiteSecret;

/** The statements that were mailed. Their tokens are the site's signature under address and year. */
@ApplicationScoped
class GiftStatements {
    private static final String PURPOSE = "statement";
    private static final int BYTES = 24;

    private EntityManager em;
    private SiteSecret secret;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    GiftStatements() {}

    @Inject
    GiftStatements(EntityManager em, SiteSecret secret) {
        this.em = em;
        this.secret = secret;
    }

    /** @param key of the address to which it is mailed */
    StatementToken token(String key, int year) {
        return new StatementToken(secret.sign(PURPOSE, year + "\n" + key, BYTES));
    }

    Optional<GiftStatement> find(StatementToken token) {
        return Optional.ofNullable(em.find(GiftStatement.class, token.hash()));
    }

    Optional<Instant> sentAt(String key, int year) {
        return find(token(key, year)).map(GiftStatement::sentAt);
    }

    void add(GiftStatement statement) {
        em.persist(statement);
    }
}
