package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.letterpress.site.SiteSettings;
import org.letterpress.site.Transactions;

/**
 * Counts first decisions by day, in pieces: what is counted is marked so in the same transaction, so a server that is stopped
 * leaves nothing out and counts nothing twice. Servers take turns, a piece each. Of a decision that is overturned later its
 * own day is counted anew.
 */
@ApplicationScoped
public class Counting {
    static final int PIECE = 200;

    private static final String TURN = "decisions.counting";

    private FirstDecisions firstDecisions;
    private SiteSettings settings;
    private Transactions transactions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Counting() {}

    @Inject
    Counting(FirstDecisions firstDecisions, SiteSettings settings, Transactions transactions) {
        this.firstDecisions = firstDecisions;
        this.settings = settings;
        this.transactions = transactions;
    }

    /** Counts all that is to be counted. */
    public void countDue() {
        boolean more = transactions.alone(() -> !firstDecisions.due(1).isEmpty());
        while (more) {
            more = transactions.alone(this::countPiece) == PIECE;
        }
    }

    int countPiece() {
        settings.locked(TURN, "");
        List<Long> due = firstDecisions.due(PIECE);
        due.stream()
                .flatMap(id -> firstDecisions.locked(id).stream())
                .forEach(decision -> decision.count(firstDecisions.day(decision)));
        return due.size();
    }
}
