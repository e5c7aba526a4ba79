package org.letterpress.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.letterpress.comment.CommentFixture.reply;
import static org.letterpress.comment.CommentFixture.submitted;
import static org.letterpress.comment.CommentFixture.version;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.comment.AuthorRecord;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.CommentFixture;
import org.letterpress.comment.CommentId;
import org.letterpress.comment.CommentStatus;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.CommentUseCases;
import org.letterpress.comment.Receipt;
import org.letterpress.comment.Tray;
import org.letterpress.screening.WatchedWords;
import org.letterpress.staff.NotPermitted;
import org.letterpress.staff.StaffFixture;
import org.letterpress.text.WordDifference.Kind;
import org.letterpress.text.WordDifference.Part;
import org.letterpress.text.WordList;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationQueueTest {
    private static final QueueFilter NONE = QueueFilter.NONE;

    @RegisterExtension
    static final Press press = new Press();

    @Test
    void a_card_says_what_its_comment_answers_what_was_changed_and_what_was_decided_and_noted() {
        long article = ArticleFixture.given(press, "Debate");
        CommentId parent = CommentFixture.approved(press, article, "The *first* word");
        Receipt receipt = press.commenting().submit(reply(article, parent, "I beg to differ"), Circumstances.UNKNOWN);
        CommentFixture.rejected(press, receipt.comment());
        press.run(() -> press.authoring().edit(receipt.token(), "I beg to agree"));
        press.run(() -> annotating().note(receipt.comment(), " Knows the mayor. ", StaffFixture.SECOND_MODERATOR));

        QueueCard card = pending(NONE).cards().get(0);

        assertThat(card.context().parent())
                .isNotNull()
                .extracting(QueueCard.Parent::excerpt, QueueCard.Parent::status)
                .containsExactly("The first word", CommentStatus.APPROVED);
        assertThat(card.context().changes())
                .containsExactly(
                        new Part(Kind.KEPT, "I beg to "),
                        new Part(Kind.REMOVED, "differ"),
                        new Part(Kind.ADDED, "agree"));
        assertThat(card.context().past())
                .singleElement()
                .satisfies(past -> assertThat(past.to()).isEqualTo(CommentStatus.REJECTED))
                .satisfies(past -> assertThat(past.by()).isEqualTo("Mo Derator"));
        assertThat(card.context().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text()).isEqualTo("Knows the mayor."));
        assertThat(card.article().open()).isTrue();
    }

    @Test
    void a_card_says_what_became_of_its_authors_comments() {
        long article = ArticleFixture.given(press, "Debate");
        CommentFixture.rejected(press, sent(article, "Zoe", "zoe@example.org", "203.0.113.0"));
        press.clock.advance(Duration.ofDays(2));
        sent(article, "Zoe Q", "ZOE@example.org", "203.0.113.0");
        submitted(press, article, "Somebody else's");

        QueueCard.Writer writer = pending(NONE).cards().get(0).writer();

        assertThat(writer.record())
                .isNotNull()
                .extracting(AuthorRecord::rejected, AuthorRecord::pending, AuthorRecord::approved)
                .containsExactly(1L, 1L, 0L);
        assertThat(writer.record())
                .extracting(AuthorRecord::firstSeen)
                .isEqualTo(press.clock.instant().minus(Duration.ofDays(2)));
    }

    @Test
    void what_screens_found_is_marked_and_links_say_where_they_lead() {
        press.run(() -> press.discussing()
                .change(new WatchedWords(WordList.parse("gherkin"), WordList.parse("")), StaffFixture.ADMIN));
        submitted(press, ArticleFixture.given(press, "Debate"), "One Gherkin at https://pickle.example/jar please");

        assertThat(pending(NONE).cards().get(0).marked().html())
                .contains("<mark>Gherkin</mark>")
                .contains("</a><small> (pickle.example)</small>");
    }

    @Test
    void a_page_of_cards_with_its_counts_is_four_queries_whatever_is_on_it() {
        long article = ArticleFixture.given(press, "Debate");
        CommentId root = CommentFixture.approved(press, article, "And what do you say?");
        for (int i = 0; i < 20; i++) {
            Receipt receipt = i % 2 == 0
                    ? submitted(press, article, "Comment " + i)
                    : press.commenting()
                            .submit(CommentFixture.reply(article, root, "I say " + i), Circumstances.UNKNOWN);
            press.run(() -> press.authoring().edit(receipt.token(), "Said anew, for the sake of number " + receipt));
            new Leasing(press.comments(), new Leases(press.em(), press.clock), press.transactions(), press.clock)
                    .take(receipt.comment(), StaffFixture.ADMIN);
            press.run(() -> annotating().note(receipt.comment(), "Hm.", StaffFixture.MODERATOR));
        }
        ModerationQueue queue = press.queue();
        QueueQuery query = new QueueQuery(Tray.PENDING, QueueCursor.START, 20);
        press.run(() -> queue.page(query, StaffFixture.MODERATOR)); // the policy of the site is known by now

        int statements = press.statements(() -> queue.page(query, StaffFixture.MODERATOR));

        assertThat(statements).isEqualTo(4);
    }

    @Test
    void each_filter_leaves_what_it_asks_for() {
        long first = ArticleFixture.given(press, "First");
        long second = ArticleFixture.given(press, "Second");
        CommentId one = submitted(press, first, "About 100% of bees").comment();
        press.clock.advance(Duration.ofDays(2));
        Instant later = press.clock.instant();
        CommentId two = sent(second, "Zoe Q", "zoe@example.org", "203.0.113.0");
        CommentId three = sent(first, "Zoe R", "ZOE@example.org", "203.0.113.0");

        assertThat(found(of("first", "", ""))).containsExactly(one, three);
        assertThat(found(of("", "zoe@EXAMPLE.org", ""))).containsExactly(two, three);
        assertThat(found(of("", "zoe q", ""))).containsExactly(two);
        assertThat(found(of("", "", "100% OF"))).containsExactly(one);
        assertThat(found(of("", "", "_"))).isEmpty();
        assertThat(found(of("nowhere", "", ""))).isEmpty();
        CommentId leading =
                submitted(press, second, "See https://www.Pickle.example/jar").comment();
        assertThat(found(host("pickle.example"))).containsExactly(leading);
        assertThat(found(host("https://WWW.pickle.example/other"))).containsExactly(leading);
        assertThat(found(host("ickle.example"))).isEmpty();
        CommentFixture.rejected(press, leading);
        assertThat(found(like(Optional.of(two), Optional.empty()))).containsExactly(two, three);
        assertThat(found(like(Optional.empty(), Optional.of(three)))).containsExactly(two, three);
        assertThat(found(like(Optional.of(one), Optional.of(three)))).isEmpty();
        assertThat(found(since(later))).containsExactly(two, three);
        assertThat(found(screen("links"))).isEmpty();
        assertThat(found(screen(pending(NONE).cards().get(0).findings().get(0).screen())))
                .contains(one);
    }

    @Test
    void a_search_goes_on_where_it_ended_and_leaves_nothing_out() {
        long article = ArticleFixture.given(press, "Debate");
        int count = ModerationQueue.SEARCHED + 5;
        press.run(() -> CommentFixture.waiting(press, article, count));
        CommentId last = submitted(press, article, "The needle").comment();

        QueuePage start = page(of("", "", "needle"), QueueCursor.START);
        QueuePage end = page(of("", "", "needle"), start.next().orElseThrow());

        assertThat(start.cards()).isEmpty();
        assertThat(start.partly()).isTrue();
        assertThat(ids(end)).containsExactly(last);
        assertThat(end.next()).isEmpty();
        assertThat(end.partly()).isFalse();
    }

    @Test
    void by_need_comes_first_what_a_screen_asks_a_person_about_and_nothing_waits_for_ever() {
        press.run(() -> press.discussing()
                .change(new WatchedWords(WordList.parse("gherkin"), WordList.parse("")), StaffFixture.ADMIN));
        long article = ArticleFixture.given(press, "Debate");
        CommentId plain = submitted(press, article, "I like it").comment();
        press.clock.advance(Duration.ofHours(1));
        CommentId held = submitted(press, article, "You gherkin").comment();
        press.clock.advance(Duration.ofDays(2));
        CommentId late = submitted(press, article, "Still a gherkin").comment();

        assertThat(byNeed()).containsExactly(held, plain, late);
    }

    @Test
    void a_page_by_need_goes_on_behind_the_one_before() {
        long article = ArticleFixture.given(press, "Debate");
        List<CommentId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(submitted(press, article, "Comment number " + i).comment());
        }

        assertThat(byNeed()).containsExactlyElementsOf(all);
    }

    @Test
    void a_note_is_for_moderators_about_a_comment_that_is_there() {
        CommentId id =
                submitted(press, ArticleFixture.given(press, "Debate"), "Hm.").comment();
        int seen = version(press, id);

        assertThatExceptionOfType(NotPermitted.class)
                .isThrownBy(() -> press.run(() -> annotating().note(id, "Hm.", StaffFixture.EDITOR)));
        assertThatExceptionOfType(NoSuchComment.class)
                .isThrownBy(
                        () -> press.run(() -> annotating().note(CommentId.random(), "Hm.", StaffFixture.MODERATOR)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> press.run(() -> annotating().note(id, " \n ", StaffFixture.MODERATOR)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> press.run(() ->
                        annotating().note(id, "x".repeat(CommentNote.MAX_LENGTH + 1), StaffFixture.MODERATOR)));
        press.run(() -> annotating().note(id, "x".repeat(CommentNote.MAX_LENGTH), StaffFixture.MODERATOR));
        assertThat(version(press, id)).isEqualTo(seen);
    }

    @Test
    void notes_about_an_erased_comment_are_gone() {
        Receipt receipt = submitted(press, ArticleFixture.given(press, "Debate"), "Hm.");
        press.run(() -> annotating().note(receipt.comment(), "Secretive", StaffFixture.MODERATOR));

        CommentUseCases comments = press.commentUseCases();
        comments.takenBack().observedBy(annotating()::onTakenBack);
        press.run(() -> comments.authoring().erase(receipt.token()));

        assertThat(press.database().everything()).doesNotContain("Secretive");
    }

    private static Annotating annotating() {
        return new Annotating(press.em(), press.comments(), press.audit(), press.clock);
    }

    private static CommentId sent(long article, String name, String email, String network) {
        CommentSubmission submission = new CommentSubmission(article, "Said by " + name, name, email);
        return press.commenting()
                .submit(submission, new Circumstances(network, null, false, null, false))
                .comment();
    }

    private static QueueFilter of(String article, String author, String text) {
        return new QueueFilter(
                article, author, Optional.empty(), Optional.empty(), "", "", Optional.empty(), Optional.empty(), text);
    }

    private static QueueFilter like(Optional<CommentId> author, Optional<CommentId> network) {
        return new QueueFilter("", "", author, network, "", "", Optional.empty(), Optional.empty(), "");
    }

    private static QueueFilter since(Instant from) {
        return new QueueFilter(
                "", "", Optional.empty(), Optional.empty(), "", "", Optional.of(from), Optional.empty(), "");
    }

    private static QueueFilter host(String name) {
        return new QueueFilter(
                "", "", Optional.empty(), Optional.empty(), name, "", Optional.empty(), Optional.empty(), "");
    }

    private static QueueFilter screen(String name) {
        return new QueueFilter(
                "", "", Optional.empty(), Optional.empty(), "", name, Optional.empty(), Optional.empty(), "");
    }

    private static QueuePage pending(QueueFilter filter) {
        return page(filter, QueueCursor.START);
    }

    private static QueuePage page(QueueFilter filter, QueueCursor after) {
        return press.in(() -> press.queue()
                .page(new QueueQuery(Tray.PENDING, QueueOrder.OLDEST, filter, after, 20), StaffFixture.MODERATOR));
    }

    private static List<CommentId> found(QueueFilter filter) {
        return ids(pending(filter));
    }

    private static List<CommentId> byNeed() {
        List<CommentId> all = new ArrayList<>();
        Optional<QueueCursor> next = Optional.of(QueueCursor.START);
        while (next.isPresent()) {
            QueueQuery query = new QueueQuery(Tray.PENDING, QueueOrder.NEED, NONE, next.get(), 2);
            QueuePage page = press.in(() -> press.queue().page(query, StaffFixture.MODERATOR));
            all.addAll(ids(page));
            next = page.next();
        }
        return all;
    }

    private static List<CommentId> ids(QueuePage page) {
        return page.cards().stream().map(card -> new CommentId(card.publicId())).toList();
    }
}
