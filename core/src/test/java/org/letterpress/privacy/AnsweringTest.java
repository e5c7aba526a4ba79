package org.letterpress.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.article.ArticleFixture;
import org.letterpress.audit.Actor;
import org.letterpress.comment.Byline;
import org.letterpress.comment.Circumstances;
import org.letterpress.comment.Comment;
import org.letterpress.comment.CommentSubmission;
import org.letterpress.comment.Receipt;
import org.letterpress.outbox.Letter;
import org.letterpress.outbox.LetterKind;
import org.letterpress.person.PersonalData;
import org.letterpress.person.PersonalRecord;
import org.letterpress.text.AddressKey;
import org.letterpress.text.Network;
import org.letterpress.text.Writing;

/** Everything that is stored about somebody is told and erased, however much it is. */
@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnsweringTest {
    private static final String MAUD = "maud@elsewhere.example";
    private static final AddressKey PERSON = AddressKey.of(MAUD);
    private static final int MANY = 1_203;

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
    void more_than_a_thousand_comments_are_counted_told_and_erased_to_the_last() {
        press.run(() -> IntStream.range(0, MANY).forEach(i -> stored(i % 2 == 0 ? MAUD : "Maud@Elsewhere.example")));
        press.run(() -> stored("bo@elsewhere.example"));

        assertThat(useCases.answering().count(PERSON)).containsEntry("comments", (long) MANY);
        assertThat(useCases.told(MAUD).get("comments")).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(useCases.answering().erase(PERSON, Actor.READER)).containsEntry("comments", (long) MANY);

        assertThat(useCases.answering().count(PERSON))
                .allSatisfy((kind, count) -> assertThat(count).as(kind).isZero());
        assertThat(useCases.answering().count(AddressKey.of("bo@elsewhere.example")))
                .containsEntry("comments", 1L);
    }

    @Test
    void nothing_of_what_was_typed_is_left_in_any_table() {
        Receipt receipt = said("A text about quinces", "curl/quincebrowser");
        press.run(() -> press.authoring().edit(receipt.token(), "Another text about quinces"));
        press.run(() -> press.outbox().post(letter(), press.clock.instant()));
        press.run(() -> useCases.requesting().ask(Wish.EXPORT, MAUD, new Network("203.0.113.0/24")));
        assertThat(everythingStored()).contains("quince", "elsewhere.example", "Quentin", "192.0.2.0/24");

        useCases.answering().erase(PERSON, Actor.READER);

        assertThat(everythingStored())
                .doesNotContain("quince", "elsewhere.example", "Quentin", "192.0.2.0/24")
                .contains("The ferry");
    }

    @Test
    void a_copy_has_all_that_was_typed_and_noticed() {
        Receipt receipt = said("A text about quinces", "curl/quincebrowser");
        press.run(() -> press.authoring().edit(receipt.token(), "Another text about quinces"));
        press.run(() -> press.outbox().post(letter(), press.clock.instant()));

        Map<String, List<PersonalRecord>> told = useCases.told(" MAUD@elsewhere.example ");

        assertThat(told).containsOnlyKeys("audit", "comments", "gifts", "letters", "requests", "subscriptions");
        assertThat(told.get("comments")).singleElement().satisfies(comment -> {
            assertThat(comment.fields())
                    .containsEntry("text", "Another text about quinces")
                    .containsEntry("name", "Quentin")
                    .containsEntry("email", MAUD)
                    .containsEntry("network", "192.0.2.0/24")
                    .containsEntry("program", "curl/quincebrowser")
                    .containsEntry("status", "PENDING")
                    .containsKeys("id", "postedAt", "editedAt", "findings");
            assertThat(String.valueOf(comment.fields().get("earlierTexts"))).contains("A text about quinces");
            assertThat(comment).hasToString("PersonalRecord[hidden]");
        });
        assertThat(told.get("letters"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.fields())
                        .containsEntry("recipient", MAUD)
                        .containsEntry("article", "The ferry")
                        .doesNotContainKey("link"));
    }

    @Test
    void what_another_application_stores_takes_part() {
        useCases.data.add(new Guestbook());

        assertThat(useCases.answering().count(PERSON)).containsEntry("guestbook", 1L);
        assertThat(useCases.told(MAUD).get("guestbook")).hasSize(1);
        assertThat(useCases.answering().erase(PERSON, Actor.READER)).containsEntry("guestbook", 1L);
        assertThat(useCases.answering().count(PERSON)).containsEntry("guestbook", 0L);
    }

    private void stored(String email) {
        Comment comment =
                new Comment(article, new Byline("Maud", email, null), Writing.typed("Again"), press.clock.instant());
        press.comments().add(comment);
    }

    private Receipt said(String body, String program) {
        CommentSubmission submission = new CommentSubmission(article, body, "Quentin", MAUD);
        return press.commenting()
                .submit(submission, new Circumstances("192.0.2.0/24", program, true, Duration.ofMinutes(1), false));
    }

    private static Letter letter() {
        return Letter.of(LetterKind.RECEIPT, MAUD).with("article", "The ferry").with(Letter.LINK, "/receipt/x");
    }

    /** Every row of every table, as text. */
    private static String everythingStored() {
        return press.database().everything();
    }

    /** Somebody else's data about people. */
    private static final class Guestbook implements PersonalData {
        private boolean signed = true;

        @Override
        public String kind() {
            return "guestbook";
        }

        @Override
        public long count(AddressKey person) {
            return signed ? 1 : 0;
        }

        @Override
        public List<PersonalRecord> read(AddressKey person, long after, int limit) {
            return after == 0 && signed ? List.of(new PersonalRecord(1, Map.of("signed", true))) : List.of();
        }

        @Override
        public int erase(AddressKey person, int limit) {
            int erased = signed ? 1 : 0;
            signed = false;
            return erased;
        }
    }
}
