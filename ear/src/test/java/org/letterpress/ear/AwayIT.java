package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A server on PostgreSQL whose database goes away under it, and comes back. */
@TestMethodOrder(OrderAnnotation.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class AwayIT {
    private static final Path ROWS = Site.target().resolve("own-servers").resolve("away-rows");
    private static final Draft UNSENT = Draft.fresh();

    private static EmbeddedPostgres database = started(0);
    private static final int PORT = database.getPort();
    private static final OwnServer SERVER = new OwnServer(
            "away",
            Map.of(
                    "LETTERPRESS_DATABASE", "postgresql",
                    "LETTERPRESS_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + PORT + "/postgres",
                    "LETTERPRESS_DATABASE_USER", "postgres",
                    "LETTERPRESS_DATABASE_PASSWORD", "postgres"));
    private static final Site SITE = SERVER.site();
    private static final Client READER = SITE.reader();
    private static String article = "";
    private static @Nullable Form form;
    private static @Nullable Form kept;
    private static @Nullable Form gift;

    private static EmbeddedPostgres started(int port) {
        try {
            return EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(ROWS)
                    .setCleanDataDirectory(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void the_database_goes_away_under_a_form() throws IOException {
        SERVER.startWithDemonstration();
        article = SITE.openArticle();
        Posted.by(READER, article, Draft.fresh());
        form = UNSENT.in(READER.get(article)).fill("Website (optional)", "https://elsewhere.example/");
        gift = new Giver(READER).form("BANK", "ONCE", "25");
        database.close();
    }

    @AfterAll
    static void nothing_of_it_is_left_running() throws IOException {
        SERVER.close();
        database.close();
    }

    @Test
    @Order(1)
    void what_was_typed_is_still_in_the_form() {
        Reply refused = READER.post(Objects.requireNonNull(form)).shouldBe(503);

        assertThat(refused.page().select("[role=alert]").text()).contains("could not be stored");
        Form again = refused.form("Post comment");
        assertThat(again.field("Comment").wholeText()).contains(UNSENT.body());
        assertThat(again.field("Name").val()).isEqualTo(UNSENT.name());
        assertThat(again.field("Email").val()).isEqualTo(UNSENT.email());
        assertThat(again.field("Website (optional)").val()).isEqualTo("https://elsewhere.example/");
        kept = again;
    }

    @Test
    @Order(1)
    void what_was_chosen_to_give_is_still_in_the_form() {
        Reply refused = READER.post(Objects.requireNonNull(gift)).shouldBe(503);

        assertThat(refused.page().select("[role=alert]").text()).contains("nothing was paid");
        Form again = refused.form(Giver.REVIEW);
        assertThat(again.field("Other amount").val()).isEqualTo("25");
        assertThat(again.field("Name").val()).isEqualTo("Dora Donor");
        assertThat(again.field("Give once").hasAttr("checked")).isTrue();
        assertThat(again.field("Bank transfer").hasAttr("checked")).isTrue();
        gift = again;
    }

    @Test
    @Order(2)
    void a_program_is_told_to_try_again() {
        for (String key : new String[] {"", "Bearer lp_" + "A".repeat(32)}) {
            Reply refused = program(key).shouldBe(503);

            assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 600);
        }
    }

    @Test
    @Order(3)
    void once_it_is_back_what_was_kept_is_taken_once() throws IOException {
        database = started(PORT);

        Patience.until(() -> READER.get(article).status() == 200);
        Reply taken = READER.post(Objects.requireNonNull(kept)).shouldBe(303);

        assertThat(READER.get(taken.header("Location")).text())
                .contains("Your comment is awaiting moderation.", UNSENT.body());
        program("").shouldBe(202);
        Reply review = READER.post(Objects.requireNonNull(gift)).shouldBe(200);
        READER.post(review.form(Giver.CONFIRM)).shouldLeadTo("/donate/");
    }

    private static Reply program(String authorization) {
        Draft draft = Draft.fresh();
        HttpRequest.Builder request = READER.request(
                        "/api/v1/articles" + article.substring(article.lastIndexOf('/')) + "/comments")
                .header("Content-Type", "application/json");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return READER.send(request.POST(BodyPublishers.ofString("{\"body\":\"%s\",\"name\":\"%s\",\"email\":\"%s\"}"
                .formatted(draft.body(), draft.name(), draft.email()))));
    }
}
