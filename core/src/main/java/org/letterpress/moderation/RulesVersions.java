package org.letterpress.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.letterpress.site.SiteSettings;
import org.letterpress.staff.Staff;

/** Sees to it that nobody changes rules that they have not seen. */
@ApplicationScoped
public class RulesVersions {
    private static final String CHANGED = "rules.changed";
    private static final String NEVER = "0";

    private SiteSettings settings;
    private Clock clock;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    RulesVersions() {}

    @Inject
    public RulesVersions(SiteSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    RulesVersion present() {
        return RulesVersion.parse(settings.find(CHANGED).orElse(NEVER));
    }

    /** From here to the end of the transaction nobody else changes the rules. */
    RulesVersion locked() {
        return RulesVersion.parse(settings.locked(CHANGED, NEVER));
    }

    /** @throws RulesChanged when these are not the rules that were seen */
    void demand(long seen) {
        RulesVersion present = locked();
        if (present.number() != seen) {
            throw new RulesChanged(present);
        }
    }

    /** Records that the rules are changed in this transaction. */
    void change(Staff staff) {
        settings.keep(CHANGED, locked().next(staff.name(), clock.instant()).toText());
    }
}
