package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.text.Writing;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldingAuthorsTest {
    @RegisterExtension
    static final Press press = new Press();

    private long article;
    private final AuthorRecords records = new AuthorRecords(press.em());

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @Test
    void the_many_rows_of_an_author_whose_record_was_read_become_one_for_each_status() {
        Comment one = written("maud@example.org", AuthorRecords.LONG);
        written("zoe@example.org", AuthorRecords.LONG + 1);
        Comment decided = written("maud@example.org", 1);
        CommentFixture.rejected(press, decided.publicId());
        assertThat(record(one).rejected()).isEqualTo(1);

        folding().fold();

        assertThat(rows("maud@example.org")).isEqualTo(2);
        assertThat(rows("zoe@example.org")).isEqualTo(AuthorRecords.LONG + 1);
        assertThat(record(one).pending()).isEqualTo(AuthorRecords.LONG);
        assertThat(record(one).rejected()).isEqualTo(1);
        assertThat(record(one).firstSeen()).isEqualTo(press.clock.instant());
        assertThat(records.takeToFold()).isEmpty();
    }

    @Test
    void a_short_record_is_left_as_it_is() {
        Comment one = written("maud@example.org", AuthorRecords.LONG);
        record(one);

        folding().fold();

        assertThat(rows("maud@example.org")).isEqualTo(AuthorRecords.LONG);
    }

    @Test
    void of_an_author_without_comments_nothing_is_left() {
        Comment one = written("maud@example.org", 2);
        List<Long> ids = press.in(() -> press.em()
                .createQuery("select c.id from Comment c order by c.id", Long.class)
                .getResultList());

        press.run(() -> press.comments().remove(ids.subList(0, 1)));
        assertThat(rows("maud@example.org")).isPositive();
        press.run(() -> press.comments().remove(ids.subList(1, 2)));

        assertThat(rows("maud@example.org")).isZero();
        assertThat(press.in(() -> records.of(List.of(one)))).isEmpty();
    }

    @Test
    void what_two_took_away_at_once_is_forgotten_soon() {
        press.run(() -> {
            press.em().persist(new AuthorMove("gone@example.org", CommentStatus.PENDING, 2, press.clock.instant()));
            press.em().persist(new AuthorMove("gone@example.org", CommentStatus.PENDING, null));
            press.em().persist(new AuthorMove("gone@example.org", CommentStatus.PENDING, null));
        });
        records.foldLater("gone@example.org");

        folding().fold();

        assertThat(rows("gone@example.org")).isZero();
    }

    /** The last of them. */
    private Comment written(String email, int howMany) {
        return press.in(() -> {
            Comment last = null;
            for (int i = 0; i < howMany; i++) {
                last = new Comment(
                        article, new Byline("Maud", email, null), Writing.typed("Again"), press.clock.instant());
                press.comments().add(last);
            }
            return Objects.requireNonNull(last);
        });
    }

    private AuthorRecord record(Comment comment) {
        return Objects.requireNonNull(
                press.in(() -> records.of(List.of(comment))).get(comment.id()));
    }

    private FoldingAuthors folding() {
        return press.commentUseCases().foldingAuthors(records);
    }

    private static long rows(String author) {
        return press.in(() -> press.em()
                .createQuery("select count(m) from AuthorMove m where m.author = :author", Long.class)
                .setParameter("author", author)
                .getSingleResult());
    }
}
