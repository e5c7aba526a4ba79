package org.letterpress.web.settings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;
import org.letterpress.staff.Renaming;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Problems;
import org.letterpress.web.page.Site;
import org.letterpress.web.page.Typed;

/** What the site calls itself. */
@Named
@RequestScoped
public class IdentityForm implements SettingsForm {
    @Inject
    private SiteSettings settings;

    @Inject
    private Renaming renaming;

    @Inject
    private CurrentStaff staff;

    @Inject
    private Site site;

    @Inject
    private Problems problems;

    @Inject
    private Typed typed;

    @Override
    public String act() {
        return "identity";
    }

    @Override
    public void save() {
        try {
            renaming.rename(new SiteIdentity(getTitle(), getTagline()), staff.get());
            site.forget();
        } catch (IllegalArgumentException e) {
            problems.addWord("title", "settings.wrong");
        }
    }

    public String getTitle() {
        return typed.isFor(act()) ? typed.line("title") : settings.identity().title();
    }

    public String getTagline() {
        return typed.isFor(act()) ? typed.line("tagline") : settings.identity().tagline();
    }
}
