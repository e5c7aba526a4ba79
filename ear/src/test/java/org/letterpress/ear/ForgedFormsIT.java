package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What no page of the desk sends is answered clearly, in the look of the site, and changes nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForgedFormsIT {
    private static final Site SITE = Site.underTest();
    private static final String QUEUE = "/desk/comments";

    /** Once for all: whoever signs in has a password checked, which takes its time. */
    private static Client administrator = SITE.reader();

    @BeforeAll
    static void somebody_signs_in() {
        administrator = SITE.signedIn(Site.administrator());
    }

    @TestFactory
    Stream<DynamicTest> a_form_that_cannot_be_read_is_refused() {
        return Stream.of("/", "/login", QUEUE, "/desk/audit", "/desk/people")
                .map(path -> DynamicTest.dynamicTest(path, () -> shouldBeUnreadable(post(path, "verdict=%zz"))));
    }

    /** No client of Java's own would send it. */
    @Test
    void an_address_that_cannot_be_read_is_refused() throws IOException {
        try (Socket socket = new Socket(SITE.address().getHost(), SITE.address().getPort())) {
            String request = "GET /?page=%zz HTTP/1.1\r\nHost: "
                    + SITE.address().getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("<h1>Not readable</h1>");
        }
    }

    private static void shouldBeUnreadable(Reply reply) {
        Document page = reply.shouldBe(400).page();
        assertThat(page.select("h1").text()).isEqualTo("Not readable");
        assertThat(page.select("link[rel=stylesheet]")).isNotEmpty();
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    /** PostgreSQL knows no U+0000. */
    @Test
    void what_no_database_stores_is_left_out() {
        Posted comment = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        Form reject = new Desk(administrator).form(comment, "Reject for this reason");

        administrator
                .post(reject.fill("What its author should know (optional)", "Be\u0000fore"))
                .shouldBe(303);

        assertThat(SITE.reader().get(comment.receipt()).text()).contains("Before");
        get("/desk/articles?q=%00").shouldBe(200);
        get("/tag/%00").page();
    }

    @TestFactory
    Stream<DynamicTest> places_that_no_list_has_are_its_beginning() {
        return Stream.of(
                        "+1000000000-12-31T23:59:59Z_1",
                        "-1000000000-01-01T00:00:00Z_1",
                        "99999999999999999-1",
                        "_",
                        "x")
                .flatMap(place -> Stream.of(QUEUE, "/desk/articles", "/desk/audit", "/desk/people", "/desk/imports")
                        .map(path -> path + "?after=" + place.replace("+", "%2B") + "&before=" + "9".repeat(19)))
                .map(path -> DynamicTest.dynamicTest(path, () -> get(path).shouldBe(200)));
    }

    @TestFactory
    Stream<DynamicTest> a_forged_decision_changes_nothing() {
        Posted comment = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        String version = version(comment);
        String about = "comment=" + comment.id() + "&version=";
        Map<String, Integer> forged = Map.ofEntries(
                Map.entry("comment=0000000000000000&version=1&verdict=APPROVE", 404),
                Map.entry("comment=../../x&version=1&verdict=APPROVE", 404),
                Map.entry(about + "x&verdict=APPROVE", 404),
                Map.entry(about + "-1&verdict=APPROVE", 404),
                Map.entry(about + "9".repeat(30) + "&verdict=APPROVE", 404),
                Map.entry(about + "999999999&verdict=APPROVE", 409),
                Map.entry(about + version + "&verdict=EAT", 404),
                Map.entry(about + version + "&verdict=REJECT&reason=" + "y".repeat(2_001), 422),
                Map.entry("bulk=APPROVE" + ("&item=" + comment.id() + ":" + version).repeat(501), 422),
                Map.entry("bulk=EAT&item=" + comment.id() + ":" + version, 422),
                Map.entry("bulk=APPROVE&item=x&item=:&item=" + comment.id() + ":-1", 422),
                Map.entry("bulk=APPROVE&item=0000000000000000:1", 303),
                Map.entry("undo=999999999999", 404),
                Map.entry("undo=x", 404),
                Map.entry("undoBatch=999999999999", 404));
        return forged.entrySet().stream()
                .map(form -> DynamicTest.dynamicTest(shortened(form.getKey()), () -> {
                    Reply reply = post(QUEUE, form.getKey()).shouldBe(form.getValue());
                    assertThat(form.getValue() == 303
                                    || !reply.page().select("header a[href=/]").isEmpty())
                            .isTrue();
                    assertThat(version(comment)).isEqualTo(version);
                }));
    }

    /** Lines end with two characters in a form, and with one where a browser counts. */
    @Test
    void a_reason_is_as_long_as_the_browser_says() {
        Posted comment = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        Form reject = new Desk(administrator).form(comment, "Reject for this reason");

        administrator
                .post(reject.fill("What its author should know (optional)", "nineteen and no end\r\n".repeat(99)))
                .shouldBe(303);
    }

    @Test
    void an_address_alone_does_nothing() {
        get("/desk/people?act=add&name=Eve&email=eve@press.example&password=harbour-lamp-quiet-eve&role=ADMIN")
                .shouldBe(200);
        get("/desk/account?act=issue&label=by-an-address").shouldBe(200);

        assertThat(get("/desk/people").page().select(".card-email").eachText()).doesNotContain("eve@press.example");
        assertThat(get("/desk/account").page().select(".token-label").eachText())
                .doesNotContain("by-an-address");
    }

    private static String shortened(String form) {
        return form.length() > 80 ? form.substring(0, 80) : form;
    }

    private static String version(Posted comment) {
        return new Desk(administrator)
                .card(comment)
                .select("input[name=version]")
                .val();
    }

    private static Reply get(String path) {
        return administrator.get(path);
    }

    private static Reply post(String path, String form) {
        return administrator.send(administrator
                .request(path)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }
}
