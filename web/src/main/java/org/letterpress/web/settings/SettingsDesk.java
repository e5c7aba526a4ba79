package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;
import org.letterpress.web.page.Answer;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Site;

/** What the site calls itself. */
@Named
@RequestScoped
public class SettingsDesk {
    @Inject
    private SiteSettings settings;

    @Inject
    private Site site;

    @Inject
    private Problems problems;

    private @Nullable String title;
    private @Nullable String tagline;

    public void save() {
        try {
            settings.rename(new SiteIdentity(getTitle(), getTagline()));
            site.forget();
            Answer.seeOther(Route.DESK_SETTINGS.template() + "?saved=yes");
        } catch (IllegalArgumentException e) {
            problems.addWord("title", "settings.wrong");
        }
    }

    public String getTitle() {
        return title == null ? settings.identity().title() : title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTagline() {
        return tagline == null ? settings.identity().tagline() : tagline;
    }

    public void setTagline(String tagline) {
        this.tagline = tagline;
    }
}
