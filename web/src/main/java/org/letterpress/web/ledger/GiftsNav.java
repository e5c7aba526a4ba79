package org.letterpress.web.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.OpenPayments;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Route;

/** The pages of treasurers, for the way from each to the others. */
@Named
@RequestScoped
public class GiftsNav {
    private static final String LEDGER = "/desk/donations";
    private static final List<Item> PAGES = List.of(
            new Item(LEDGER, "gifts.nav.ledger"),
            new Item(LEDGER + "/open", "gifts.nav.open"),
            new Item(LEDGER + "/funds", "gifts.nav.funds"),
            new Item(LEDGER + "/new", "gifts.nav.new"),
            new Item(LEDGER + "/statements", "gifts.nav.statements"),
            new Item(LEDGER + "/yearly", "gifts.nav.yearly"));

    @Inject
    private CurrentRoute current;

    @Inject
    private CurrentStaff staff;

    @Inject
    private OpenPayments payments;

    private @Nullable Long open;

    /** Those that there are. */
    public List<Item> getItems() {
        return PAGES.stream().filter(item -> Route.of(item.path()).isPresent()).toList();
    }

    /** Whether this is the page that is shown. */
    public boolean isCurrent(Item item) {
        return current.getPath().equals(item.path());
    }

    /** How much on it waits for a treasurer. */
    public long waiting(Item item) {
        return item.path().equals(Route.DESK_OPEN_PAYMENTS.template()) ? open() : 0;
    }

    private long open() {
        if (open == null) {
            open = payments.count(staff.get());
        }
        return open;
    }

    /** @param word the key of its words */
    public record Item(String path, String word) {}
}
