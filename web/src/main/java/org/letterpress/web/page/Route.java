package org.letterpress.web.page;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.letterpress.staff.Role;
import org.letterpress.staff.Staff;

/**
 * Every address that has a page: its shape, the view that answers it, and who may see it. What is not here, nor an asset,
 * a feed or the API, does not exist.
 */
public enum Route {
    HOME("/", "home", Audience.EVERYBODY),
    ARTICLE("/{year:\\d{4}}/{month:\\d{2}}/{day:\\d{2}}/{slug:[^/]+}", "article", Audience.EVERYBODY),
    DAY("/{year:\\d{4}}/{month:\\d{2}}/{day:\\d{2}}", "archive", Audience.EVERYBODY),
    MONTH("/{year:\\d{4}}/{month:\\d{2}}", "archive", Audience.EVERYBODY),
    TAG("/tag/{slug:[^/]+}", "tag", Audience.EVERYBODY),
    /** Leads to the comment at its place under its article. */
    COMMENT("/comment/{id:[^/]+}", "errors/not-found", Audience.EVERYBODY),
    REPORT("/comment/{id:[^/]+}/report", "report", Audience.EVERYBODY),
    /** What happens next, whatever becomes of the comment. */
    REPORTED("/reported", "reported", Audience.EVERYBODY),
    RECEIPT("/receipt/{token:[^/]+}", "receipt", Audience.HOLDER),
    CONFIRM("/confirm/{secret:[^/]+}", "mailed", Audience.HOLDER),
    SUBSCRIPTION("/subscription/{secret:[^/]+}", "mailed", Audience.HOLDER),
    UNSUBSCRIBE("/unsubscribe/{secret:[^/]+}", "mailed", Audience.HOLDER),
    /** Where the links of letters to moderators lead. */
    MODERATE("/moderate/{token:[^/]+}", "moderate", Audience.HOLDER),
    UNSUBSCRIBE_DESK("/unsubscribe/desk/{secret:[^/]+}", "mailed", Audience.HOLDER),
    DONATE("/donate", "donate", Audience.EVERYBODY),
    DONORS("/donors", "donors", Audience.EVERYBODY),
    /** Where the test provider asks what is to happen. */
    TEST_PAY("/donate/test/{token:[^/]+}", "test-pay", Audience.HOLDER),
    GIFT("/donate/{token:[^/]+}", "gift", Audience.HOLDER),
    GIFT_RECEIPT("/donate/{token:[^/]+}/receipt", "gift-receipt", Audience.HOLDER),
    /** What an address gave in a year; where the letter about it leads. */
    STATEMENT("/statement/{token:[^/]+}", "statement", Audience.HOLDER),
    SETUP("/setup", "setup", Audience.HOLDER),
    LOGIN("/login", "login", Audience.HOLDER),
    LOGOUT("/logout", "logout", Audience.HOLDER),
    PRIVACY("/privacy", "privacy", Audience.EVERYBODY),
    PRIVACY_REQUEST("/privacy/{token:[^/]+}", "privacy-request", Audience.HOLDER),
    DESK("/desk", "desk/overview", Audience.STAFF),
    DESK_COMMENTS("/desk/comments", "desk/comments", Audience.MODERATORS),
    /** What the script of the queue asks; without one nobody does. */
    DESK_WATCH("/desk/comments/watch", "errors/not-found", Audience.MODERATORS),
    DESK_SELECTION("/desk/comments/all", "desk/selection", Audience.MODERATORS),
    DESK_SWEEP("/desk/comments/all/{id:\\d{1,18}}", "desk/sweep", Audience.MODERATORS),
    DESK_MESSAGES("/desk/messages", "desk/messages", Audience.MODERATORS),
    DESK_ARTICLES("/desk/articles", "desk/articles", Audience.MODERATORS),
    DESK_ARTICLE("/desk/articles/{slug:[^/]+}", "desk/article", Audience.MODERATORS),
    DESK_DONATIONS("/desk/donations", "desk/donations", Audience.TREASURERS),
    /** A file, and no page. */
    DESK_DONATIONS_CSV("/desk/donations.csv", "errors/not-found", Audience.TREASURERS),
    DESK_DONATION("/desk/donations/{gift:[0-9a-hjkmnp-tv-z]{16}}", "desk/donation", Audience.TREASURERS),
    DESK_OPEN_PAYMENTS("/desk/donations/open", "desk/open-payments", Audience.TREASURERS),
    DESK_FUNDS("/desk/donations/funds", "desk/funds", Audience.TREASURERS),
    DESK_NEW_GIFT("/desk/donations/new", "desk/new-gift", Audience.TREASURERS),
    DESK_STATEMENTS("/desk/donations/statements", "desk/statements", Audience.TREASURERS),
    DESK_YEARLY("/desk/donations/yearly", "desk/yearly", Audience.TREASURERS),
    DESK_YEARLY_STATEMENT(
            "/desk/donations/yearly/{year:\\d{4}}/{id:\\d{1,18}}", "desk/yearly-statement", Audience.TREASURERS),
    DESK_IMPORTS("/desk/imports", "desk/imports", Audience.ADMINS),
    DESK_IMPORT("/desk/imports/{id:\\d{1,18}}", "desk/import", Audience.ADMINS),
    DESK_PEOPLE("/desk/people", "desk/people", Audience.ADMINS),
    DESK_PRIVACY("/desk/privacy", "desk/privacy", Audience.ADMINS),
    DESK_AUDIT("/desk/audit", "desk/audit", Audience.ADMINS),
    DESK_ACCOUNT("/desk/account", "desk/account", Audience.STAFF),
    DESK_SETTINGS("/desk/settings", "desk/settings", Audience.ADMINS),
    DESK_GIFT_SETTINGS("/desk/settings/donations", "desk/gift-settings", Audience.ADMINS),
    DESK_CLASSIFIER("/desk/settings/classifier", "desk/classifier", Audience.ADMINS);

    /** Who may see a page, and whether a shared cache may keep it. */
    public enum Audience {
        EVERYBODY(false, null),
        /** Whoever knows the secret in the address, or in the form: never kept by a cache. */
        HOLDER(false, null),
        STAFF(true, null),
        MODERATORS(true, Role.MODERATOR),
        TREASURERS(true, Role.TREASURER),
        ADMINS(true, Role.ADMIN);

        private final boolean signedIn;
        private final @Nullable Role role;

        Audience(boolean signedIn, @Nullable Role role) {
            this.signedIn = signedIn;
            this.role = role;
        }

        public boolean mustSignIn() {
            return signedIn;
        }

        /** Whether somebody who is signed in may see it. */
        public boolean admits(Staff staff) {
            return role == null || staff.may(role);
        }
    }

    private final String template;
    private final Pattern pattern;
    private final String view;
    private final Audience audience;

    Route(String template, String view, Audience audience) {
        this.template = template;
        this.pattern = Pattern.compile(Template.PLACEHOLDER.matcher(template).replaceAll("(?<$1>$2)"));
        this.view = "/" + view + ".xhtml";
        this.audience = audience;
    }

    /** The route of {@code path}, decoded and without a query. */
    public static Optional<Match> of(String path) {
        return Arrays.stream(values())
                .map(route -> route.match(path))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Match> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parameters = new TreeMap<>();
        Matcher names = Template.PLACEHOLDER.matcher(template);
        while (names.find()) {
            parameters.put(names.group(1), matcher.group(names.group(1)));
        }
        return Optional.of(new Match(this, path, Map.copyOf(parameters)));
    }

    public String template() {
        return template;
    }

    public String view() {
        return view;
    }

    public Audience audience() {
        return audience;
    }

    /** Apart, because an enum's constructor cannot reach its static fields. */
    private static final class Template {
        static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+):((?:[^{}]|\\{\\d+(?:,\\d+)?\\})+)\\}");
    }

    /** A path that has found its route. */
    public record Match(Route route, String path, Map<String, String> parameters) {}
}
