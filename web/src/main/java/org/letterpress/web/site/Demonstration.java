package org.letterpress.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Objects;
import org.letterpress.article.Articles;
import org.letterpress.site.SiteIdentity;
import org.letterpress.site.SiteSettings;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;
import org.letterpress.transfer.ImportOptions;
import org.letterpress.transfer.Importing;

/** A small site to look at and try things on, brought in by the way that every other site comes in: as an export file. */
@ApplicationScoped
public class Demonstration {
    private static final String FILE = "/org/letterpress/web/demonstration.wxr.xml";
    private static final SiteIdentity IDENTITY =
            new SiteIdentity("The Reading Room", "Notes from a small town's library and the workshop behind it");

    /** Nobody's account: what the server itself does at its first start. */
    private static final Staff THE_SERVER = new Staff(0, "Letterpress", EnumSet.of(Role.ADMIN));

    @Inject
    private Articles articles;

    @Inject
    private Importing importing;

    @Inject
    private SiteSettings settings;

    /** Does nothing where there is anything already. */
    void fillEmptySite() {
        if (articles.any()) {
            return;
        }
        try (InputStream file = Objects.requireNonNull(Demonstration.class.getResourceAsStream(FILE))) {
            importing.start(file, new ImportOptions(false), THE_SERVER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        settings.rename(IDENTITY);
        importing.workNext();
    }
}
