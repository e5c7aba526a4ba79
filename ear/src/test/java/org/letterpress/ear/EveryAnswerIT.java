package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every answer of the site, whatever was asked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryAnswerIT {
    private static final Site SITE = Site.underTest();
    private static final Pattern SERVER_WORDS = Pattern.compile(
            "liberty|websphere|\\bibm\\b|jakarta|javax|myfaces|faces|eclipse|derby|servlet|exception|srve\\d|cww\\w*\\d"
                    + "|org\\.letterpress|\\.java\\b|\\sat [a-z]+\\.",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self';"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin"));

    @TestFactory
    Stream<DynamicTest> every_kind_of_answer_says_what_a_browser_must_not_do() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    Reply reply = kind.getValue();
                    assertThat(kind.getKey()).startsWith(String.valueOf(reply.status()));
                    HEADERS.forEach((name, value) ->
                            assertThat(reply.header(name)).as(name).isEqualTo(value));
                    assertThat(reply.header("Permissions-Policy")).contains("camera=()", "geolocation=()");
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_kind_of_answer_says_what_server_it_comes_from() {
        return kinds().entrySet().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.getKey(), () -> {
                    assertThat(kind.getValue().header("Server")).isEmpty();
                    assertThat(kind.getValue().header("X-Powered-By")).isEmpty();
                    assertThat(kind.getValue().headers().map().keySet()).noneMatch(name -> name.startsWith("$WS"));
                }));
    }

    private static Map<String, Reply> kinds() {
        String article = SITE.openArticle();
        Client reader = SITE.reader();
        Map<String, Reply> kinds = new TreeMap<>(reading(reader, article));
        kinds.put("303 to the sign-in", reader.get("/desk/people"));
        kinds.put("303 after a comment", reader.post(Draft.fresh().in(reader.get(article))));
        kinds.put(
                "403 for a form from nowhere",
                reader.send(reader.request(article).POST(BodyPublishers.noBody())));
        kinds.put(
                "405 for a method that no page has",
                reader.send(sameOrigin(reader.request(article)).PUT(BodyPublishers.noBody())));
        kinds.put("422 for an empty form", reader.post(reader.get(article).form("Post comment")));
        return kinds;
    }

    private static Map<String, Reply> reading(Client reader, String article) {
        return Map.of(
                "200 home", reader.get("/"),
                "200 article", reader.get(article),
                "200 sign-in", reader.get("/login"),
                "200 feed", reader.get("/feed.atom"),
                "200 style sheet", reader.get("/assets/site.css"),
                "301 slash too many", reader.get(article + "/"),
                "404 page", reader.get("/nowhere"),
                "404 style sheet", reader.get("/assets/nowhere.css"),
                "404 in the application's own files", reader.get("/WEB-INF/web.xml"));
    }

    private static HttpRequest.Builder sameOrigin(HttpRequest.Builder request) {
        return request.header("Origin", SITE.address().toString());
    }

    @Test
    void a_page_that_does_not_exist_looks_like_the_site() {
        Reply reply = SITE.reader().get("/nowhere").shouldBe(404);

        assertThat(reply.page().select("h1").eachText()).containsExactly("Page not found");
        assertThat(reply.page().select(".masthead-title").text())
                .isEqualTo(
                        SITE.reader().get("/").page().select(".masthead-title").text());
        assertThat(reply.page().select("link[rel=stylesheet]").attr("href")).startsWith("/assets/site.css");
        assertThat(reply.page().select("main a[href=/]")).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> what_goes_wrong_is_told_without_a_word_of_the_machinery() {
        return Stream.of(
                        "/nowhere",
                        "/nowhere/",
                        "/WEB-INF/web.xml",
                        "/META-INF/MANIFEST.MF",
                        "/?page=99999",
                        "/2026/13",
                        "/2026/02/31",
                        "/2026/05/01/no-such-article",
                        "/tag/no-such-tag",
                        "/receipt/no-such-receipt",
                        "/desk/no-such-page")
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    Reply reply = SITE.reader().get(path).shouldBe(404);

                    assertThat(reply.text()).doesNotContainPattern(SERVER_WORDS);
                    assertThat(reply.page().select(".masthead")).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> views_and_resources_are_reached_by_their_addresses_alone() {
        return Stream.of(
                        "/home.xhtml",
                        "/home.xhtml/",
                        "/HOME.XHTML",
                        "/home",
                        "/article.xhtml",
                        "/desk/comments.xhtml",
                        "/desk/people.xhtml",
                        "/errors/not-found.xhtml",
                        "/WEB-INF/layout/public.xhtml",
                        "/resources/css/site.css",
                        "/jakarta.faces.resource/site.css.xhtml?ln=css",
                        "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces")
                .map(path -> DynamicTest.dynamicTest(
                        path, () -> SITE.reader().get(path).shouldBe(404)));
    }

    @Test
    void a_style_sheet_is_kept_for_a_year_at_the_address_that_names_its_version() {
        Client reader = SITE.reader();
        String sheet =
                reader.get("/").page().expectFirst("link[rel=stylesheet]").attr("href");

        Reply named = reader.get(sheet).shouldBe(200);
        Reply again = reader.send(reader.request(sheet).header("If-None-Match", named.header("ETag")));

        assertThat(named.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(reader.get("/assets/site.css").header("Cache-Control")).isEqualTo("no-cache");
        again.shouldBe(304);
        assertThat(again.response().body()).isEmpty();
    }

    @Test
    void a_reader_is_never_given_a_session() {
        List<String> addresses = Stream.concat(SITE.articles(1).stream(), Stream.of("/", "/login", "/feed.atom"))
                .toList();

        for (String address : addresses) {
            Reply reply = SITE.reader().get(address).shouldBe(200);
            assertThat(reply.headers().map()).doesNotContainKey("set-cookie");
            assertThat(reply.everything()).doesNotContainIgnoringCase("jsessionid");
        }
    }
}
