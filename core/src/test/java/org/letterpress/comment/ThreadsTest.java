package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.comment.CommentFixture.approved;
import static org.letterpress.comment.CommentFixture.approvedReply;
import static org.letterpress.comment.CommentFixture.version;

import java.time.Duration;
import java.util.List;
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
import org.letterpress.text.Slug;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ThreadsTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void answers_follow_what_they_answer_and_threads_stand_oldest_first() {
        long article = ArticleFixture.given(press, "Threads");
        CommentId first = approved(press, article, "1");
        press.clock.advance(Duration.ofMinutes(1));
        CommentId second = approved(press, article, "2");
        press.clock.advance(Duration.ofMinutes(1));
        CommentId late = approvedReply(press, article, first, "1.1");
        press.clock.advance(Duration.ofMinutes(1));
        approvedReply(press, article, late, "1.1.1");
        approvedReply(press, article, second, "2.1");

        assertThat(texts(article)).containsExactly("1:1", "2:1.1", "3:1.1.1", "1:2", "2:2.1");
    }

    @Test
    void below_the_third_level_they_stand_flat_and_say_whom_they_answer() {
        long article = ArticleFixture.given(press, "Deep");
        CommentId parent = approved(press, article, "1");
        for (int depth = 2; depth <= 10; depth++) {
            parent = approvedReply(press, article, parent, String.valueOf(depth));
        }

        List<ThreadEntry> entries = page(article, 1).entries();

        assertThat(entries).extracting(ThreadEntry::depth).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(entries).extracting(ThreadEntry::level).containsExactly(1, 2, 3, 3, 3, 3, 3, 3, 3, 3);
        assertThat(entries).filteredOn(ThreadEntry::needsPointer).hasSize(7);
    }

    @Test
    void an_answer_outlives_what_it_answered() {
        long article = ArticleFixture.given(press, "Orphan");
        CommentId parent = approved(press, article, "parent");
        approvedReply(press, article, parent, "answer");
        int seen = version(press, parent);
        press.run(() -> press.moderating().decide(new Ruling(parent, seen, Verdict.REJECT), StaffFixture.MODERATOR));

        assertThat(texts(article)).containsExactly("1:answer");
        assertThat(page(article, 1).total()).isEqualTo(1);
    }

    @Test
    void fifty_threads_make_a_page_whatever_hangs_under_them() {
        long article = ArticleFixture.given(press, "Long");
        CommentId first = approved(press, article, "0");
        approvedReply(press, article, first, "answer");
        for (int i = 1; i <= ThreadPage.THREADS; i++) {
            press.clock.advance(Duration.ofSeconds(1));
            approved(press, article, String.valueOf(i));
        }

        assertThat(page(article, 1).entries()).hasSize(ThreadPage.THREADS + 1);
        assertThat(page(article, 1).pages()).isEqualTo(2);
        assertThat(page(article, 1).total()).isEqualTo(ThreadPage.THREADS + 2);
        assertThat(page(article, 2).entries()).hasSize(1);
        assertThat(page(article, 99).number()).isEqualTo(2);
    }

    @Test
    void five_hundred_comments_are_read_in_three_queries_with_their_article() {
        long article = ArticleFixture.given(press, "Much discussed");
        CommentFixture.discussion(press, article, 50, 9);
        Slug slug = new Slug("much-discussed");

        int statements = press.statements(() -> {
            assertThat(press.articles().page(slug)).isPresent();
            assertThat(press.comments().threads(article, 1).entries()).hasSize(500);
        });

        assertThat(statements).isLessThanOrEqualTo(3);
    }

    private static ThreadPage page(long article, int number) {
        return press.in(() -> press.comments().threads(article, number));
    }

    private static List<String> texts(long article) {
        return page(article, 1).entries().stream()
                .map(entry ->
                        entry.depth() + ":" + entry.comment().body().plainText().strip())
                .toList();
    }
}
