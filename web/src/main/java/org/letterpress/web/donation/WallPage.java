package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.letterpress.donation.GiftMessages;
import org.letterpress.donation.WallEntry;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** What donors say to the world, the newest first. */
@Named
@PageOf(Route.DONORS)
@RequestScoped
public class WallPage implements Page {
    private static final int SIZE = 20;

    @Inject
    private GiftMessages messages;

    @Inject
    private Parameters parameters;

    private List<WallEntry> entries = List.of();
    private boolean more;

    @Override
    public Outcome open() {
        List<WallEntry> found = messages.wall(parameters.number("before").orElse(Long.MAX_VALUE), SIZE + 1);
        more = found.size() > SIZE;
        entries = more ? found.subList(0, SIZE) : found;
        return Outcome.SHOWN;
    }

    public List<WallEntry> getEntries() {
        return entries;
    }

    public boolean isFirst() {
        return parameters.number("before").isEmpty();
    }

    public boolean isLast() {
        return !more;
    }

    /** The page after this one. */
    public String getOlder() {
        return Route.DONORS.template() + "?before="
                + (entries.isEmpty() ? 0 : entries.get(entries.size() - 1).id());
    }

    /** The first page: a key leads on, never back. */
    public String getNewest() {
        return Route.DONORS.template();
    }
}
