package org.letterpress.ear;

import java.net.URI;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A site that runs.
 *
 * @param address scheme, host and port, without a trailing slash
 */
record Site(URI address) {

    private static final Map<Guest, Client> SIGNED_IN = new ConcurrentHashMap<>();

    private record Guest(Site site, Person person) {}

    /** Somebody of the staff. */
    record Person(String email, String password) {}

    /** The one that the build has started for all tests. */
    static Site underTest() {
        return new Site(URI.create(setting("letterpress.test.address")));
    }

    static Person administrator() {
        return new Person(setting("letterpress.test.admin.email"), setting("letterpress.test.admin.password"));
    }

    /** The build's folder, which may be filled at will. */
    static Path target() {
        return Path.of(setting("letterpress.test.target"));
    }

    static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(name), name + " is set by the build: run mvn verify");
    }

    URI at(String path) {
        return URI.create(address + path);
    }

    /** Anybody. */
    Client reader() {
        return Client.withoutCookies(this);
    }

    /** Somebody whose cookies are kept from test to test, for as long as they are worth something: to sign in is slow. */
    Client signedIn(Person person) {
        return SIGNED_IN.compute(
                new Guest(this, person), (guest, known) -> isSignedIn(known) ? known : signedInAnew(person));
    }

    private static boolean isSignedIn(@Nullable Client client) {
        return client != null && client.get("/desk/account").status() == 200;
    }

    /** In another browser. */
    Client signedInAnew(Person person) {
        Client client = Client.withCookies(this);
        Reply reply = client.post(client.get("/login")
                .form("Sign in")
                .fill("Email", person.email())
                .fill("Password", person.password()));
        reply.shouldLeadTo("/desk");
        return client;
    }

    /** The addresses of the articles on a page of the home page, newest first. */
    List<String> articles(int page) {
        return reader().get("/?page=" + page).page().select(".teaser-title a").stream()
                .map(link -> link.attr("href"))
                .toList();
    }

    /** Of the newest articles that take comments the one with the fewest, so that what is new is on its first page. */
    String openArticle() {
        return reader().get("/").page().select(".teaser-comments a").stream()
                .sorted(Comparator.comparingInt(Site::comments))
                .map(link -> link.attr("href").replace("#comments", ""))
                .filter(path -> !reader().get(path).page().select("#reply").isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No article takes comments"));
    }

    private static int comments(Element teaser) {
        return Integer.parseInt(teaser.text().replaceAll("\\D", ""));
    }
}
