package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.comment.CommentFixture.approved;
import static org.letterpress.comment.CommentFixture.approvedReply;
import static org.letterpress.comment.CommentFixture.submitted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.PublicComments.Position;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class PublicCommentsTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void each_is_found_once_though_all_came_at_the_same_instant() {
        long article = ArticleFixture.given(press, "At once");
        List<String> posted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            posted.add(approved(press, article, "Number " + i).value());
        }
        submitted(press, article, "Not public");

        List<String> found = new ArrayList<>();
        Position after = Position.START;
        for (List<PublicComment> some = under(article, after); !some.isEmpty(); some = under(article, after)) {
            some.forEach(comment -> found.add(comment.publicId()));
            after = some.get(some.size() - 1).position();
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(posted);
    }

    @Test
    void a_reply_names_what_it_answers_as_long_as_that_is_public() {
        long article = ArticleFixture.given(press, "Replies");
        CommentId parent = approved(press, article, "Hello?");
        CommentId reply = approvedReply(press, article, parent, "Hello!");
        assertThat(under(article, Position.START))
                .filteredOn(comment -> comment.publicId().equals(reply.value()))
                .extracting(PublicComment::parentId)
                .containsExactly(parent.value());

        CommentFixture.rejected(press, parent);

        assertThat(under(article, Position.START)).singleElement().satisfies(alone -> {
            assertThat(alone.publicId()).isEqualTo(reply.value());
            assertThat(alone.parentId()).isNull();
        });
    }

    @Test
    void only_what_is_public_has_a_place() {
        long article = ArticleFixture.given(press, "Places");
        CommentFixture.discussion(press, article, ThreadPage.THREADS, 1);
        CommentId last = approved(press, article, "The last thread");
        CommentId waiting = submitted(press, article, "Waiting").comment();

        assertThat(press.in(() -> comments().place(last)))
                .hasValueSatisfying(place -> assertThat(place.page()).isEqualTo(2));
        assertThat(press.in(() -> comments().place(waiting))).isEmpty();
        assertThat(press.in(() -> comments().place(CommentId.random()))).isEmpty();
    }

    private static List<PublicComment> under(long article, Position after) {
        return press.in(() -> comments().under(article, after, 3));
    }

    private static PublicComments comments() {
        return new PublicComments(press.em());
    }
}
