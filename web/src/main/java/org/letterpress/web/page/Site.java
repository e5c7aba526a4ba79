package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.letterpress.Discreet;
import org.letterpress.article.Archive;
import org.letterpress.site.DatabaseReach;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;

/** What every page says of the site; known for a second, so that most pages need not ask the database. */
@Named("site")
@ApplicationScoped
public class Site {
    private static final Logger LOG = Logger.getLogger(Site.class.getName());
    private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

    @Inject
    private SiteSettings settings;

    @Inject
    private DatabaseReach database;

    @Inject
    private Clock clock;

    @Inject
    private Archive archive;

    @Inject
    private Dates dates;

    private volatile Known known = new Known(SiteIdentity.DEFAULT, Optional.empty(), Instant.MIN);

    public String getTitle() {
        return known().identity.title();
    }

    public String getTagline() {
        return known().identity.tagline();
    }

    /** The way into the archive: the address of its newest month; null while nothing is published. */
    public @Nullable String getArchivePath() {
        return known().newest.map(dates::monthPath).orElse(null);
    }

    private Known known() {
        Known now = known;
        Instant instant = clock.instant();
        if (instant.isAfter(now.until)) {
            now = read(now, instant.plus(KNOWN_FOR));
            known = now;
        }
        return now;
    }

    /** What was known last while the database is away: pages that need nothing else can then still be shown. */
    private Known read(Known last, Instant until) {
        if (!database.answers()) {
            return new Known(last.identity, last.newest, until);
        }
        try {
            return new Known(settings.identity(), archive.newestMonth(), until);
        } catch (RuntimeException away) {
            LOG.log(Level.WARNING, "What pages say of the site cannot be read", Discreet.of(away));
            return new Known(last.identity, last.newest, until);
        }
    }

    /** So that who changes it sees the change at once. */
    public void forget() {
        known = new Known(known.identity, known.newest, Instant.MIN);
    }

    private record Known(SiteIdentity identity, Optional<YearMonth> newest, Instant until) {}
}
