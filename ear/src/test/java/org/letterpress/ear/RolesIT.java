package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everybody at every address that the application has: what is here says who may, the application says what there is. An
 * address that is new fails until somebody says whose it is.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RolesIT {
    private static final Site SITE = Site.underTest();

    private static final Set<Who> ALL = EnumSet.allOf(Who.class);
    private static final Set<Who> STAFF = EnumSet.complementOf(EnumSet.of(Who.NOBODY));
    private static final Set<Who> MODERATORS = EnumSet.of(Who.MODERATOR, Who.ADMIN);
    private static final Set<Who> TREASURERS = EnumSet.of(Who.TREASURER, Who.ADMIN);
    private static final Set<Who> ADMINS = EnumSet.of(Who.ADMIN);

    private static final Map<String, Set<Who>> PAGES = Map.ofEntries(
            Map.entry("HOME", ALL),
            Map.entry("ARTICLE", ALL),
            Map.entry("DAY", ALL),
            Map.entry("MONTH", ALL),
            Map.entry("TAG", ALL),
            Map.entry("COMMENT", ALL),
            Map.entry("REPORT", ALL),
            Map.entry("REPORTED", ALL),
            Map.entry("RECEIPT", ALL),
            Map.entry("CONFIRM", ALL),
            Map.entry("SUBSCRIPTION", ALL),
            Map.entry("UNSUBSCRIBE", ALL),
            Map.entry("UNSUBSCRIBE_DESK", ALL),
            Map.entry("MODERATE", ALL),
            Map.entry("DONATE", ALL),
            Map.entry("DONORS", ALL),
            Map.entry("GIFT", ALL),
            Map.entry("GIFT_RECEIPT", ALL),
            Map.entry("TEST_PAY", ALL),
            Map.entry("SETUP", ALL),
            Map.entry("LOGIN", ALL),
            Map.entry("LOGOUT", ALL),
            Map.entry("PRIVACY", ALL),
            Map.entry("PRIVACY_REQUEST", ALL),
            Map.entry("STATEMENT", ALL),
            Map.entry("DESK", STAFF),
            Map.entry("DESK_ACCOUNT", STAFF),
            Map.entry("DESK_COMMENTS", MODERATORS),
            Map.entry("DESK_WATCH", MODERATORS),
            Map.entry("DESK_SELECTION", MODERATORS),
            Map.entry("DESK_SWEEP", MODERATORS),
            Map.entry("DESK_ARTICLES", MODERATORS),
            Map.entry("DESK_ARTICLE", MODERATORS),
            Map.entry("DESK_DONATIONS", TREASURERS),
            Map.entry("DESK_DONATIONS_CSV", TREASURERS),
            Map.entry("DESK_DONATION", TREASURERS),
            Map.entry("DESK_MESSAGES", MODERATORS),
            Map.entry("DESK_OPEN_PAYMENTS", TREASURERS),
            Map.entry("DESK_FUNDS", TREASURERS),
            Map.entry("DESK_NEW_GIFT", TREASURERS),
            Map.entry("DESK_STATEMENTS", TREASURERS),
            Map.entry("DESK_YEARLY", TREASURERS),
            Map.entry("DESK_YEARLY_STATEMENT", TREASURERS),
            Map.entry("DESK_GIFT_SETTINGS", ADMINS),
            Map.entry("DESK_IMPORTS", ADMINS),
            Map.entry("DESK_IMPORT", ADMINS),
            Map.entry("DESK_PEOPLE", ADMINS),
            Map.entry("DESK_PRIVACY", ADMINS),
            Map.entry("DESK_AUDIT", ADMINS),
            Map.entry("DESK_SETTINGS", ADMINS),
            Map.entry("DESK_CLASSIFIER", ADMINS));

    private static final Map<String, Set<Who>> CALLS = Map.ofEntries(
            Map.entry("GET /api/v1/articles", ALL),
            Map.entry("GET /api/v1/articles/{id}", ALL),
            Map.entry("GET /api/v1/articles/{article}/comments", ALL),
            Map.entry("POST /api/v1/articles/{article}/comments", ALL),
            Map.entry("GET /api/v1/comments", MODERATORS),
            Map.entry("POST /api/v1/comments/{id}/reports", ALL),
            Map.entry("POST /api/v1/comments/{id}/decisions", MODERATORS),
            Map.entry("POST /api/v1/decisions", MODERATORS),
            Map.entry("POST /api/v1/decisions/{id}/undo", MODERATORS),
            Map.entry("POST /api/v1/payments/{provider}", ALL),
            Map.entry("GET /api/v1/donations", TREASURERS),
            Map.entry("GET /api/v1/donations.csv", TREASURERS),
            Map.entry("POST /api/v1/imports", ADMINS),
            Map.entry("GET /api/v1/imports/{id}", ADMINS),
            Map.entry("POST /api/v1/imports/{id}/undo", ADMINS));

    private static final Map<Who, Client> PEOPLE = new EnumMap<>(Who.class);

    @TempDir
    private static Path folder;

    private static Addresses addresses = new Addresses(Path.of(""));

    @BeforeAll
    static void there_is_one_of_each() {
        addresses = new Addresses(folder);
        for (Who who : Who.values()) {
            PEOPLE.put(who, who == Who.NOBODY ? SITE.reader() : SITE.signedIn(who.member()));
        }
    }

    @Test
    void every_address_is_somebodys_and_nothing_else_is_expected() throws Exception {
        assertThat(addresses.pages().keySet()).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
        assertThat(addresses.calls().keySet()).containsExactlyInAnyOrderElementsOf(CALLS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> a_page_is_shown_to_those_alone_whose_it_is() throws IOException, ReflectiveOperationException {
        return addresses.pages().entrySet().stream()
                .flatMap(page -> PEOPLE.keySet().stream()
                        .map(who -> dynamicTest(
                                who + " at " + page.getKey(), () -> sees(who, page.getKey(), page.getValue()))));
    }

    private static void sees(Who who, String page, String path) {
        Client client = Objects.requireNonNull(PEOPLE.get(who));
        Reply seen = client.get(path);
        if (PAGES.getOrDefault(page, Set.of()).contains(who)) {
            assertThat(seen.status()).as("%s at %s", who, path).isIn(200, 303, 301, 302, 404, 410);
            assertThat(seen.header("Location")).doesNotContain("/login");
            return;
        }
        if (who == Who.NOBODY) {
            seen.shouldLeadTo("/login?next=%2Fdesk");
        } else {
            seen.shouldBe(403);
        }
        Reply done = client.send(client.request(path)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("act=nothing")));
        done.shouldBe(403);
    }

    @TestFactory
    Stream<DynamicTest> a_call_is_answered_to_those_alone_whose_it_is()
            throws IOException, ReflectiveOperationException {
        return addresses.calls().entrySet().stream()
                .flatMap(call -> PEOPLE.keySet().stream()
                        .map(who -> dynamicTest(
                                who + " " + call.getKey(), () -> calls(who, call.getKey(), call.getValue()))));
    }

    private static void calls(Who who, String call, String path) {
        Client client = Objects.requireNonNull(PEOPLE.get(who));
        Reply answer = client.send(client.request(path)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", call.endsWith("/imports") ? "application/xml" : "application/json")
                .method(call.substring(0, call.indexOf(' ')), BodyPublishers.noBody()));
        if (CALLS.getOrDefault(call, Set.of()).contains(who)) {
            assertThat(answer.status()).as("%s %s", who, call).isNotIn(401, 403).isLessThan(500);
        } else {
            answer.shouldBe(who == Who.NOBODY ? 401 : 403);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    /** Everybody who may come by. */
    private enum Who {
        NOBODY(""),
        MODERATOR("Moderator"),
        EDITOR("Editor"),
        TREASURER("Treasurer"),
        ADMIN("Administrator");

        private final String role;

        Who(String role) {
            this.role = role;
        }

        /** Somebody new with this role and no other. */
        Site.Person member() {
            String name = "only-" + name().toLowerCase(Locale.ROOT);
            Site.Person person = new Site.Person(name + "@press.example", "harbour-lamp-quiet-" + name);
            Client administrator = SITE.signedIn(Site.administrator());
            administrator
                    .post(administrator
                            .get("/desk/people")
                            .form("Add person")
                            .fill("Name", name)
                            .fill("Email", person.email())
                            .fill("Password", person.password())
                            .tick(role))
                    .shouldLeadTo("/desk/people");
            return person;
        }
    }
}
