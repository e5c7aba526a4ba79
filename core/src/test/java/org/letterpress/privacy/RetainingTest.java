package org.letterpress.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.Receipt;
import org.letterpress.person.PersonalRecord;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.Writing;

/** Each field has its term; what is rehearsed is what is done. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetainingTest {
    private static final Circumstances FROM_NETWORK =
            new Circumstances("192.0.2.0/24", "program", true, Duration.ofMinutes(1), false);

    @RegisterExtension
    static final Press press = new Press();

    private PrivacyUseCases useCases = new PrivacyUseCases(press);
    private long article;

    @BeforeEach
    void there_is_an_article() {
        useCases = new PrivacyUseCases(press);
        article = ArticleFixture.given(press, "The ferry");
    }

    @Test
    void a_field_is_gone_when_its_term_is_over_and_the_others_stay() {
        said("maud@elsewhere.example");
        press.clock.advance(Duration.ofDays(20));
        terms(Map.of("comment-network", 19, "comment-program", 21));

        assertThat(overdue(terms())).containsEntry("comment-network", 1L).containsEntry("comment-program", 0L);
        useCases.retaining().enforce();

        assertThat(only("maud@elsewhere.example").fields())
                .doesNotContainKey("network")
                .containsEntry("program", "program");
        assertThat(overdue(terms())).containsEntry("comment-network", 0L);
    }

    @Test
    void networks_and_programs_are_gone_after_a_month_unless_staff_say_otherwise() {
        said("maud@elsewhere.example");
        press.clock.advance(Duration.ofDays(31));

        useCases.retaining().enforce();

        assertThat(only("maud@elsewhere.example").fields())
                .doesNotContainKeys("network", "program")
                .containsEntry("email", "maud@elsewhere.example");
    }

    @Test
    void a_rehearsal_changes_nothing_and_knows_terms_that_are_not_set_yet() {
        said("maud@elsewhere.example");
        press.clock.advance(Duration.ofDays(2));

        assertThat(overdue(new Terms(Map.of("comment-network", 1)))).containsEntry("comment-network", 1L);

        assertThat(terms()).isEqualTo(Terms.DEFAULT);
        assertThat(only("maud@elsewhere.example").fields()).containsEntry("network", "192.0.2.0/24");
    }

    @Test
    void more_than_a_piece_is_forgotten_to_the_last() {
        press.run(() -> IntStream.range(0, 1_100)
                .forEach(i -> press.comments()
                        .add(new Comment(
                                article,
                                new Byline("Maud", "maud" + i + "@elsewhere.example", null),
                                Writing.typed("Again"),
                                press.clock.instant()))));
        press.clock.advance(Duration.ofDays(2));
        terms(Map.of("comment-email", 1));
        assertThat(overdue(terms())).containsEntry("comment-email", 1_100L);

        useCases.retaining().enforce();

        assertThat(overdue(terms())).containsEntry("comment-email", 0L);
        assertThat(press.database().everything()).doesNotContain("elsewhere.example");
    }

    @Test
    void refused_comments_are_erased_and_approved_ones_stay() {
        Receipt refused = said("maud@elsewhere.example");
        CommentFixture.rejected(press, refused.comment());
        var approved = CommentFixture.approved(press, article, "Well said");
        press.clock.advance(Duration.ofDays(2));
        terms(Map.of("comment-refused", 1));

        useCases.retaining().enforce();

        assertThat(press.in(() -> press.comments()
                        .byPublicId(refused.comment())
                        .orElseThrow()
                        .status()))
                .isEqualTo(CommentStatus.WITHDRAWN);
        assertThat(press.in(() ->
                        press.comments().byPublicId(approved).orElseThrow().status()))
                .isEqualTo(CommentStatus.APPROVED);
        assertThat(overdue(terms())).containsEntry("comment-refused", 0L);
    }

    @Test
    void terms_are_an_administrators_to_set() {
        assertThatThrownBy(() -> useCases.retaining().change(Terms.DEFAULT, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> useCases.retaining().rehearse(Terms.DEFAULT, StaffFixture.MODERATOR))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> new Terms(Map.of("comment-network", -1))).isInstanceOf(IllegalArgumentException.class);
    }

    private void terms(Map<String, Integer> days) {
        press.run(() -> useCases.retaining().change(new Terms(days), StaffFixture.ADMIN));
    }

    private Terms terms() {
        return press.in(() -> useCases.retaining().terms());
    }

    private Map<String, Long> overdue(Terms terms) {
        return useCases.retaining().rehearse(terms, StaffFixture.ADMIN).stream()
                .collect(Collectors.toMap(Retaining.Overdue::field, Retaining.Overdue::count));
    }

    private Receipt said(String email) {
        CommentSubmission submission = new CommentSubmission(article, "The ferry is late", "Maud", email);
        return press.commenting().submit(submission, FROM_NETWORK);
    }

    private PersonalRecord only(String address) {
        return useCases.told(address).getOrDefault("comments", List.of()).get(0);
    }
}
