package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.transfer.TransferFixture.ADMIN;
import static org.letterpress.transfer.TransferFixture.account;
import static org.letterpress.transfer.TransferFixture.card;
import static org.letterpress.transfer.TransferFixture.importing;
import static org.letterpress.transfer.TransferFixture.rows;
import static org.letterpress.transfer.TransferFixture.totals;
import static org.letterpress.transfer.TransferFixture.work;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.Article;
import org.letterpress.article.Articles;
import org.letterpress.comment.Comment;
import org.letterpress.site.Transactions;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportRecoveryTest {
    private static final ImportOptions REAL = new ImportOptions(false);

    @RegisterExtension
    static final Press press = new Press();

    /** As many as the import of {@link #export} has transactions, and some more. */
    @RepeatedTest(17)
    void a_crash_before_or_after_any_commit_neither_loses_nor_doubles(RepetitionInfo repetition) {
        crashAt(repetition.getCurrentRepetition());
    }

    @RepeatedTest(5)
    void a_dry_run_survives_a_crash_as_well(RepetitionInfo repetition) {
        long run = importing(press).start(export(), new ImportOptions(true), ADMIN);
        crash(new Crashing(3 * repetition.getCurrentRepetition(), true));
        press.clock.advance(Duration.ofMinutes(3));
        work(press);

        assertThat(account(press, run)).containsExactly(607L, 606L, 1L, 0L);
        assertThat(rows(press)).allMatch(line -> line.endsWith(" 0"));
    }

    private static void crashAt(int nth) {
        long run = importing(press).start(export(), REAL, ADMIN);
        crash(new Crashing(nth, false));
        press.clock.advance(Duration.ofMinutes(3));
        crash(new Crashing(nth, true));
        press.clock.advance(Duration.ofMinutes(3));
        work(press);

        assertThat(card(press, run).state()).isEqualTo(ImportState.DONE);
        assertThat(account(press, run)).containsExactly(607L, 606L, 1L, 0L);
        assertThat(totals(press, run))
                .isEqualTo(Map.of(
                        "CREATED article: TAKEN_OVER", 1L,
                        "CREATED comment: TAKEN_OVER", 605L,
                        "SKIPPED page: KIND_NOT_TAKEN_OVER", 1L,
                        "NOTED comment: PARENT_MISSING", 5L));
        assertThat(rows(press))
                .containsExactly("Article 1", "Comment 605", "Tag 0", "FormerAddress 1", "Origin 606", "ImportPiece 0");
        assertThat(answers()).isEqualTo(550);
    }

    private static void crash(Crashing transactions) {
        try {
            while (importing(press, transactions).workNext()) {
                // until the lights go out, or nothing is left
            }
        } catch (PowerCut cut) {
            // and somebody else goes on
        }
    }

    @Test
    void two_servers_never_work_on_one_run() {
        long run = importing(press).start(export(), REAL, ADMIN);
        List<Boolean> second = new ArrayList<>();
        Importing first = importing(
                press,
                new Interrupted(4, false, () -> second.add(importing(press).workNext())));

        first.workNext();

        assertThat(second).containsExactly(false);
        assertThat(account(press, run)).containsExactly(607L, 606L, 1L, 0L);
    }

    @Test
    void a_server_that_was_given_up_stops_when_it_comes_back() {
        long run = importing(press).start(export(), REAL, ADMIN);
        Importing slow = importing(press, new Interrupted(5, false, () -> {
            press.clock.advance(Duration.ofMinutes(3));
            work(press);
        }));

        slow.workNext();

        assertThat(card(press, run).state()).isEqualTo(ImportState.DONE);
        assertThat(account(press, run)).containsExactly(607L, 606L, 1L, 0L);
        assertThat(rows(press)).contains("Comment 605");
    }

    @Test
    void a_lease_is_renewed_with_each_step() {
        importing(press).start(export(), REAL, ADMIN);
        List<Boolean> second = new ArrayList<>();
        Importing first = importing(press, new Interrupted(2, true, () -> {
            press.clock.advance(Duration.ofSeconds(90));
            second.add(importing(press).workNext());
        }));

        first.workNext();

        assertThat(second).hasSizeGreaterThan(5).containsOnly(false);
    }

    @Test
    void an_upload_that_breaks_off_fails_and_leaves_nothing() throws IOException {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream(EndlessExport.of(3_000).readNBytes(700_000)), new DeadLine());

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> importing(press).start(broken, REAL, ADMIN));

        List<ImportCard> runs = press.in(() -> new Imports(press.em()).newest(null, 10, ADMIN));
        assertThat(runs).extracting(ImportCard::state).containsExactly(ImportState.FAILED);
        assertThat(runs.get(0).failure()).isEqualTo("the upload broke off");
        assertThat(rows(press)).contains("ImportPiece 0");
    }

    @Test
    void an_upload_whose_server_died_fails_when_its_lease_has_ended() {
        try {
            importing(press, new Crashing(2, true)).start(export(), REAL, ADMIN);
        } catch (PowerCut cut) {
            assertThat(importing(press).workNext()).isFalse();
        }
        press.clock.advance(Duration.ofMinutes(3));
        work(press);

        assertThat(press.in(() -> new Imports(press.em()).newest(null, 10, ADMIN)))
                .extracting(ImportCard::state)
                .containsExactly(ImportState.FAILED);
        assertThat(rows(press)).contains("ImportPiece 0");
    }

    @Test
    void what_the_database_refuses_is_quarantined_alone() {
        long run = importing(press).start(WxrFixture.file("wxr-1.2.xml"), REAL, ADMIN);

        TransferFixture.importing(press, press.transactions(), new Particular(press.em()))
                .workNext();

        assertThat(card(press, run).state()).isEqualTo(ImportState.DONE);
        assertThat(account(press, run)).containsExactly(36L, 25L, 9L, 2L);
        assertThat(totals(press, run))
                .containsEntry("QUARANTINED article: NOT_STORABLE", 1L)
                .containsEntry("NOTED comment: PARENT_MISSING", 2L);
    }

    @Test
    void when_the_database_is_away_the_run_waits_and_nothing_is_quarantined() {
        long run = importing(press).start(WxrFixture.file("wxr-1.2.xml"), REAL, ADMIN);
        Importing unlucky = importing(press, new Interrupted(5, false, () -> {
            throw new PersistenceException(new SQLException("gone", "08006"));
        }));

        assertThatExceptionOfType(PersistenceException.class).isThrownBy(unlucky::workNext);
        assertThat(card(press, run).state()).isEqualTo(ImportState.RUNNING);
        press.clock.advance(Duration.ofMinutes(3));
        work(press);

        assertThat(account(press, run)).containsExactly(36L, 26L, 9L, 1L);
    }

    private static long answers() {
        return press.in(() -> press.em()
                .createQuery("select c from Comment c where c.parentId is not null", Comment.class)
                .getResultStream()
                .filter(comment -> {
                    Comment parent = press.comments()
                            .byId(comment.parentId().orElseThrow())
                            .orElseThrow();
                    return comment.rootId() != null && comment.rootId().equals(parent.rootId());
                })
                .count());
    }

    /** A page, and a post with 605 comments: threads of twelve in reversed order, and five that answer nobody. */
    private static InputStream export() {
        List<String> comments = new ArrayList<>();
        for (int id = 1; id <= 600; id++) {
            comments.add(comment(id, id % 12 == 1 ? 0 : id - 1));
        }
        for (int id = 601; id <= 605; id++) {
            comments.add(comment(id, 9_999));
        }
        Collections.reverse(comments);
        return WxrFixture.bytes(WxrFixture.export("<item><title>About</title><wp:post_id>2</wp:post_id>"
                + "<wp:post_type>page</wp:post_type></item><item><title>T</title><wp:post_id>1</wp:post_id>"
                + "<wp:status>publish</wp:status><wp:post_date_gmt>2020-01-01 09:00:00</wp:post_date_gmt>"
                + "<dc:creator>Ada</dc:creator>" + String.join("", comments) + "</item>"));
    }

    private static String comment(int id, int parent) {
        return ("<wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>R%d</wp:comment_author>"
                        + "<wp:comment_date_gmt>2020-01-01 10:00:00</wp:comment_date_gmt>"
                        + "<wp:comment_content>c%d</wp:comment_content><wp:comment_approved>1</wp:comment_approved>"
                        + "<wp:comment_parent>%d</wp:comment_parent></wp:comment>")
                .formatted(id, id, id, parent);
    }

    /** What no catch of an exception sees. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** The server dies in, or right after, the nth transaction. */
    private static final class Crashing extends Transactions {
        private final boolean committed;
        private int left;

        Crashing(int nth, boolean committed) {
            this.left = nth;
            this.committed = committed;
        }

        @Override
        public <T> T alone(Supplier<T> work) {
            boolean last = --left == 0;
            T result = press.in(() -> {
                T done = work.get();
                if (last && !committed) {
                    throw new PowerCut();
                }
                return done;
            });
            if (last) {
                throw new PowerCut();
            }
            return result;
        }
    }

    /** Something happens before the nth transaction, and perhaps before each after it. */
    private static final class Interrupted extends Transactions {
        private final Runnable event;
        private final boolean always;
        private int left;

        Interrupted(int nth, boolean always, Runnable event) {
            this.left = nth;
            this.always = always;
            this.event = event;
        }

        @Override
        public <T> T alone(Supplier<T> work) {
            left--;
            if (left == 0 || (always && left < 0)) {
                event.run();
            }
            return press.in(work);
        }
    }

    /** A connection that has gone. */
    private static final class DeadLine extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line is dead");
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            throw new IOException("the line is dead");
        }
    }

    /** Refuses the article that is called "Waiting", as a constraint might. */
    private static final class Particular extends Articles {
        Particular(EntityManager em) {
            super(em);
        }

        @Override
        public void add(Article article) {
            if (article.headline().title().equals("Waiting")) {
                throw new PersistenceException(new SQLException("refused", "23505"));
            }
            super.add(article);
        }
    }
}
