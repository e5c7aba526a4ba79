package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.comment.EarlierText;
import org.letterpress.comment.EarlierText.Role;
import org.letterpress.comment.Tray;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

/** {@link QueueBenchmark} says what this is for. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueuePlansTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void a_page_of_the_queue_is_few_statements_none_of_which_reads_a_whole_table() {
        Crowd crowd = new Crowd(3_000);
        crowd.store(press.database().dataSource());
        press.run(QueuePlansTest::moreThanAHandful);
        press.updateStatistics();

        ModerationQueue queue = press.queue();
        for (Tray tray : List.of(Tray.PENDING, Tray.APPROVED, Tray.REJECTED, Tray.SPAM, Tray.REVIEW)) {
            for (QueueCursor after : new QueueCursor[] {QueueCursor.START, crowd.middle()}) {
                QueueQuery query = new QueueQuery(tray, after, 20);
                assertThat(press.in(() -> queue.page(query, StaffFixture.MODERATOR))
                                .cards())
                        .isNotEmpty();
                assertThat(press.statements(() -> queue.page(query, StaffFixture.MODERATOR)))
                        .isEqualTo(4);
                assertThat(press.scans(() -> queue.page(query, StaffFixture.MODERATOR), true))
                        .isEmpty();
            }
        }
    }

    /** So that it matters how they are read. */
    private static void moreThanAHandful() {
        for (long comment = 1; comment <= 1_000; comment++) {
            press.em().persist(new CommentNote(comment, "Hm.", StaffFixture.MODERATOR, press.clock.instant()));
            press.em().persist(new Lease(comment, StaffFixture.MODERATOR, press.clock.instant()));
            press.em().persist(new EarlierText(comment, Role.SAID, Writing.typed("It sank."), press.clock.instant()));
        }
    }

    @Test
    void a_scan_would_be_noticed() {
        new Crowd(1_000).store(press.database().dataSource());
        press.updateStatistics();

        assertThat(press.scans(
                        () -> press.em()
                                .createQuery("select c.id from Comment c where c.body.source like '%noon%'", Long.class)
                                .getResultList(),
                        true))
                .hasSize(1);
    }
}
