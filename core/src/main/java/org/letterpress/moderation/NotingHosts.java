package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.letterpress.comment.CommentHosts;
import org.letterpress.comment.CommentStatus;

/** Keeps in step where a comment leads, as decisions change what it says or what waits to be said. */
@ApplicationScoped
class NotingHosts {
    private CommentHosts hosts;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    NotingHosts() {}

    @Inject
    NotingHosts(CommentHosts hosts) {
        this.hosts = hosts;
    }

    void onDecided(@Observes CommentDecided decided) {
        if (mayReword(decided.decision())) {
            hosts.renew(decided.comment());
        }
    }

    /** Not where a comment is let through or refused as a whole, as nearly all are: then no edit can lie beside it. */
    private static boolean mayReword(Decision decision) {
        boolean plain = decision.about() == Decision.About.COMMENT
                && decision.undoes().isEmpty()
                && (decision.to() == CommentStatus.APPROVED || decision.to() == CommentStatus.REJECTED);
        return !plain;
    }
}
