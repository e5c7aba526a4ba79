package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.letterpress.comment.CommentHosts;

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
        hosts.renew(decided.comment());
    }
}
