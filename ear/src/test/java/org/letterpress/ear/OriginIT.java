package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What changes something comes from a page of this site, or is refused. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OriginIT {
    private static final Site SITE = Site.underTest();
    private static final String OURS = SITE.address().toString();

    private static final Map<String, Map<String, String>> FOREIGN = Map.of(
            "nothing said of the origin", Map.of(),
            "another site", Map.of("Origin", "https://elsewhere.example"),
            "another port", Map.of("Origin", "http://127.0.0.1:1"),
            "the same host by TLS", Map.of("Origin", OURS.replace("http:", "https:")),
            "a frame without origin", Map.of("Origin", "null"),
            "cross-site", Map.of("Sec-Fetch-Site", "cross-site"),
            "same-site", Map.of("Sec-Fetch-Site", "same-site"),
            "cross-site, with our origin", Map.of("Sec-Fetch-Site", "cross-site", "Origin", OURS));

    @TestFactory
    Stream<DynamicTest> a_comment_from_elsewhere_is_refused() {
        Client reader = SITE.reader();
        Form form = Draft.fresh().in(reader.get(SITE.openArticle()));
        return FOREIGN.entrySet().stream()
                .map(origin -> DynamicTest.dynamicTest(
                        origin.getKey(),
                        () -> reader.send(with(origin.getValue(), reader.request(form.action()))
                                        .POST(BodyPublishers.ofString(form.encoded())))
                                .shouldBe(403)));
    }

    @TestFactory
    Stream<DynamicTest> no_method_but_the_safe_ones_is_answered_elsewhere() {
        return Stream.of("POST", "PUT", "DELETE", "PATCH")
                .flatMap(method -> Stream.of("/", "/feed.atom", "/login", "/nowhere")
                        .map(path -> DynamicTest.dynamicTest(
                                method + " " + path,
                                () -> SITE.reader()
                                        .send(SITE.reader()
                                                .request(path)
                                                .header("Origin", "https://elsewhere.example")
                                                .method(method, BodyPublishers.noBody()))
                                        .shouldBe(403))));
    }

    @Test
    void a_comment_from_the_page_itself_is_taken() {
        Client reader = SITE.reader();
        String article = SITE.openArticle();

        reader.post(Draft.fresh().in(reader.get(article))).shouldLeadTo(article + "?receipt=");
    }

    @Test
    void a_browser_that_says_same_origin_needs_to_say_no_more() {
        Client reader = SITE.reader();
        Form form = Draft.fresh().in(reader.get(SITE.openArticle()));

        Reply reply = reader.send(reader.request(form.action())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded())));

        reply.shouldBe(303);
    }

    @Test
    void another_site_cannot_sign_anybody_in_or_out() {
        Client moderator = SITE.signedIn(Site.administrator());
        Map<String, String> foreign = Map.of("Origin", "https://elsewhere.example");

        moderator
                .send(with(foreign, moderator.request("/logout")).POST(BodyPublishers.ofString("signOut=yes")))
                .shouldBe(403);

        moderator.get("/desk").shouldBe(200);
        assertThat(SITE.reader()
                        .send(with(foreign, SITE.reader().request("/login")).POST(BodyPublishers.noBody()))
                        .headers()
                        .map())
                .doesNotContainKey("set-cookie");
    }

    private static HttpRequest.Builder with(Map<String, String> headers, HttpRequest.Builder request) {
        request.header("Content-Type", "application/x-www-form-urlencoded");
        headers.forEach(request::header);
        return request;
    }
}
