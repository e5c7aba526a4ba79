package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;

/** What every page says of the site; known for a second, so that most pages need not ask the database. */
@Named("site")
@ApplicationScoped
public class Site {
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    @Inject
    private SiteSettings settings;

    @Inject
    private Clock clock;

    private volatile Known known = new Known(SiteIdentity.DEFAULT, Instant.MIN);

    public String getTitle() {
        return identity().title();
    }

    public String getTagline() {
        return identity().tagline();
    }

    private SiteIdentity identity() {
        Known now = known;
        Instant instant = clock.instant();
        if (instant.isAfter(now.until)) {
            now = new Known(settings.identity(), instant.plus(KNOWN_FOR));
            known = now;
        }
        return now.identity;
    }

    /** So that who changes it sees the change at once. */
    public void forget() {
        known = new Known(known.identity, Instant.MIN);
    }

    private record Known(SiteIdentity identity, Instant until) {}
}
