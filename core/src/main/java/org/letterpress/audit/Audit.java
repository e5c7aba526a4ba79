package org.letterpress.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.letterpress.audit.Act.Fact;

/**
 * Takes down what was done, in the transaction that does it: so the two are stored together or not at all. Nobody waits for
 * anybody, as entries find their places in the chain later, by {@link Sealing}.
 */
@ApplicationScoped
public class Audit {
    private EntityManager em;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Audit() {}

    @Inject
    public Audit(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    public void record(Act act) {
        AuditEntry entry = new AuditEntry(act, clock.instant());
        em.persist(entry);
        List<Fact> facts = act.facts();
        for (int place = 0; place < facts.size(); place++) {
            em.persist(new AuditFact(entry, place, facts.get(place)));
        }
    }

    /** As {@link #record}, unless there is not a single fact: where nothing was changed, nobody changed it. */
    public void recordChange(Act act) {
        if (!act.facts().isEmpty()) {
            record(act);
        }
    }
}
