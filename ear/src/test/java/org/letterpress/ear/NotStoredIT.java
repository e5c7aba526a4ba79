package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Comments that a server cannot or will not store: what was typed is still in the form. The last tests end the server. */
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotStoredIT {
    private static final int MOST_BY_EMAIL = 30;
    private static final Path LIMITS = Path.of("/usr/bin/prlimit");
    private static final OwnServer SERVER = new OwnServer("full");
    private static final Site SITE = SERVER.site();
    private static String article = "";
    private static @Nullable Form kept;

    private final Client reader = SITE.reader();

    @BeforeAll
    static void start() {
        SERVER.startWithDemonstration();
        article = SITE.openArticle();
    }

    @AfterAll
    static void nothing_of_it_is_left_running() {
        SERVER.close();
    }

    @Test
    @Order(1)
    void who_writes_too_much_is_told_when_to_come_back() {
        String email = Draft.fresh().email();
        for (int i = 1; i <= MOST_BY_EMAIL; i++) {
            program(Draft.fresh(), email).shouldBe(202);
        }

        Reply program = program(Draft.fresh(), email).shouldBe(429);
        Draft draft = Draft.fresh();
        Reply form =
                reader.post(draft.in(reader.get(article)).fill("Email", email)).shouldBe(429);

        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(program.header("Retry-After"))).isBetween(1, 600);
        assertThat(Integer.parseInt(form.header("Retry-After"))).isBetween(1, 600);
        assertThat(form.page().select("[role=alert]").text()).contains("There is a problem");
        assertThat(form.form("Post comment").field("Comment").wholeText()).contains(draft.body());
    }

    private Reply program(Draft draft, String email) {
        String comments = "/api/v1/articles" + article.substring(article.lastIndexOf('/')) + "/comments";
        return reader.send(reader.request(comments)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"body\":\"%s\",\"name\":\"%s\",\"email\":\"%s\"}"
                        .formatted(draft.body(), draft.name(), email))));
    }

    @Test
    @Order(2)
    void when_the_disk_is_full_what_was_typed_is_still_in_the_form() throws Exception {
        assumeTrue(Files.isExecutable(LIMITS), "This machine cannot limit what a server writes");
        Draft draft = Draft.fresh();
        Form form = draft.in(reader.get(article)).fill("Website (optional)", "https://elsewhere.example/");
        fillDisk();

        Reply refused = reader.post(form).shouldBe(503);
        assertThat(refused.page().select("[role=alert]").text()).contains("could not be stored");
        Form again = refused.form("Post comment");
        Reply refusedAgain = reader.post(again).shouldBe(503);

        for (Reply reply : new Reply[] {refused, refusedAgain}) {
            Form shown = reply.form("Post comment");
            assertThat(shown.field("Comment").wholeText()).contains(draft.body());
            assertThat(shown.field("Name").val()).isEqualTo(draft.name());
            assertThat(shown.field("Email").val()).isEqualTo(draft.email());
            assertThat(shown.field("Website (optional)").val()).isEqualTo("https://elsewhere.example/");
            assertThat(shown.action()).isEqualTo(article);
        }
        kept = refusedAgain.form("Post comment");
    }

    /** From now on whatever the server writes to a file fails, as on a disk that is full. */
    private static void fillDisk() throws IOException, InterruptedException {
        for (long process : SERVER.processes()) {
            Process limit =
                    new ProcessBuilder(LIMITS.toString(), "--pid", String.valueOf(process), "--fsize=0:0").start();
            assertThat(limit.waitFor()).isZero();
        }
    }

    /** Comes last, and has the browser that the others do without: it gets the very answers that they would get. */
    @Nested
    @InBrowser
    class Attacked {
        @Test
        void what_was_kept_is_text_and_nothing_else(Visitors visitors) {
            Form form = kept;
            assumeTrue(form != null, "Nothing was kept");
            Visitor attacker = visitors.before(Screen.DESKTOP, SITE);
            for (List<String> attacks : Attacks.packs(3_000)) {
                String line = String.join(" ", attacks).replaceAll("[\\r\\n]", " ");
                Reply refused = reader.post(form.fill("Comment", String.join("\n", attacks))
                                .fill("Name", line)
                                .fill("Email", line)
                                .fill("Website (optional)", line))
                        .shouldBe(503);
                attacker.gets(article, refused);
                attacker.open(article);

                assertThat(refused.form("Post comment").field("Name").val()).isNotEmpty();
                assertThat(Attacks.intruders(attacker)).as(line).isEmpty();
            }
        }
    }
}
