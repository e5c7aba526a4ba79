package org.letterpress.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.CommentGroup.Extent;
import org.letterpress.comment.CommentGroup.Member;
import org.letterpress.text.Writing;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentGroupsTest {
    private static final String OFFER =
            "Buy the very best pills of the whole wide world today, cheaper than anywhere else, at pills.com/offer";

    @RegisterExtension
    static final Press press = new Press();

    private final CommentGroups groups = new CommentGroups(press.em());
    private long article;

    @BeforeEach
    void there_is_an_article() {
        article = ArticleFixture.given(press, "Debate");
    }

    @Test
    void an_author_is_known_by_the_email_address_however_it_is_spelt() {
        CommentId one = by("Maud", "maud@example.org", "One");
        CommentId two = by("Somebody else", "MAUD@Example.org", "Two");
        by("Maud", "other@example.org", "Three");
        by("Maud", null, "Four");

        assertThat(found(
                        one, comment -> groups.byAuthorOf(comment, Tray.PENDING).orElseThrow()))
                .isEqualTo(keys(one, two));
        assertThat(found(one, comment -> groups.byAuthorOf(comment, Tray.SPAM).orElseThrow()))
                .isEmpty();
    }

    @Test
    void without_an_address_an_author_is_known_by_name_and_network_together() {
        CommentId one = from("Maud", "203.0.113.0/24", "One");
        CommentId two = from("Maud", "203.0.113.0/24", "Two");
        from("Maud", "198.51.100.0/24", "Three");
        from("Ned", "203.0.113.0/24", "Four");
        by("Maud", "maud@example.org", "Five");

        assertThat(found(
                        one, comment -> groups.byAuthorOf(comment, Tray.PENDING).orElseThrow()))
                .isEqualTo(keys(one, two));
    }

    @Test
    void who_left_neither_address_nor_network_is_nobody_that_could_be_known_again() {
        CommentId one = by("Maud", null, "One");

        assertThat(press.in(() -> groups.byAuthorOf(comment(one), Tray.PENDING)))
                .isEmpty();
    }

    @Test
    void a_cluster_is_what_says_the_same_or_nearly() {
        CommentId one = by("Ann", "ann@example.org", OFFER);
        CommentId same = by("Ben", "ben@example.org", "  " + OFFER.toUpperCase(Locale.ROOT) + "!!!");
        CommentId near = by("Cat", "cat@example.org", OFFER.replace("cheaper", "better"));
        by(
                "Dan",
                "dan@example.org",
                "I would rather talk about what the article says of pills and the wide world today.");

        assertThat(found(one, comment -> groups.like(comment, Tray.PENDING))).isEqualTo(keys(one, same, near));
    }

    @Test
    void a_short_text_is_like_the_very_same_alone() {
        CommentId one = by("Ann", "ann@example.org", "Thank you!");
        CommentId same = by("Ben", "ben@example.org", "thank you");
        by("Cat", "cat@example.org", "Thank you all!");

        assertThat(found(one, comment -> groups.like(comment, Tray.PENDING))).isEqualTo(keys(one, same));
    }

    @Test
    void a_host_is_counted_in_its_tray_alone() {
        CommentId one = by("Ann", "ann@example.org", OFFER);
        CommentId two = by("Ben", "ben@example.org", "Look at https://www.pills.com");
        by("Cat", "cat@example.org", "Look at https://pills.com.example.org");

        assertThat(found(one, comment -> groups.leadingTo("pills.com", Tray.PENDING)))
                .isEqualTo(keys(one, two));
        assertThat(found(one, comment -> groups.leadingTo("pills.com", Tray.APPROVED)))
                .isEmpty();
    }

    @Test
    void what_is_beyond_the_bounds_is_said_to_be() {
        List<CommentId> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(by("Ann", "ann@example.org", "Look at pills.com/" + i));
            press.clock.advance(Duration.ofMinutes(1));
        }

        CommentGroup three = group(ids.get(0), new CommentGroups(press.em(), 3, 100));
        assertThat(three.extent()).isEqualTo(Extent.MORE);
        assertThat(three.members())
                .hasSize(3)
                .isSortedAccordingTo((one, other) -> one.postedAt().compareTo(other.postedAt()));
        assertThat(group(ids.get(0), new CommentGroups(press.em(), 4, 4)).extent())
                .isEqualTo(Extent.ALL);
        assertThat(group(ids.get(0), new CommentGroups(press.em(), 4, 3)).extent())
                .isEqualTo(Extent.UNKNOWN);
        assertThat(press.in(() -> new CommentGroups(press.em(), 3, 100).leadingTo("pills.com", Tray.PENDING))
                        .extent())
                .isEqualTo(Extent.MORE);
    }

    @Test
    void a_thousand_are_counted_with_few_statements() {
        press.run(() -> {
            for (int i = 0; i < 1_000; i++) {
                press.comments()
                        .add(new Comment(
                                article,
                                new Byline("Ann", "ann@example.org", null),
                                Writing.typed("Number " + i),
                                press.clock.instant()));
            }
        });
        CommentId one = by("Ann", "ann@example.org", "One more");

        int statements = press.statements(() -> assertThat(groups.byAuthorOf(comment(one), Tray.PENDING)
                        .orElseThrow()
                        .members())
                .hasSize(1_001));

        assertThat(statements).isLessThanOrEqualTo(5);
    }

    private static CommentGroup group(CommentId id, CommentGroups bounded) {
        return press.in(() -> bounded.byAuthorOf(comment(id), Tray.PENDING).orElseThrow());
    }

    private static Set<Long> found(CommentId id, Function<Comment, CommentGroup> search) {
        return press.in(() ->
                search.apply(comment(id)).members().stream().map(Member::id).collect(Collectors.toSet()));
    }

    private static Set<Long> keys(CommentId... ids) {
        return press.in(() -> List.of(ids).stream().map(id -> comment(id).id()).collect(Collectors.toSet()));
    }

    private static Comment comment(CommentId id) {
        return press.comments().byPublicId(id).orElseThrow();
    }

    private CommentId from(String name, String network, String body) {
        return submit(name, null, body, new Circumstances(network, null, false, null, false));
    }

    private CommentId by(String name, @Nullable String email, String body) {
        return submit(name, email, body, Circumstances.UNKNOWN);
    }

    private CommentId submit(String name, @Nullable String email, String body, Circumstances circumstances) {
        return press.in(() -> {
            Comment comment =
                    new Comment(article, new Byline(name, email, null), Writing.typed(body), press.clock.instant());
            comment.changeProvenance().record(circumstances);
            press.comments().add(comment);
            press.em().flush();
            new Background(press.em(), new CommentHosts(press.em()), press.clock).remember(comment);
            return comment.publicId();
        });
    }
}
