package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.letterpress.ear.Conversation.Asked;

/** Letters that leave the house for those who comment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LettersIT {
    private static final Site SITE = Site.underTest();
    private static final Postbox POSTBOX = Postbox.ofSite();
    private static final Pattern CONFIRM = Pattern.compile("/confirm/[A-Za-z0-9_-]+");
    private static final Pattern RECEIPT = Pattern.compile("/receipt/[A-Za-z0-9_-]+");
    private static final Pattern UNSUBSCRIBE = Pattern.compile("<https?://[^/>]+(/unsubscribe/[A-Za-z0-9_-]{32})>");
    private static final Pattern QUOTED = Pattern.compile(" writes:\n\n(.*)\n\nRead it in full", Pattern.DOTALL);
    private static final String TOLD = "You are told by email when somebody replies to your comment.";
    private static final String ASKING = "Was this comment yours?";
    private static final String AGAIN = "Send the letter again";

    @BeforeAll
    static void a_conversation_begins() {
        assertThat(Conversation.begun().replies()).hasSizeGreaterThan(20);
    }

    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();
    private final Draft draft = Draft.fresh();

    @Test
    void who_confirms_the_address_gets_the_receipt() {
        Posted posted = Posted.by(reader, article, draft);
        String link = link(CONFIRM, POSTBOX.letterTo(draft.email(), ASKING));
        assertThat(POSTBOX.lettersTo(draft.email(), "")).hasSize(1);

        reader.post(reader.get(link).shouldBe(200).form("Yes, it is mine"));

        Patience.until(() -> POSTBOX.lettersTo(draft.email(), "").size() == 2);
        String path = link(RECEIPT, POSTBOX.lettersTo(draft.email(), "").get(1));
        assertThat(posted.receipt()).isEqualTo(path);
        assertThat(reader.get(path).shouldBe(200).page().text()).contains(draft.body());
    }

    @Test
    void a_second_letter_is_not_sent_within_minutes_nor_once_the_address_is_confirmed() {
        Posted posted = Posted.by(reader, article, draft);
        String link = link(CONFIRM, POSTBOX.letterTo(draft.email(), ASKING));
        Reply receipt = reader.get(posted.receipt());

        assertThat(reader.post(receipt.form(AGAIN)).shouldBe(429).page().text())
                .contains("That address was sent such a letter only minutes ago.", draft.body());
        reader.post(reader.get(link).form("Yes, it is mine"));

        assertThat(reader.get(posted.receipt()).text()).doesNotContain(AGAIN);
        reader.post(receipt.form(AGAIN)).shouldBe(409);
        assertThat(POSTBOX.lettersTo(draft.email(), ASKING)).hasSize(1);
    }

    @Test
    void what_a_reader_types_makes_no_header_and_no_markup() {
        String hostile = draft.body() + "\r\n.\r\nBcc: all@elsewhere.example\r\n\r\n<script>alert(1)</script>";
        Posted.by(reader, article, new Draft(hostile, "Maud <b>Bold</b> =?utf-8?q?x?=", draft.email()));

        String letter = POSTBOX.letterTo(draft.email(), ASKING);

        assertThat(headers(letter)).contains("Subject:").doesNotContainIgnoringCase("Bcc:");
        assertThat(letter).contains("\nContent-Type: text/plain").doesNotContain("<script>", "<b>Bold");
    }

    @Test
    void who_wants_to_be_told_of_replies_says_so_twice() {
        Asked asked = new Asked(reader, draft, Posted.by(reader, article, draft));
        asked.press("Tell me of replies");
        assertThat(asked.receipt()).contains("Until you do, no other follows.");

        String link = Conversation.agreement(asked);
        Reply question = reader.get(link).shouldBe(200);
        assertThat(asked.receipt()).contains("Until you do, no other follows.");

        reader.post(question.form("Yes, tell me of replies")).shouldBe(200);
        assertThat(asked.receipt()).contains(TOLD).doesNotContain("Until you do");
        assertThat(POSTBOX.lettersTo(draft.email(), Conversation.WANTED)).hasSize(1);
    }

    /** Comes last, because letters about replies wait for a minute. */
    @Test
    @Order(Integer.MAX_VALUE)
    void one_post_ends_the_letters_about_replies_and_whatever_replies_say_stays_text() {
        Conversation conversation = Conversation.begun();
        String told = conversation.author().draft().email();
        int replies = conversation.replies().size();
        Patience.until(() -> aboutReplies(told).size() >= replies, Duration.ofMinutes(2));

        assertThat(aboutReplies(told)).hasSize(replies).allSatisfy(LettersIT::shouldBePlain);
        assertThat(aboutReplies(told).stream().map(Received::text).toList().toString())
                .contains(conversation.replies().stream().map(Draft::name).toList());
        assertThat(aboutReplies(conversation.silent().draft().email())).isEmpty();
        shouldEnd(conversation.author(), aboutReplies(told).get(0));
    }

    private static void shouldBePlain(Received letter) {
        letter.shouldBePlain(QUOTED, 3);
    }

    /** RFC 8058: a POST without cookies that comes from no page; a GET alone does nothing. */
    private static void shouldEnd(Asked author, Received letter) {
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        Matcher address = UNSUBSCRIBE.matcher(letter.header("List-Unsubscribe"));
        assertThat(address.matches()).as(letter.header("List-Unsubscribe")).isTrue();
        Client program = SITE.reader();

        program.get(address.group(1)).shouldBe(200);
        assertThat(author.receipt()).contains(TOLD);

        program.send(program.request(address.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                .shouldBe(200);
        assertThat(author.receipt()).contains("You can be told by email").doesNotContain(TOLD);
    }

    private static List<Received> aboutReplies(String address) {
        return POSTBOX.lettersTo(address, "").stream()
                .map(Received::new)
                .filter(letter -> letter.names().contains("List-Unsubscribe"))
                .toList();
    }

    private static String headers(String letter) {
        return letter.strip().split("\r?\n\r?\n", 2)[0];
    }

    private static String link(Pattern pattern, String letter) {
        return pattern.matcher(letter)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link in " + letter));
    }
}
