package org.letterpress.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.letterpress.outbox.OutboxFixture.ADA;
import static org.letterpress.outbox.OutboxFixture.delivering;
import static org.letterpress.outbox.OutboxFixture.post;
import static org.letterpress.outbox.OutboxFixture.receiptFor;
import static org.letterpress.outbox.OutboxFixture.rows;
import static org.letterpress.outbox.OutboxFixture.states;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.outbox.OutboxFixture.Recording;
import org.letterpress.site.Transactions;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveringTest {
    @RegisterExtension
    static final Press press = new Press();

    private final Recording transport = new Recording();

    @Test
    void a_letter_leaves_once_and_as_it_was_posted() {
        Letter letter = Letter.of(LetterKind.REPLY_ARRIVED, ADA)
                .with("article", "The bus is late")
                .with(Letter.LINK, "/2026/05/14/the-bus#c1")
                .with("author", "Zo\u00EB \uD83D\uDE00")
                .with(Letter.EXCERPT, "x".repeat(3_900) + "\n\u6F22\u5B57 & more = 100%")
                .about("subscription:abc")
                .endedAt("/unsubscribe/abc");
        post(press, letter);

        assertThat(delivering(press).deliverDue(transport, 10)).isEqualTo(1);
        assertThat(delivering(press).deliverDue(transport, 10)).isZero();

        assertThat(transport.carried).hasSize(1);
        Envelope envelope = transport.carried.get(0);
        assertThat(envelope.letter()).isEqualTo(letter);
        assertThat(envelope.siteAddress()).isEqualTo("https://news.example");
        assertThat(envelope.reference()).matches("[0-9a-f]{32}");
        assertThat(states(press)).containsExactly(OutboxState.SENT);
    }

    @Test
    void nothing_personal_stays_of_a_letter_that_was_sent_or_has_failed() throws SQLException {
        post(press, receiptFor("sent@example.org").about("comment:abc"));
        delivering(press).deliverDue(transport, 1);
        post(press, receiptFor("failed@example.org").about("comment:def").endedAt("/unsubscribe/def"));
        delivering(press).deliverDue(new Recording(DeliveringTest::refuse), 1);

        assertThat(states(press)).containsExactly(OutboxState.SENT, OutboxState.FAILED);
        assertThat(columnsWithContent())
                .containsExactlyInAnyOrder(
                        "id",
                        "reference",
                        "state",
                        "kind",
                        "posted_at",
                        "due_at",
                        "ended_at",
                        "tries",
                        "failure",
                        "version");
    }

    private static void refuse(Envelope envelope) {
        throw new Undeliverable("550 5.1.1");
    }

    private static Set<String> columnsWithContent() throws SQLException {
        Set<String> filled = new TreeSet<>();
        try (Connection connection = press.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from outbox_message")) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    if (rows.getString(i) != null) {
                        filled.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return filled;
    }

    @Test
    void a_letter_whose_reason_was_rolled_back_never_was() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> press.run(() -> {
                    press.outbox().post(receiptFor(ADA), press.clock.instant());
                    throw new IllegalStateException("the comment could not be stored");
                }));

        assertThat(rows(press)).isEmpty();
    }

    @Test
    void a_letter_waits_until_its_time_and_the_oldest_leaves_first() {
        post(press, receiptFor("late@example.org"), Duration.ofSeconds(20));
        post(press, receiptFor("early@example.org"), Duration.ofSeconds(10));

        assertThat(delivering(press).deliverDue(transport, 10)).isZero();
        press.clock.advance(Duration.ofSeconds(20));
        assertThat(delivering(press).deliverDue(transport, 10)).isEqualTo(2);

        assertThat(transport.recipients()).containsExactly("early@example.org", "late@example.org");
    }

    @Test
    void one_batch_is_no_longer_than_asked_for() {
        IntStream.range(0, 5).forEach(i -> post(press, receiptFor("r" + i + "@example.org")));

        assertThat(delivering(press).deliverDue(transport, 3)).isEqualTo(3);
        assertThat(delivering(press).deliverDue(transport, 3)).isEqualTo(2);
    }

    @Test
    void what_was_cancelled_never_leaves() {
        post(press, receiptFor("a@example.org").about("comment:abc"), Duration.ofSeconds(10));
        post(press, receiptFor("b@example.org").about("comment:abc"), Duration.ofSeconds(10));
        post(press, receiptFor("c@example.org").about("comment:abcd"), Duration.ofSeconds(10));
        post(press, receiptFor("d@example.org"), Duration.ofSeconds(10));

        assertThat(press.in(() -> press.outbox().cancel("comment:abc"))).isEqualTo(2);
        press.clock.advance(Duration.ofSeconds(10));
        delivering(press).deliverDue(transport, 10);

        assertThat(transport.recipients()).containsExactlyInAnyOrder("c@example.org", "d@example.org");
        assertThat(press.in(() -> press.outbox().cancel("comment:abcd"))).isZero();
    }

    @Test
    void one_that_is_cancelled_while_it_is_handed_over_is_not_tried_again() {
        post(press, receiptFor(ADA).about("comment:abc"));

        delivering(press)
                .deliverDue(
                        new Recording(envelope -> {
                            press.run(() -> press.outbox().cancel("comment:abc"));
                            throw new NotNow("451");
                        }),
                        10);

        assertThat(rows(press)).isEmpty();
    }

    @Test
    void erasing_takes_every_letter_to_that_address_and_no_other() {
        post(press, receiptFor("Ada@Example.org"), Duration.ofDays(1));
        post(press, receiptFor("ada@example.org"));
        post(press, receiptFor("ada@example.com"));

        assertThat(press.in(() -> press.outbox().lettersTo(" ada@EXAMPLE.org", 10)))
                .extracting(Letter::recipient)
                .containsExactly("Ada@Example.org", "ada@example.org");
        assertThat(press.in(() -> press.outbox().erase(" ada@EXAMPLE.org"))).isEqualTo(2);
        delivering(press).deliverDue(transport, 10);

        assertThat(transport.recipients()).containsExactly("ada@example.com");
    }

    @Test
    void nothing_is_kept_where_mail_is_not_set_up() {
        Outbox closed = new Outbox(press.em(), Optional::empty, press.clock);

        press.run(() -> closed.post(receiptFor(ADA), press.clock.instant()));

        assertThat(closed.isOpen()).isFalse();
        assertThat(rows(press)).isEmpty();
    }

    @Test
    void a_letter_that_says_too_little_is_not_posted() {
        assertThatIllegalArgumentException().isThrownBy(() -> post(press, Letter.of(LetterKind.RECEIPT, ADA)));
    }

    @Test
    void a_letter_that_is_not_taken_now_is_tried_again_later_while_the_others_leave() {
        post(press, receiptFor("busy@example.org"));
        post(press, receiptFor("free@example.org"));
        Recording moody = new Recording(envelope -> {
            if (envelope.letter().recipient().startsWith("busy") && transport.carried.isEmpty()) {
                throw new NotNow("450 4.2.1");
            }
        });

        assertThat(delivering(press).deliverDue(moody, 10)).isEqualTo(2);
        assertThat(moody.recipients()).containsExactly("free@example.org");
        assertThat(rows(press).get(0).failure()).isEqualTo("450 4.2.1");
        assertThat(delivering(press).deliverDue(transport, 10)).isZero();

        press.clock.advance(Duration.ofMinutes(1));
        assertThat(delivering(press).deliverDue(transport, 10)).isEqualTo(1);
        assertThat(states(press)).containsExactly(OutboxState.SENT, OutboxState.SENT);
    }

    @Test
    void every_try_of_a_letter_has_the_same_reference() {
        List<String> references = new ArrayList<>();
        Recording busy = new Recording(envelope -> {
            references.add(envelope.reference());
            throw new NotNow("450");
        });
        post(press, receiptFor(ADA));

        for (int i = 0; i < 3; i++) {
            delivering(press).deliverDue(busy, 10);
            press.clock.advance(Duration.ofHours(1));
        }

        assertThat(references).hasSize(3).containsOnly(references.get(0));
    }

    @Test
    void while_the_line_is_down_nothing_else_is_tried() {
        IntStream.range(0, 5).forEach(i -> post(press, receiptFor("r" + i + "@example.org")));

        int tried = delivering(press)
                .deliverDue(
                        new Recording(envelope -> {
                            throw new LineDown("no answer");
                        }),
                        10);

        assertThat(tried).isEqualTo(1);
        assertThat(delivering(press).deliverDue(transport, 10)).isEqualTo(4);
    }

    @Test
    void after_twenty_tries_it_is_given_up_with_the_reason() {
        post(press, receiptFor(ADA));
        Recording busy = new Recording(envelope -> {
            throw new NotNow("452 4.2.2");
        });

        int tries = 0;
        for (int i = 0; i < 30; i++) {
            tries += delivering(press).deliverDue(busy, 10);
            press.clock.advance(Duration.ofHours(6));
        }

        assertThat(tries).isEqualTo(20);
        assertThat(states(press)).containsExactly(OutboxState.FAILED);
        assertThat(rows(press).get(0).failure()).isEqualTo("452 4.2.2");
    }

    @Test
    void what_is_never_taken_fails_at_once() {
        post(press, receiptFor(ADA));

        delivering(press).deliverDue(new Recording(DeliveringTest::refuse), 10);

        assertThat(states(press)).containsExactly(OutboxState.FAILED);
        assertThat(rows(press).get(0).failure()).isEqualTo("550 5.1.1");
    }

    @Test
    void a_letter_that_cannot_be_written_does_not_keep_the_others_in() {
        post(press, receiptFor("broken@example.org"));
        post(press, receiptFor("free@example.org"));

        delivering(press)
                .deliverDue(
                        new Recording(envelope -> {
                            if (envelope.letter().recipient().startsWith("broken")) {
                                throw new IllegalStateException("no words for it");
                            }
                            transport.carry(envelope);
                        }),
                        10);

        assertThat(transport.recipients()).containsExactly("free@example.org");
        assertThat(states(press)).containsExactly(OutboxState.WAITING, OutboxState.SENT);
        assertThat(rows(press).get(0).failure()).isEqualTo("IllegalStateException");
    }

    @Test
    void a_letter_whose_worker_died_is_lent_to_the_next_when_the_lease_has_ended() {
        post(press, receiptFor(ADA));
        dieAfterHandingOver();

        assertThat(delivering(press).deliverDue(transport, 10)).isZero();
        press.clock.advance(OutboxMessage.LEASE);
        assertThat(delivering(press).deliverDue(transport, 10)).isEqualTo(1);

        assertThat(transport.carried).hasSize(2).containsOnly(transport.carried.get(0));
    }

    @Test
    void a_letter_that_kills_every_worker_is_given_up() {
        post(press, receiptFor(ADA));

        for (int i = 0; i < 25; i++) {
            dieAfterHandingOver();
            press.clock.advance(OutboxMessage.LEASE);
        }

        assertThat(transport.carried).hasSize(20);
        assertThat(states(press)).containsExactly(OutboxState.FAILED);
    }

    private void dieAfterHandingOver() {
        try {
            delivering(press, new Dying()).deliverDue(transport, 1);
        } catch (PowerCut cut) {
            assertThat(cut).isNotNull();
        }
    }

    @Test
    void a_worker_that_was_given_up_does_not_note_over_the_next_ones_note() {
        post(press, receiptFor(ADA));

        delivering(press)
                .deliverDue(
                        new Recording(envelope -> {
                            press.clock.advance(OutboxMessage.LEASE);
                            delivering(press).deliverDue(transport, 1);
                            throw new Undeliverable("550, much later");
                        }),
                        1);

        assertThat(states(press)).containsExactly(OutboxState.SENT);
    }

    @Test
    void several_workers_at_once_send_each_letter_once() throws Exception {
        List<String> recipients = IntStream.range(0, 120)
                .mapToObj(i -> "reader" + i + "@example.org")
                .toList();
        recipients.forEach(recipient -> post(press, receiptFor(recipient)));

        int tried = atOnce(4, () -> delivering(press).deliverDue(transport, 1_000));

        assertThat(tried).isEqualTo(120);
        assertThat(transport.recipients()).containsExactlyInAnyOrderElementsOf(recipients);
        assertThat(states(press)).hasSize(120).containsOnly(OutboxState.SENT);
    }

    /** The sum of what they say. */
    private static int atOnce(int workers, Callable<Integer> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(workers);
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Integer>> tasks = IntStream.range(0, workers)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        start.await();
                        return work.call();
                    })
                    .collect(Collectors.toList());
            int sum = 0;
            for (Future<Integer> result : threads.invokeAll(tasks)) {
                sum += result.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_is_left_of_a_letter_goes_after_a_month() {
        post(press, receiptFor("old@example.org"));
        delivering(press).deliverDue(transport, 10);
        press.clock.advance(Duration.ofDays(15));
        post(press, receiptFor("new@example.org"));
        delivering(press).deliverDue(transport, 10);
        post(press, receiptFor("waiting@example.org"), Duration.ofDays(60));
        press.clock.advance(Duration.ofDays(16));

        delivering(press).sweep();

        assertThat(states(press)).containsExactly(OutboxState.SENT, OutboxState.WAITING);
    }

    /** What no catch of an exception sees. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Lends, and dies before it can note what became of the letter. */
    private static final class Dying extends Transactions {
        private boolean lent;

        @Override
        public <T> T alone(Supplier<T> work) {
            if (lent) {
                throw new PowerCut();
            }
            lent = true;
            return press.in(work);
        }
    }
}
