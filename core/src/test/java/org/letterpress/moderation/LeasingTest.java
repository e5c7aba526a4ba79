package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;
import static org.letterpress.staff.StaffFixture.MODERATOR;
import static org.letterpress.staff.StaffFixture.SECOND_MODERATOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.Staff;
import org.letterpress.staff.StaffFixture;

/** Who looks at a comment now. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeasingTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @Test
    void the_others_are_told_who_looks_at_a_comment_and_oneself_is_not() {
        CommentId seen = submitted(press, article, "I disagree.").comment();
        CommentId other = submitted(press, article, "I do not.").comment();

        assertThat(leasing().take(seen, MODERATOR)).isEmpty();

        assertThat(lookers(seen, SECOND_MODERATOR)).containsExactly("Mo Derator");
        assertThat(lookers(seen, MODERATOR)).isEmpty();
        assertThat(lookers(other, SECOND_MODERATOR)).isEmpty();
    }

    @Test
    void who_looks_second_is_told_at_once_and_not_kept_out() {
        CommentId id = submitted(press, article, "I disagree.").comment();
        leasing().take(id, MODERATOR);

        assertThat(leasing().take(id, SECOND_MODERATOR)).containsExactly("Mo Derator");

        int seen = version(press, id);
        press.run(() -> press.moderating().decide(new Ruling(id, seen, Verdict.APPROVE), SECOND_MODERATOR));
        assertThat(press.in(() -> press.comments().byPublicId(id).orElseThrow().status()))
                .isEqualTo(CommentStatus.APPROVED);
    }

    @Test
    void it_ends_after_two_minutes_unless_it_is_taken_again() {
        CommentId id = submitted(press, article, "I disagree.").comment();
        leasing().take(id, MODERATOR);

        press.clock.advance(Duration.ofSeconds(119));
        assertThat(lookers(id, SECOND_MODERATOR)).hasSize(1);
        leasing().take(id, MODERATOR);
        press.clock.advance(Duration.ofSeconds(119));
        assertThat(lookers(id, SECOND_MODERATOR)).hasSize(1);
        press.clock.advance(Duration.ofSeconds(1));
        assertThat(lookers(id, SECOND_MODERATOR)).isEmpty();
    }

    @Test
    void the_whole_page_is_one_query() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CommentId id = submitted(press, article, "Number " + i).comment();
            leasing().take(id, MODERATOR);
            ids.add(id(id));
        }

        int statements = press.statements(
                () -> assertThat(leases().others(ids, SECOND_MODERATOR)).hasSize(5));

        assertThat(statements).isEqualTo(1);
        assertThat(press.statements(() -> leases().others(List.of(), SECOND_MODERATOR)))
                .isZero();
    }

    @Test
    void only_what_has_expired_is_swept() {
        CommentId old = submitted(press, article, "I disagree.").comment();
        leasing().take(old, MODERATOR);
        press.clock.advance(Duration.ofMinutes(1));
        CommentId recent = submitted(press, article, "I do not.").comment();
        leasing().take(recent, MODERATOR);
        press.clock.advance(Duration.ofMinutes(1));

        assertThat(leasing().sweep()).isEqualTo(1);
        assertThat(leasing().sweep()).isZero();
        assertThat(lookers(recent, SECOND_MODERATOR)).hasSize(1);
    }

    @Test
    void one_who_says_it_twice_at_once_has_one_lease() throws Exception {
        CommentId id = submitted(press, article, "I disagree.").comment();
        ExecutorService windows = Executors.newFixedThreadPool(8);
        try {
            Callable<List<String>> look = () -> leasing().take(id, MODERATOR);
            for (Future<List<String>> done : windows.invokeAll(Collections.nCopies(8, look))) {
                assertThat(done.get()).isEmpty();
            }
        } finally {
            windows.shutdownNow();
        }

        assertThat(lookers(id, SECOND_MODERATOR)).containsExactly("Mo Derator");
    }

    @Test
    void it_is_for_moderators_and_for_comments_that_there_are() {
        CommentId id = submitted(press, article, "I disagree.").comment();

        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> leasing().take(id, StaffFixture.EDITOR));
        assertThatExceptionOfType(NoSuchComment.class)
                .isThrownBy(() -> leasing().take(CommentId.random(), MODERATOR));
    }

    private List<String> lookers(CommentId comment, Staff moderator) {
        long id = id(comment);
        return press.in(() -> leases().others(List.of(id), moderator)).getOrDefault(id, List.of());
    }

    private long id(CommentId comment) {
        return press.in(() -> Objects.requireNonNull(
                press.comments().byPublicId(comment).orElseThrow().id()));
    }

    private static Leases leases() {
        return new Leases(press.em(), press.clock);
    }

    private static Leasing leasing() {
        return new Leasing(press.comments(), leases(), press.transactions(), press.clock);
    }
}
