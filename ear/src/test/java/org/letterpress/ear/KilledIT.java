package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The server is killed while readers post, and started again: what it had acknowledged still holds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledIT {
    private static final int READERS = 4;
    private static final int ENOUGH = 60;
    private static final int PATIENCE_SECONDS = 120;
    private static final Site.Person OWNER = new Site.Person("olga@press.example", "seven-slow-barges-pass-by");
    private static final OwnServer SERVER = new OwnServer("killed");
    private static final Site SITE = SERVER.site();

    private static final Draft APPROVED = Draft.fresh();
    private static final Map<Posted, Draft> ACKNOWLEDGED = new ConcurrentHashMap<>();
    private static String article = "";
    private static Client before = SITE.reader();
    private static int waitingBefore;

    @BeforeAll
    static void killed_amid_comments() throws Exception {
        SERVER.startWithDemonstration();
        SERVER.setUp(OWNER);
        before = SITE.signedIn(OWNER);
        waitingBefore = waiting(before);
        article = SITE.openArticle();
        new Desk(before)
                .decide(Posted.by(SITE.reader(), article, APPROVED), "Approve")
                .shouldBe(303);
        postUntilKilled();
        SERVER.startWithDemonstration();
    }

    private static void postUntilKilled() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                all.add(readers.submit(() -> postWhileItAnswers(enough)));
            }
            boolean reached = enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            SERVER.kill();
            for (Future<?> reader : all) {
                reader.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            assertThat(reached).as("%s acknowledged", ACKNOWLEDGED.size()).isTrue();
        } finally {
            readers.shutdownNow();
        }
    }

    private static void postWhileItAnswers(CountDownLatch enough) {
        Client reader = SITE.reader();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Draft draft = Draft.fresh();
                ACKNOWLEDGED.put(Posted.by(reader, article, draft), draft);
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            assertThat(enough.getCount()).as("%s", killed).isZero();
        }
    }

    @AfterAll
    static void nothing_of_it_is_left_running() {
        SERVER.close();
    }

    @Test
    void every_acknowledged_comment_is_there_and_its_receipt_answers() {
        assertThat(ACKNOWLEDGED).hasSizeGreaterThanOrEqualTo(ENOUGH).allSatisfy((posted, draft) -> {
            assertThat(SITE.reader().get(posted.receipt()).shouldBe(200).page().text())
                    .contains("Your comment is awaiting moderation.", draft.body(), draft.name());
        });
    }

    @Test
    void nothing_is_there_that_was_not_sent() {
        int arrived = waiting(SITE.signedIn(OWNER)) - waitingBefore;

        assertThat(arrived).isBetween(ACKNOWLEDGED.size(), ACKNOWLEDGED.size() + READERS);
    }

    @Test
    void what_was_decided_remains_decided() {
        assertThat(SITE.reader().get(article).text()).contains(APPROVED.body());
    }

    @Test
    void it_goes_on_where_it_was() {
        Draft draft = Draft.fresh();
        Posted posted = Posted.by(SITE.reader(), article, draft);
        new Desk(SITE.signedIn(OWNER)).decide(posted, "Approve").shouldBe(303);

        assertThat(SITE.reader().get(article).text()).contains(draft.body());
    }

    @Test
    void a_sign_in_holds_until_it_is_signed_out() {
        before.get("/desk").shouldBe(200);

        before.post(before.get("/desk").form("Sign out")).shouldLeadTo("/login");

        before.get("/desk").shouldLeadTo("/login");
    }

    @Test
    void the_site_is_still_set_up() {
        SITE.reader().get("/setup").shouldBe(404);
        assertThat(SERVER.home()).isDirectoryNotContaining("glob:**/setup-code");
    }

    private static int waiting(Client moderator) {
        String count = moderator
                .get("/desk/comments")
                .shouldBe(200)
                .page()
                .expectFirst(".tab:contains(Pending) .count")
                .text();
        return Integer.parseInt(count.replace(",", ""));
    }
}
