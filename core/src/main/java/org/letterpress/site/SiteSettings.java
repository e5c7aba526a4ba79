package org.letterpress.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The settings that staff can change while the site runs. */
@ApplicationScoped
@Transactional
public class SiteSettings {
    private static final String TITLE = "site.title";
    private static final String TAGLINE = "site.tagline";

    private EntityManager em;

    @SuppressWarnings("NullAway.Init") // for the client proxy
    SiteSettings() {}

    @Inject
    public SiteSettings(EntityManager em) {
        this.em = em;
    }

    public SiteIdentity identity() {
        return new SiteIdentity(
                read(TITLE).orElse(SiteIdentity.DEFAULT.title()), read(TAGLINE).orElse(SiteIdentity.DEFAULT.tagline()));
    }

    public void rename(SiteIdentity identity) {
        write(TITLE, identity.title());
        write(TAGLINE, identity.tagline());
    }

    private Optional<String> read(String name) {
        return Optional.ofNullable(em.find(SiteSetting.class, name)).map(SiteSetting::content);
    }

    private void write(String name, String content) {
        SiteSetting setting = em.find(SiteSetting.class, name);
        if (setting == null) {
            em.persist(new SiteSetting(name, content));
        } else {
            setting.change(content);
        }
    }
}
