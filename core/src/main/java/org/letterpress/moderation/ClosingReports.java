package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.letterpress.comment.Reports;

/**
 * Whatever a moderator decides about a comment answers what readers have reported of it, in the same transaction; what is
 * taken back answers nothing any more. The site's own policy answers nobody, nor does who puts a comment in other words.
 */
@ApplicationScoped
class ClosingReports {
    private Reports reports;
    private Decisions decisions;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    ClosingReports() {}

    @Inject
    ClosingReports(Reports reports, Decisions decisions) {
        this.reports = reports;
        this.decisions = decisions;
    }

    void onDecided(@Observes CommentDecided decided) {
        Decision decision = decided.decision();
        if (decision.about() == Decision.About.TEXT) {
            return;
        }
        Optional<Decision> undone = decision.undoes().flatMap(decisions::byId);
        if (undone.isPresent() && undone.get().undoes().isEmpty()) {
            reports.reopen(
                    decided.comment(), Objects.requireNonNull(undone.get().id()));
        } else if (!decision.isBySite()) {
            reports.close(decided.comment(), Objects.requireNonNull(decision.id()));
        }
    }
}
