package org.letterpress.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.letterpress.audit.Act;
import org.letterpress.audit.Audit;
import org.letterpress.audit.Deed;
import org.letterpress.audit.Subject;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;

/** Says what the site calls itself; for administrators. */
@ApplicationScoped
@Transactional
public class Renaming {
    private SiteSettings settings;
    private Audit audit;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    Renaming() {}

    @Inject
    public Renaming(SiteSettings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    /** @throws NotPermitted unless {@code by} is an administrator */
    public void rename(SiteIdentity identity, Staff by) {
        by.require(Role.ADMIN);
        SiteIdentity before = settings.identity();
        settings.rename(identity);
        audit.recordChange(Act.of(Deed.SETTING_CHANGED, by.actor(), Subject.of(Subject.Kind.SETTING, "site"))
                .changed("title", before.title(), identity.title())
                .changed("tagline", before.tagline(), identity.tagline()));
    }
}
