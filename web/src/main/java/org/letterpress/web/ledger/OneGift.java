package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.GiftFile;
import org.letterpress.donation.GiftFiles;
import org.letterpress.donation.GiftId;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;

/** One gift, with all that was ever said about it, and what a treasurer can do. */
@Named
@PageOf(Route.DESK_DONATION)
@RequestScoped
public class OneGift implements Page {
    /** What may just have been done. */
    private static final Set<String> DONE =
            Set.of("refunded", "ordered", "voided", "issued", "placed", "aside", "cleared", "named", "unnamed");

    @Inject
    private GiftFiles files;

    @Inject
    private GiftDeeds deeds;

    @Inject
    private RefundForm refund;

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    private @Nullable GiftFile file;

    @Override
    public Outcome open() {
        Optional<GiftFile> found = read();
        file = found.orElse(null);
        return found.isEmpty()
                ? Outcome.NOT_FOUND
                : parameters
                        .posted("act")
                        .map(act -> carriedOut(act, found.get()))
                        .orElse(Outcome.SHOWN);
    }

    private Optional<GiftFile> read() {
        return GiftId.parse(route.parameter("gift")).flatMap(id -> files.find(id, staff.get()));
    }

    /** The page then shows the gift as it is now, whatever has come of it. */
    private Outcome carriedOut(String act, GiftFile seen) {
        Outcome outcome = refund.isAbout(act) ? refund.carriedOut(act, seen) : deeds.carriedOut(act, seen);
        if (!(outcome instanceof Outcome.Redirect)) {
            file = read().orElse(null);
        }
        return outcome;
    }

    public GiftFile getFile() {
        if (file == null) {
            throw new IllegalStateException("Not opened");
        }
        return file;
    }

    /** What was just done; empty for nothing. */
    public String getDone() {
        String done = parameters.text("done");
        return DONE.contains(done) ? done : "";
    }
}
