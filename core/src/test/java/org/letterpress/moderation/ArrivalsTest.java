package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.staff.StaffFixture.MODERATOR;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.Tray;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;

/** What comes while a moderator looks at the queue. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArrivalsTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private Instant opened = Instant.EPOCH;

    @BeforeEach
    void a_comment_waited_when_the_queue_was_opened() {
        article = ArticleFixture.given(press, "Debate");
        submitted(press, article, "I was here first.");
        opened = press.clock.instant();
        press.clock.advance(Duration.ofSeconds(10));
    }

    @Test
    void what_came_since_then_is_counted_in_its_own_tray() {
        submitted(press, article, "I came later.");
        submitted(press, article, "So did I.");
        CommentFixture.approved(press, article, "I am done with.");

        assertThat(count(Tray.PENDING)).isEqualTo(2);
        assertThat(count(Tray.APPROVED)).isEqualTo(1);
        assertThat(count(Tray.SPAM)).isZero();
    }

    @Test
    void only_what_was_looked_for_is_counted() {
        submitted(press, article, "I came later.");
        submitted(press, article, "So did I.");
        QueueFilter came = new QueueFilter(
                "", "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), "CAME");

        assertThat(press.in(() -> arrivals().count(Tray.PENDING, came, opened, MODERATOR)))
                .isEqualTo(1);
    }

    @Test
    void a_search_looks_no_farther_than_a_page_does() {
        press.run(() -> CommentFixture.waiting(press, article, ModerationQueue.SEARCHED));
        press.clock.advance(Duration.ofSeconds(10));
        submitted(press, article, "I came too late.");
        QueueFilter late = new QueueFilter(
                "", "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), "late");

        assertThat(press.in(() -> arrivals().count(Tray.PENDING, late, opened, MODERATOR)))
                .isZero();
    }

    @Test
    void no_more_are_counted_than_anybody_needs_to_know() {
        CommentFixture.decided(press, article, Arrivals.MOST + 5, "Much the same");

        assertThat(count(Tray.APPROVED)).isEqualTo(Arrivals.MOST);
    }

    @Test
    void it_is_one_query_and_for_moderators() {
        assertThat(press.statements(() -> arrivals().count(Tray.PENDING, QueueFilter.NONE, opened, MODERATOR)))
                .isEqualTo(1);
        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() ->
                        press.in(() -> arrivals().count(Tray.PENDING, QueueFilter.NONE, opened, StaffFixture.EDITOR)));
    }

    private int count(Tray tray) {
        return press.in(() -> arrivals().count(tray, QueueFilter.NONE, opened, MODERATOR));
    }

    private static Arrivals arrivals() {
        return new Arrivals(press.em());
    }
}
