package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Programs read articles and comments, and write one. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentsApiIT {
    private static final Site SITE = Site.underTest();
    private static final String ARTICLES = "/api/v1/articles";
    private static final String CLOSED = "/notice-the-stairs";

    private final Client program = SITE.reader();
    private final String path = SITE.openArticle();
    private final String comments = ARTICLES + path.substring(path.lastIndexOf('/')) + "/comments";

    @Test
    void every_published_article_is_listed_once_newest_first() {
        List<String> paths = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String next = "";
        do {
            String answer =
                    program.get(ARTICLES + "?limit=3" + next).shouldBe(200).text();
            paths.addAll(values("path", answer));
            times.addAll(values("publishedAt", answer));
            next = values("next", answer).stream()
                    .map(cursor -> "&after=" + cursor)
                    .findFirst()
                    .orElse("");
        } while (!next.isEmpty());

        assertThat(paths)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(3)
                .startsWith(SITE.articles(1).get(0));
        assertThat(times).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void an_article_says_what_the_world_may_know() {
        Reply reply =
                program.get(ARTICLES + path.substring(path.lastIndexOf('/'))).shouldBe(200);

        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.text()).contains("\"path\":\"" + path + "\"", "\"commentsOpen\":true", "\"commentCount\":");
        assertThat(values("title", reply.text()))
                .containsExactly(program.get(path).page().select("h1").text());
        program.get(ARTICLES + "/no-such-article").shouldBe(404);
        program.get(ARTICLES + "/No%20Slug").shouldBe(404);
    }

    @Test
    void public_comments_are_listed_oldest_first_and_nothing_else_of_them_is_said() {
        Draft draft = Draft.fresh();
        Posted waiting = Posted.by(program, path, draft);
        assertThat(whole()).doesNotContain(draft.body(), waiting.id());

        Desk.of(SITE).decide(waiting, "Approve").shouldBe(303);

        assertThat(whole()).contains(draft.body(), draft.name(), waiting.id()).doesNotContain(draft.email(), "@");
        assertThat(values("postedAt", whole())).isSorted();
    }

    private String whole() {
        StringBuilder all = new StringBuilder();
        String next = "";
        do {
            String answer =
                    program.get(comments + "?limit=5" + next).shouldBe(200).text();
            all.append(answer);
            next = values("next", answer).stream()
                    .map(cursor -> "&after=" + cursor)
                    .findFirst()
                    .orElse("");
        } while (!next.isEmpty());
        return all.toString();
    }

    @Test
    void a_comment_is_taken_and_its_receipt_opens() {
        Draft draft = Draft.fresh();
        Reply taken = program.send(posting(json(draft))).shouldBe(202);

        assertThat(taken.text()).contains("\"status\":\"PENDING\"").doesNotContain(draft.email());
        String receipt = values("receipt", taken.text()).get(0);
        assertThat(program.get(receipt).shouldBe(200).page().text()).contains(draft.body());
        assertThat(program.get(path).text()).doesNotContain(draft.body());
    }

    @Test
    void fifty_at_once_under_one_key_make_one_comment() throws Exception {
        String body = json(Draft.fresh());
        ExecutorService senders = Executors.newFixedThreadPool(10);
        try {
            Set<String> answers = new HashSet<>();
            List<Future<String>> sent = IntStream.range(0, 50)
                    .mapToObj(i ->
                            senders.submit(() -> program.send(posting(body).header("Idempotency-Key", "one"))
                                    .shouldBe(202)
                                    .text()))
                    .toList();
            for (Future<String> one : sent) {
                answers.add(one.get());
            }
            assertThat(answers).hasSize(1);
        } finally {
            senders.shutdownNow();
        }
    }

    @Test
    void what_was_said_already_is_refused_without_a_key() {
        String body = json(Draft.fresh());
        program.send(posting(body)).shouldBe(202);

        Reply again = program.send(posting(body)).shouldBe(409);

        assertThat(again.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_closed_article_says_so_and_takes_none() {
        assertThat(program.get(ARTICLES + CLOSED).shouldBe(200).text()).contains("\"commentsOpen\":false");

        Reply refused = program.send(posting(ARTICLES + CLOSED + "/comments", json(Draft.fresh())))
                .shouldBe(409);

        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void a_reply_names_what_it_answers() {
        Posted parent = Posted.by(program, path, Draft.fresh());
        Desk.of(SITE).decide(parent, "Approve").shouldBe(303);
        String reply = json(Draft.fresh()).replace("}", ",\"parentId\":\"" + parent.id() + "\"}");

        String id =
                values("id", program.send(posting(reply)).shouldBe(202).text()).get(0);
        Desk.of(SITE).decide(new Posted(path, id, "/receipt/none"), "Approve").shouldBe(303);

        assertThat(whole()).contains("\"id\":\"" + id + "\",\"parentId\":\"" + parent.id() + "\"");
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_is_said_field_by_field() {
        Draft draft = Draft.fresh();
        return Stream.of(
                        new Wrong("{\"body\":\"x\",\"name\":\"Maud\",\"email\":\"maud\"}", 400, "\"field\":\"email\""),
                        new Wrong("{\"name\":\"Maud\",\"email\":\"m@e.example\"}", 400, "\"field\":\"body\""),
                        new Wrong("{\"body\":[1],\"name\":\"Maud\"}", 400, "\"field\":\"body\""),
                        new Wrong(
                                json(draft).replace("}", ",\"parentId\":\"nosuchcomment\"}"),
                                400,
                                "\"field\":\"parentId\""),
                        new Wrong("[]", 400, "no JSON object"),
                        new Wrong("{\"body\":", 400, "no JSON object"),
                        new Wrong("", 400, "no JSON object"),
                        new Wrong("{\"body\":\"" + "x".repeat(16 * 1024 + 1) + "\"}", 413, "16384"),
                        new Wrong("{\"body\":\"" + "x".repeat(5_000_000) + "\"}", 413, "16384"))
                .map(wrong -> DynamicTest.dynamicTest(wrong.status + " " + wrong.says, () -> {
                    Reply refused = program.send(posting(wrong.body)).shouldBe(wrong.status);
                    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                    assertThat(refused.text()).contains(wrong.says);
                }));
    }

    private record Wrong(String body, int status, String says) {}

    @TestFactory
    Stream<DynamicTest> lists_refuse_what_they_have_not_given_out() {
        return Stream.of("?limit=0", "?limit=101", "?limit=-1", "?limit=x", "?after=x", "?after=MjAyNg", "?after=%00")
                .flatMap(query -> Stream.of(ARTICLES, comments).map(list -> list + query))
                .map(list -> DynamicTest.dynamicTest(list, () -> {
                    Reply refused = program.get(list);
                    assertThat(refused.status()).isBetween(400, 404);
                    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                }));
    }

    private HttpRequest.Builder posting(String body) {
        return posting(comments, body);
    }

    private HttpRequest.Builder posting(String address, String body) {
        return program.request(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static String json(Draft draft) {
        return "{\"body\":\"%s\",\"name\":\"%s\",\"email\":\"%s\"}"
                .formatted(draft.body(), draft.name(), draft.email());
    }

    private static List<String> values(String name, String json) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
