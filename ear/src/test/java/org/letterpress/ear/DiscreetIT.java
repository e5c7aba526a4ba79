package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The site keeps to itself who its readers are: their addresses, networks and programs are in no answer and no log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscreetIT {
    private static final Site SITE = Site.underTest();
    private static final String PROGRAM = "Quagga-Browser/7";
    private static final String ADDRESS = "198.51.100.77";
    private static final String NETWORK = "198.51.100.0/24";
    private static final Draft DRAFT = Draft.fresh();
    private static final Draft WAITING = Draft.fresh();
    private static String article = "";
    private static Posted waiting;

    @BeforeAll
    static void readers_have_commented() {
        article = SITE.openArticle();
        Posted approved = posted(DRAFT);
        waiting = posted(WAITING);
        Desk.of(SITE).decide(approved, "Approve").shouldBe(303);
        send("act=ask&wish=EXPORT&email=" + WAITING.email(), "/privacy").shouldBe(303);
        send("act=ask&wish=EXPORT&email=" + WAITING.email() + "%20x", "/privacy")
                .shouldBe(422);
    }

    private static Posted posted(Draft draft) {
        Reply reply = send(draft.in(SITE.reader().get(article)).encoded(), article);
        return Posted.of(reply.shouldLeadTo(article + "?receipt="));
    }

    private static Reply send(String form, String path) {
        var request = SITE.reader().request(path).POST(BodyPublishers.ofString(form));
        request.header("Origin", SITE.address().toString());
        request.header("Content-Type", "application/x-www-form-urlencoded");
        request.header("User-Agent", PROGRAM);
        request.header(Networks.HEADER, ADDRESS);
        return SITE.reader().send(request);
    }

    @TestFactory
    Stream<DynamicTest> no_public_answer_says_who_the_readers_are() {
        String api = "/api/v1/articles";
        String id = SITE.reader().get(api).text().replaceFirst("(?s).*?\"id\":\"?([^\",]+).*", "$1");
        List<String> paths = List.of(
                "/",
                article,
                article + "?comments=2",
                article.substring(0, 8),
                article.substring(0, 11),
                "/feed.atom",
                "/privacy",
                "/nowhere",
                "/login",
                "/health",
                api,
                api + "/" + id,
                api + "/" + id + "/comments");
        return paths.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    String all = SITE.reader().get(path).everything();
                    assertThat(all).isNotEmpty();
                    shouldSayNothing(all);
                }));
    }

    @Test
    void the_comment_itself_is_public_so_that_there_was_something_to_find() {
        assertThat(SITE.reader().get(article).text()).contains(DRAFT.body(), DRAFT.name());
    }

    @Test
    void the_network_of_who_wrote_is_stored_so_that_there_was_something_to_hide_and_no_more_of_the_address() {
        assertThat(SITE.reader().get(waiting.receipt() + "?download").text())
                .contains(NETWORK)
                .doesNotContain(ADDRESS);
    }

    @Test
    void no_log_says_who_the_readers_are() throws IOException {
        try (Stream<Path> logs = Files.walk(logs())) {
            List<Path> files = logs.filter(Files::isRegularFile).toList();
            assertThat(files).isNotEmpty();
            for (Path log : files) {
                shouldSayNothing(Files.readString(log));
            }
        }
    }

    private static Path logs() {
        return Path.of(Site.setting("letterpress.test.liberty"))
                .resolve("usr/servers")
                .resolve(Site.setting("letterpress.test.server"))
                .resolve("logs");
    }

    private static void shouldSayNothing(String text) {
        assertThat(text)
                .doesNotContainIgnoringCase(DRAFT.email())
                .doesNotContainIgnoringCase(WAITING.email())
                .doesNotContain(WAITING.body(), WAITING.name())
                .doesNotContain(PROGRAM, ADDRESS, NETWORK);
    }
}
