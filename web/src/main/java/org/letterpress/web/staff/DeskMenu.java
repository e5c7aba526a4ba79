package org.letterpress.web.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.letterpress.donation.GiftMessages;
import org.letterpress.donation.MessageState;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.CurrentStaff;
import org.letterpress.web.page.Route;

/** The pages of the desk that the one who is signed in may use. */
@Named
@RequestScoped
public class DeskMenu {
    private static final List<Route> PAGES = List.of(
            Route.DESK,
            Route.DESK_COMMENTS,
            Route.DESK_MESSAGES,
            Route.DESK_ARTICLES,
            Route.DESK_DONATIONS,
            Route.DESK_IMPORTS,
            Route.DESK_PEOPLE,
            Route.DESK_SETTINGS,
            Route.DESK_PRIVACY,
            Route.DESK_AUDIT,
            Route.DESK_ACCOUNT);

    @Inject
    private CurrentStaff staff;

    @Inject
    private CurrentRoute current;

    @Inject
    private GiftMessages messages;

    public List<Item> getItems() {
        return PAGES.stream()
                .filter(route -> route.audience().admits(staff.get()))
                .map(route -> new Item(
                        route.template(),
                        word(route),
                        current.route().filter(route::equals).isPresent(),
                        waiting(route)))
                .toList();
    }

    private static String word(Route route) {
        return route == Route.DESK
                ? "desk.overview"
                : route.template().substring(1).replace('/', '.');
    }

    private long waiting(Route route) {
        return route == Route.DESK_MESSAGES ? messages.count(MessageState.PENDING) : 0;
    }

    /**
     * A page of the desk.
     *
     * @param word the key of its words
     * @param waiting how much on it waits for somebody
     */
    public record Item(String path, String word, boolean current, long waiting) {}
}
