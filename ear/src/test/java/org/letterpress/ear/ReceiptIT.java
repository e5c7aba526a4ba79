package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a commenter learns from the receipt, and does with it. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptIT {
    private static final Site SITE = Site.underTest();

    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();
    private final Draft draft = Draft.fresh();

    @Test
    void it_says_in_plain_words_why_a_comment_waits(Visitors visitors) {
        Posted posted = posted(draft.body() + " https://elsewhere.example/ https://elsewhere.example/2");

        Visitor author = visitors.withoutScripts();
        author.open(posted.receipt());

        assertThat(author.text())
                .contains("Your comment is awaiting moderation.", "Why a moderator reads it first")
                .contains("Comments with links are read by a moderator before they appear.")
                .doesNotContain("classifier", "first-timer");
    }

    @Test
    void it_fits_every_screen(Visitors visitors) {
        Posted posted = posted(draft.body());
        Desk.of(SITE).decide(posted, "Reject").shouldBe(303);
        for (Screen screen : Screen.values()) {
            Visitor author = visitors.before(screen);
            author.open(posted.receipt());
            author.look("receipt-refused", screen);
        }
    }

    @Test
    void what_was_approved_stays_public_until_the_new_text_is_approved() {
        Posted posted = posted(draft.body());
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);
        String better = Draft.fresh().body();

        Reply receipt = reader.get(posted.receipt());
        String done = reader.post(receipt.form("Save the new text").fill("Comment", better))
                .shouldLeadTo(posted.receipt());

        assertThat(reader.get(done).page().text())
                .contains("The new text is stored.", "What was approved stays public", draft.body(), better);
        assertThat(reader.get(article).text()).contains(draft.body()).doesNotContain(better);
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);
        assertThat(reader.get(article).text()).contains(better).doesNotContain(draft.body());
    }

    @Test
    void a_new_text_that_was_refused_leaves_what_was_approved_and_its_author_is_told() {
        Posted posted = posted(draft.body());
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);
        String worse = Draft.fresh().body();
        reader.post(reader.get(posted.receipt()).form("Save the new text").fill("Comment", worse))
                .shouldLeadTo(posted.receipt());

        Desk.of(SITE).decide(posted, "Reject").shouldBe(303);

        assertThat(reader.get(posted.receipt()).page().text())
                .contains("Your comment is published.", "was read and is not published", draft.body())
                .doesNotContain(worse);
        assertThat(reader.get(article).text()).contains(draft.body()).doesNotContain(worse);
    }

    @Test
    void a_new_text_that_breaks_a_rule_is_refused_and_kept() {
        Posted posted = posted(draft.body());
        String tooLong = "y".repeat(16 * 1024 + 1);

        Reply again = reader.post(
                reader.get(posted.receipt()).form("Save the new text").fill("Comment", tooLong));

        Document page = again.shouldBe(422).page();
        assertThat(page.select("[role=alert] a").attr("href")).isEqualTo("#text");
        assertThat(page.expectFirst("#text").wholeText()).contains(tooLong);
        assertThat(reader.get(posted.receipt()).page().select(".comment-body").text())
                .isEqualTo(draft.body());
    }

    @Test
    void who_was_refused_may_ask_once_for_another_moderator() {
        Posted posted = posted(draft.body());
        Desk.of(SITE).decide(posted, "Reject").shouldBe(303);

        Reply receipt = reader.get(posted.receipt());
        String done = reader.post(receipt.form("Ask for a review").fill("What they should know (optional)", "Please."))
                .shouldLeadTo(posted.receipt());

        assertThat(reader.get(done).page().text()).contains("another moderator will read it");
        assertThat(reader.get(posted.receipt()).page().select("#review")).isEmpty();
        Client colleague = SITE.signedIn(Desk.newModerator(SITE, "rita"));
        assertThat(colleague
                        .get("/desk/comments?status=REVIEW")
                        .page()
                        .select("#c-" + posted.id())
                        .text())
                .contains(draft.body(), "Please.");
    }

    @Test
    void what_was_withdrawn_is_gone_for_everybody() {
        Posted posted = posted(draft.body());
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);
        Reply before = reader.get(posted.receipt());

        reader.post(before.form("Withdraw it")).shouldLeadTo(posted.receipt());

        assertThat(reader.get(article).text()).doesNotContain(draft.body());
        Reply late = reader.post(before.form("Save the new text").fill("Comment", "Not so fast"));
        assertThat(late.shouldBe(409).page().text()).contains("not possible any more");
        assertThat(reader.get(posted.receipt()).page().text()).contains("You have withdrawn your comment.");
    }

    @Test
    void everything_that_is_stored_can_be_downloaded_and_erased() {
        Posted posted = posted(draft.body());
        Reply file = reader.get(posted.receipt() + "?download").shouldBe(200);
        assertThat(file.header("Content-Type")).startsWith("application/json");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Cache-Control")).contains("no-store");
        assertThat(file.text())
                .contains(draft.body(), draft.name(), draft.email(), "\"status\": \"PENDING\"", "\"network\"");

        Reply erased = reader.post(reader.get(posted.receipt()).form("Erase it all"));

        assertThat(erased.shouldBe(200).page().text()).contains("are erased").doesNotContain(draft.body());
        String desk = SITE.signedIn(Site.administrator())
                .get("/desk/comments?status=PENDING")
                .text();
        assertThat(desk).doesNotContain(draft.body(), draft.email());
        assertThat(reader.get(posted.receipt()).shouldBe(404).text())
                .doesNotContain(draft.body(), draft.name(), draft.email());
    }

    @Test
    void an_address_that_came_into_wrong_hands_is_made_worthless() {
        Posted posted = posted(draft.body());
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);

        Reply revoked = reader.post(reader.get(posted.receipt()).form("Close this page for good"));

        assertThat(revoked.shouldBe(200).page().text()).contains("worthless from now on");
        reader.get(posted.receipt()).shouldBe(404);
        reader.get(posted.receipt() + "?download").shouldBe(404);
        assertThat(reader.get(article).text()).contains(draft.body());
    }

    @Test
    void a_receipt_is_for_no_cache_and_no_search_engine() {
        Reply receipt = reader.get(posted(draft.body()).receipt());

        assertThat(receipt.header("Cache-Control")).contains("no-store");
        assertThat(receipt.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(receipt.header("Referrer-Policy")).isIn("no-referrer", "same-origin");
    }

    @Test
    void one_post_ends_letters_though_it_comes_from_no_page() {
        String path = "/unsubscribe/" + "x".repeat(32);
        Reply ended = reader.send(reader.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));

        assertThat(ended.shouldBe(200).page().text()).contains("You will get no more emails");
        assertThat(reader.get(path).shouldBe(200).page().select("form button").text())
                .isEqualTo("Tell me no more");
    }

    @Test
    void a_link_that_asks_nothing_any_more_says_so() {
        assertThat(reader.get("/confirm/" + "x".repeat(32)).shouldBe(200).page().text())
                .contains("nothing to confirm here any more");
        assertThat(reader.get("/subscription/" + "x".repeat(32))
                        .shouldBe(200)
                        .page()
                        .text())
                .contains("Nobody asks for these emails any more");
    }

    private Posted posted(String body) {
        return Posted.by(reader, article, new Draft(body, draft.name(), draft.email()));
    }
}
