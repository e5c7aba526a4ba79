package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.moderation.Ruling;
import org.letterpress.moderation.Verdict;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingTalliesTest {
    private static final int DECIDERS = 16;
    private static final int EACH = 25;
    private static final List<Verdict> VERDICTS = List.of(Verdict.APPROVE, Verdict.REJECT, Verdict.SPAM);
    private static final Duration A_WHILE = Duration.ofMinutes(5);

    @RegisterExtension
    static final Press press = new Press();

    private long article;

    @BeforeEach
    void given() {
        article = ArticleFixture.given(press, "The ferry");
    }

    @Test
    void many_rows_of_a_topic_become_one() {
        stored(400, "bo@example.org");
        assertThat(rows("tray:PENDING")).hasSize(400);

        press.folding().fold();

        assertThat(rows("tray:PENDING")).containsExactly(400);
        assertThat(rows("author:PENDING:bo@example.org")).containsExactly(400);
    }

    @Test
    void few_rows_stay_as_they_are() {
        stored(7, "bo@example.org");

        press.folding().fold();

        assertThat(rows("tray:PENDING")).hasSize(7);
    }

    @Test
    void the_first_day_outlives_folding() {
        stored(5, "bo@example.org");
        press.clock.advance(Duration.ofDays(9));
        stored(5, "bo@example.org");
        var before = press.in(() -> press.tallies().records(List.of("bo@example.org")));

        press.folding().fold();

        assertThat(rows("tray:PENDING")).containsExactly(10);
        assertThat(press.in(() -> press.tallies().records(List.of("bo@example.org"))))
                .isEqualTo(before);
    }

    @Test
    void nothing_is_left_of_an_address_that_was_erased() {
        Receipt receipt = press.commenting()
                .submit(
                        new CommentSubmission(article, "It sails.", "Maud", "maud@elsewhere.example"),
                        Circumstances.UNKNOWN);
        press.folding().fold();
        assertThat(press.database().everything()).contains("maud@elsewhere.example");

        press.run(() -> press.authoring().erase(receipt.token()));
        press.folding().fold();

        assertThat(rows("author:PENDING:maud@elsewhere.example")).isEmpty();
        assertThat(rows("author:WITHDRAWN:maud@elsewhere.example")).isEmpty();
    }

    @Test
    void what_nobody_else_could_see_yet_is_folded_some_minutes_later() {
        stored(20, "bo@example.org");
        press.folding().fold();
        late("author:SPAM:late@example.org", 1, 1);
        late("author:SPAM:late@example.org", 2, -1);
        press.folding().fold();
        assertThat(rows("author:SPAM:late@example.org")).hasSize(2);

        press.clock.advance(A_WHILE);
        press.folding().fold();

        assertThat(rows("author:SPAM:late@example.org")).isEmpty();
    }

    @Test
    void what_was_looked_at_twice_is_not_looked_at_for_ever() {
        stored(20, "bo@example.org");
        for (int i = 0; i < 4; i++) {
            press.folding().fold();
            press.clock.advance(A_WHILE);
        }
        late("author:SPAM:late@example.org", 1, 1);
        late("author:SPAM:late@example.org", 2, -1);

        press.folding().fold();

        assertThat(rows("author:SPAM:late@example.org")).hasSize(2);
    }

    @Test
    void counts_are_right_when_sixteen_decide_while_two_servers_fold() throws Exception {
        AtomicInteger left = new AtomicInteger(DECIDERS);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < DECIDERS; i++) {
            Random random = new Random(i);
            work.add(() -> decideAndLeave(random, left));
        }
        for (int i = 0; i < 2; i++) {
            work.add(() -> foldUntilAllLeft(left));
        }
        run(work);

        assertThat(press.in(() -> press.tallies().trays())).isEqualTo(counted());
        for (int i = 0; i < 3; i++) {
            press.clock.advance(A_WHILE);
            press.folding().fold();
        }
        assertThat(press.in(() -> press.tallies().trays())).isEqualTo(counted());
        assertThat(overdue()).isEmpty();
    }

    private int decideAndLeave(Random random, AtomicInteger left) {
        try {
            for (int i = 0; i < EACH; i++) {
                Comment comment = press.in(() -> stored("bo" + random.nextInt(5) + "@example.org"));
                Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
                int seen = CommentFixture.version(press, comment.publicId());
                press.run(() -> press.moderating()
                        .decide(new Ruling(comment.publicId(), seen, verdict), StaffFixture.MODERATOR));
            }
            return EACH;
        } finally {
            left.decrementAndGet();
        }
    }

    private static int foldUntilAllLeft(AtomicInteger left) {
        int times = 0;
        do {
            press.folding().fold();
            times++;
        } while (left.get() > 0);
        return times;
    }

    private static void run(List<Callable<Integer>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void stored(int count, String email) {
        press.run(() -> {
            for (int i = 0; i < count; i++) {
                stored(email);
            }
        });
    }

    private Comment stored(String email) {
        Comment comment =
                new Comment(article, new Byline("Bo", email, null), Writing.typed("It sails."), press.clock.instant());
        press.comments().add(comment);
        return comment;
    }

    private static Map<Tray, Long> counted() {
        Map<Tray, Long> counts = new EnumMap<>(Tray.class);
        for (Tray tray : Tray.values()) {
            counts.put(
                    tray,
                    press.in(() -> press.em()
                            .createQuery("select count(c) from Comment c where c.tray = :tray", Long.class)
                            .setParameter("tray", tray)
                            .getSingleResult()));
        }
        return counts;
    }

    /** What folding should have taken away. */
    private static List<String> overdue() {
        return press.in(() -> press.em()
                .createQuery(
                        "select t.topic from Tally t group by t.topic having sum(t.change) = 0 or count(t) >= 8",
                        String.class)
                .getResultList());
    }

    private static List<Integer> rows(String topic) {
        return press.in(() -> press.em()
                .createQuery("select t.change from Tally t where t.topic = :topic", Integer.class)
                .setParameter("topic", topic)
                .getResultList());
    }

    /** A row with a low id that comes to light when higher ones have been folded. */
    private static void late(String topic, long id, int change) {
        press.run(() -> press.em()
                .createNativeQuery("insert into tally (id, topic, change, since_day) values (?, ?, ?, 20000)")
                .setParameter(1, id)
                .setParameter(2, topic)
                .setParameter(3, change)
                .executeUpdate());
    }
}
