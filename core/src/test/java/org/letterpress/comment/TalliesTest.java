package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.text.Writing;

/** That counts are right after whatever happens is checked after each test of the library: see {@link Press#afterEach}. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class TalliesTest {
    private static final String BO = "bo@example.org";
    private static final String NOBODY = "nobody@example.org";
    private static final String SCHOOL = "192.0.2.0/24";

    @RegisterExtension
    static final Press press = new Press();

    private long article;

    @BeforeEach
    void given() {
        article = ArticleFixture.given(press, "The ferry");
    }

    @Test
    void what_lies_in_each_tray_is_counted() {
        CommentFixture.submitted(press, article, "It sails.");
        CommentFixture.approved(press, article, "It sank.");
        CommentFixture.rejected(press, CommentFixture.approved(press, article, "It floats."));

        assertThat(press.in(() -> press.tallies().trays()))
                .containsOnlyKeys(Tray.values())
                .containsEntry(Tray.PENDING, 1L)
                .containsEntry(Tray.APPROVED, 1L)
                .containsEntry(Tray.REJECTED, 1L)
                .containsEntry(Tray.SPAM, 0L);
    }

    @Test
    void an_author_is_known_by_what_became_of_their_comments_and_since_when() {
        stored(CommentStatus.APPROVED);
        press.clock.advance(Duration.ofDays(3));
        stored(CommentStatus.APPROVED);
        stored(CommentStatus.SPAM);
        stored(CommentStatus.PENDING);

        AuthorRecord bo = records().author(BO);

        assertThat(bo.approved()).isEqualTo(2);
        assertThat(bo.spam()).isEqualTo(1);
        assertThat(bo.pending()).isEqualTo(1);
        assertThat(bo.rejected()).isZero();
        assertThat(bo.firstSeen()).contains(LocalDate.parse("2026-05-14"));
        assertThat(records().author(NOBODY).firstSeen()).isEmpty();
        assertThat(press.in(() -> press.tallies().records(List.of(BO, NOBODY))))
                .containsEntry(BO, bo)
                .containsKey(NOBODY);
    }

    @Test
    void others_from_the_same_network_are_counted() {
        for (int i = 0; i < 3; i++) {
            CommentSubmission submission = CommentFixture.submission(article, "We were there: class " + i);
            press.commenting().submit(submission, new Circumstances(SCHOOL, null, true, Duration.ofMinutes(1), false));
        }

        assertThat(press.in(() -> press.tallies().networks(List.of(SCHOOL, "198.51.100.0/24"))))
                .containsEntry(SCHOOL, 3L)
                .containsEntry("198.51.100.0/24", 0L);
    }

    @Test
    void all_that_a_page_shows_is_counted_with_one_statement() {
        List<TallyTopic> topics = IntStream.range(0, 100)
                .boxed()
                .flatMap(i -> Stream.concat(
                        TallyTopic.ofAuthor("bo" + i + "@example.org").stream(),
                        Stream.of(TallyTopic.ofNetwork("10.0." + i + ".0/24"))))
                .toList();

        assertThat(press.statements(() -> press.tallies().of(topics))).isEqualTo(1);
        assertThat(press.statements(() -> press.tallies().of(List.of()))).isZero();
    }

    @Test
    void lists_have_few_lengths() {
        assertThat(Tallies.padded(List.of(7))).containsExactly(7);
        assertThat(Tallies.padded(List.of(1, 2))).containsExactly(1, 2);
        assertThat(Tallies.padded(List.of(1, 2, 3))).containsExactly(1, 2, 3, 3);
        assertThat(Tallies.padded(List.of(1, 2, 3, 4, 5))).containsExactly(1, 2, 3, 4, 5, 5, 5, 5);
    }

    private TallySums records() {
        return press.in(() -> press.tallies()
                .of(Stream.of(BO, NOBODY)
                        .flatMap(key -> TallyTopic.ofAuthor(key).stream())
                        .toList()));
    }

    private void stored(CommentStatus status) {
        Byline byline = new Byline("Bo", "Bo@Example.org", null);
        Comment comment = new Comment(article, byline, Writing.typed("It sails."), press.clock.instant());
        comment.keepDecision(status);
        press.run(() -> press.comments().add(comment));
    }
}
