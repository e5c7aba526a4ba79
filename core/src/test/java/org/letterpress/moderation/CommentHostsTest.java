package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.comment.CommentFixture.submission;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

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
import org.letterpress.comment.Byline;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentHosts;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.FillingHosts;
import org.letterpress.comment.Receipt;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentHostsTest {
    @RegisterExtension
    static final Press press = new Press();

    private final CommentHosts hosts = new CommentHosts(press.em());
    private long article;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @Test
    void a_new_comment_is_found_by_its_links_and_its_authors_website() {
        CommentSubmission plain = submission(article, "See https://www.Pills.example/a and bücher.org/b");
        CommentId id = press.commenting()
                .submit(
                        new CommentSubmission(
                                plain.target(), plain.body(), "Bo", "bo@example.org", "https://bo.example", null),
                        Circumstances.UNKNOWN)
                .comment();
        submitted(press, article, "I lead nowhere.");

        assertThat(of(id)).containsExactly("bo.example", "pills.example", "xn--bcher-kva.org");
        assertThat(press.in(() -> hosts.leadingTo("pills.example", 0, 10))).containsExactly(key(id));
        assertThat(press.in(() -> hosts.leadingTo("pills.example", key(id), 10)))
                .isEmpty();
    }

    @Test
    void an_edit_that_waits_counts_beside_what_is_shown_and_a_decision_about_it_ends_one_of_them() {
        Receipt receipt = submitted(press, article, "See https://one.example/a");
        decide(receipt.comment(), Verdict.APPROVE);
        press.run(() -> press.authoring().edit(receipt.token(), "See https://two.example/b"));
        assertThat(of(receipt.comment())).containsExactly("one.example", "two.example");

        long decision = decide(receipt.comment(), Verdict.APPROVE);
        assertThat(of(receipt.comment())).containsExactly("two.example");

        press.run(() -> press.moderating().undo(decision, StaffFixture.MODERATOR));
        assertThat(of(receipt.comment())).containsExactly("one.example", "two.example");

        decide(receipt.comment(), Verdict.SPAM);
        assertThat(of(receipt.comment())).containsExactly("one.example");
    }

    @Test
    void a_new_text_takes_the_place_of_one_that_nobody_approved() {
        Receipt receipt = submitted(press, article, "See https://one.example/a and https://two.example");

        press.run(() -> press.authoring().edit(receipt.token(), "See https://two.example/b"));

        assertThat(of(receipt.comment())).containsExactly("two.example");
    }

    @Test
    void what_is_erased_leads_nowhere() {
        Receipt receipt = submitted(press, article, "See https://one.example/a");

        press.run(() -> press.authoring().erase(receipt.token()));

        assertThat(of(receipt.comment())).isEmpty();
        assertThat(press.database().everything()).doesNotContain("one.example");
    }

    @Test
    void comments_of_before_are_looked_through_once_and_an_interruption_costs_nothing() {
        press.run(() -> {
            for (int i = 0; i < 450; i++) {
                press.comments()
                        .add(new Comment(
                                article,
                                new Byline("Bo", null, null),
                                Writing.typed(i % 3 == 0 ? "See https://old.example/" + i : "Nothing at all " + i),
                                press.clock.instant()));
            }
        });
        CommentId known =
                submitted(press, article, "See https://old.example/new").comment();
        FillingHosts filling = press.commentUseCases().fillingHosts();
        assertThat(press.in(filling::isDone)).isFalse();

        filling.fill();
        filling.fill();

        assertThat(press.in(filling::isDone)).isTrue();
        assertThat(press.in(() -> hosts.leadingTo("old.example", 0, 1_000)))
                .hasSize(151)
                .contains(key(known));
    }

    private List<String> of(CommentId id) {
        long key = key(id);
        return press.in(() -> hosts.of(List.of(key)).getOrDefault(key, List.of()));
    }

    private static long key(CommentId id) {
        return press.in(() -> Objects.requireNonNull(
                press.comments().byPublicId(id).orElseThrow().id()));
    }

    private static long decide(CommentId id, Verdict verdict) {
        Ruling ruling = new Ruling(id, version(press, id), verdict);
        return press.in(
                () -> press.moderating().decide(ruling, StaffFixture.MODERATOR).decision());
    }
}
