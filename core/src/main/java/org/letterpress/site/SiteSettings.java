package org.letterpress.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

    /** The settings of another package, by the name it gave them. */
    public Optional<String> find(String name) {
        return read(name);
    }

    /** Keeps a setting of another package under its name. */
    public void keep(String name, String content) {
        write(name, content);
    }

    /**
     * The setting of another package, which nobody else can read so or change before this transaction ends.
     *
     * @param initial what it is when it was never kept
     */
    public String locked(String name, String initial) {
        SiteSetting setting = em.find(SiteSetting.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (setting == null) {
            add(name, initial);
            em.flush(); // of two that find nothing, one fails here
            return initial;
        }
        return setting.content();
    }

    /** Keeps what must not be changed once it is there: fails when another transaction has kept something first. */
    void add(String name, String content) {
        em.persist(new SiteSetting(name, content));
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

    /** A text of another package, of any length, by the name it gave it. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(em.find(SiteText.class, name)).map(SiteText::content);
    }

    public void keepText(String name, String content) {
        SiteText text = em.find(SiteText.class, name);
        if (text == null) {
            em.persist(new SiteText(name, content));
        } else {
            text.change(content);
        }
    }
}
