package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a moderator can do with a comment beside approving and refusing it. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerdictsIT {
    private static final Site SITE = Site.underTest();

    private static Site.Person first = Site.administrator();
    private static Site.Person second = Site.administrator();

    private final String article = SITE.openArticle();
    private final Desk ann = new Desk(SITE.signedIn(first));
    private final Desk ben = new Desk(SITE.signedIn(second));
    private final Client reader = SITE.reader();
    private final Draft draft = Draft.fresh();
    private Posted comment = new Posted("", "", "");

    @BeforeAll
    static void there_are_two_moderators() {
        first = Desk.newModerator(SITE, "antonia");
        second = Desk.newModerator(SITE, "bertram");
    }

    @BeforeEach
    void a_comment_waits() {
        comment = Posted.by(reader, article, draft);
    }

    @Test
    void an_author_is_asked_for_another_text_and_told_why() {
        Form returning = form(ann, "Return for changes")
                .choose("code", "UNCLEAR")
                .fill("What its author should know (optional)", "Which ferry?");

        Reply done = follow(ann, ann.moderator().post(returning));

        assertThat(status(done)).contains("is returned: its author is asked to change it");
        Document receipt = reader.get(comment.receipt()).shouldBe(200).page();
        assertThat(receipt.text()).contains("A moderator asks you to change your comment.");
        assertThat(receipt.select(".receipt-reason p").eachText())
                .containsExactly("It is not clear what it means.", "Which ferry?");
        assertThat(reader.get(comment.ownView()).text()).contains("A moderator asks you to change this comment");
        assertThat(cards(ann, "pending")).doesNotContain(comment.id());
        assertThat(cards(ann, "returned")).contains(comment.id());

        String better = Draft.fresh().body();
        reader.post(reader.get(comment.receipt()).form("Save the new text").fill("Comment", better))
                .shouldBe(303);
        assertThat(reader.get(comment.receipt()).text()).contains("Your comment is awaiting moderation.");
        ann.decide(comment, "Approve").shouldBe(303);
        assertThat(reader.get(article).text()).contains(better);
    }

    @Test
    void nobody_is_asked_for_another_text_without_a_reason() {
        Reply refused = ann.moderator().post(form(ann, "Return for changes")).shouldBe(422);

        assertThat(refused.text()).contains("There is a problem", "the author has to know what to change");
        ann.card(comment);
    }

    @Test
    void what_was_returned_is_taken_back_to_the_queue() {
        Reply done =
                follow(ann, ann.moderator().post(form(ann, "Return for changes").choose("code", "OTHER")));

        follow(ann, ann.moderator().post(done.form("Undo")));

        ann.card(comment);
        assertThat(reader.get(comment.receipt()).text()).contains("Your comment is awaiting moderation.");
    }

    @Test
    void a_moderator_edits_and_the_author_sees_it_on_the_receipt() {
        String better = Draft.fresh().body();

        Reply done = follow(ann, ann.moderator().post(form(ann, "Save edit").fill("What it is to say", better)));

        assertThat(status(done)).contains("Your edit of the comment by " + draft.name() + " is saved.");
        assertThat(reader.get(article).everything()).doesNotContain(better, comment.id());
        Document receipt = reader.get(comment.receipt()).page();
        assertThat(receipt.text()).contains("A moderator has edited your comment.", better);
        assertThat(receipt.select("#own").text()).isEqualTo(draft.body());

        follow(ann, ann.moderator().post(done.form("Undo")));
        assertThat(ann.card(comment).text()).contains(draft.body());
        assertThat(reader.get(comment.receipt()).text()).doesNotContain("has edited your comment", better);
    }

    @Test
    void an_edit_is_saved_and_approved_at_once() {
        String better = Draft.fresh().body();

        ann.moderator()
                .post(form(ann, "Save and approve").fill("What it is to say", better))
                .shouldBe(303);

        assertThat(reader.get(article).text()).contains(better).doesNotContain(draft.body());
    }

    @Test
    void an_edit_that_breaks_the_rule_is_kept() {
        String tooLong = "y".repeat(16 * 1024 + 1);

        Reply refused = ann.moderator()
                .post(form(ann, "Save edit").fill("What it is to say", tooLong))
                .shouldBe(422);

        assertThat(refused.page().select("[role=alert] a").attr("href")).isEqualTo("#typed");
        assertThat(refused.page().expectFirst("#typed").wholeText()).contains(tooLong);
        assertThat(ann.card(comment).text()).contains(draft.body());
    }

    @Test
    void who_edits_a_text_that_has_changed_sees_how_and_loses_nothing() {
        Form edit = form(ann, "Save edit").fill("What it is to say", "Mine, " + draft.body());
        ben.moderator()
                .post(form(ben, "Save edit").fill("What it is to say", draft.body() + " And theirs."))
                .shouldBe(303);

        Reply conflict = ann.moderator().post(edit).shouldBe(409);

        Document page = conflict.page();
        assertThat(page.select("[role=alert]").text()).contains("bertram has edited this comment");
        assertThat(page.select("[role=alert] ins").text()).contains("And theirs.");
        assertThat(page.expectFirst("#typed").wholeText()).isEqualTo("Mine, " + draft.body());
        ann.moderator().post(conflict.form("Save edit all the same")).shouldBe(303);
        assertThat(ann.card(comment).select(".card-text").text())
                .contains("Mine, " + draft.body())
                .doesNotContain("And theirs.");
    }

    @Test
    void what_is_answered_is_approved_and_both_are_taken_back() {
        String answer = Draft.fresh().body();

        Reply done =
                follow(ann, ann.moderator().post(form(ann, "Approve and reply").fill("Your reply", answer)));

        assertThat(status(done)).contains("is now approved, and your reply to it is public");
        Document page = reader.get(article).page();
        Element reply = page.expectFirst(".comment:contains(" + answer + ")");
        assertThat(reply.select(".comment-author").text()).isEqualTo("antonia");
        assertThat(reply.select(".comment-staff").text()).isEqualTo("Staff");
        assertThat(reply.hasClass("level-2")).isTrue();
        assertThat(page.select("#comment-" + comment.id() + " .comment-staff")).isEmpty();

        follow(ann, ann.moderator().post(done.form("Undo")));
        assertThat(reader.get(article).everything()).doesNotContain(answer, comment.id());
    }

    @Test
    void what_is_public_is_answered_from_its_tab() {
        ann.decide(comment, "Approve").shouldBe(303);
        String answer = Draft.fresh().body();

        Form reply = form(card(ann, "approved"), "Reply").fill("Your reply", answer);

        ann.moderator().post(reply).shouldBe(303);
        assertThat(reader.get(article).text()).contains(answer);
        Reply twice = ann.moderator().post(reply).shouldBe(409);
        assertThat(twice.text()).contains("You have given exactly this reply already.");
    }

    @Test
    void a_reply_to_what_has_changed_is_kept() {
        Form reply = form(ann, "Approve and reply").fill("Your reply", "Well said.");
        ben.decide(comment, "Spam").shouldBe(303);

        Reply conflict = ann.moderator().post(reply).shouldBe(409);

        assertThat(conflict.text()).contains("filed as spam already, by bertram");
        assertThat(conflict.page().expectFirst("#typed").wholeText()).isEqualTo("Well said.");
        assertThat(reader.get(article).everything()).doesNotContain("Well said.", comment.id());
    }

    @Test
    void a_closed_thread_takes_no_more_replies_by_page_or_program() {
        ann.decide(comment, "Approve").shouldBe(303);
        Form late = Draft.fresh().in(reader.get(article + "?reply=" + comment.id()));

        Reply done = follow(ann, ann.moderator().post(form(card(ann, "approved"), "Close thread")));

        assertThat(status(done)).contains("The thread is closed");
        Element closed = reader.get(article).page().expectFirst("#comment-" + comment.id());
        assertThat(closed.text()).contains(draft.body(), "Comments are closed in this thread.");
        assertThat(closed.select(".comment-actions a[href*=reply]")).isEmpty();
        Reply refused = reader.post(late);
        assertThat(refused.text()).contains("Comments are closed in the thread that you answer.");
        assertThat(refused.page().expectFirst("#body").wholeText()).isNotEmpty();
        assertThat(sent().shouldBe(409).text()).contains("Comments are closed in this thread.");

        ann.moderator().post(form(card(ann, "approved"), "Reopen thread")).shouldBe(303);
        assertThat(reader.get(article).page().select("#comment-" + comment.id() + " .comment-actions a"))
                .isNotEmpty();
        sent().shouldBe(202);
    }

    private Reply sent() {
        String slug = article.substring(article.lastIndexOf('/') + 1);
        Draft answer = Draft.fresh();
        String body = "{\"body\":\"%s\",\"name\":\"%s\",\"email\":\"%s\",\"parentId\":\"%s\"}"
                .formatted(answer.body(), answer.name(), answer.email(), comment.id());
        return reader.send(reader.request("/api/v1/articles/" + slug + "/comments")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void a_program_returns_a_comment_with_a_reason_alone() {
        String version = ann.card(comment).select("input[name=version]").val();
        String sent = "{\"verdict\":\"RETURN\",\"version\":" + version + ",\"reason\":\"%s\"}";

        call(sent.formatted("")).shouldBe(400);
        assertThat(call(sent.formatted("Which ferry?")).shouldBe(200).text()).contains("\"status\":\"PENDING\"");
        assertThat(reader.get(comment.receipt()).text()).contains("Which ferry?");
    }

    private Reply call(String body) {
        return ann.moderator()
                .send(ann.moderator()
                        .request("/api/v1/comments/" + comment.id() + "/decisions")
                        .header("Origin", SITE.address().toString())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void the_card_and_the_receipt_fit_every_screen(Visitors visitors) {
        ann.moderator()
                .post(form(ann, "Return for changes").choose("code", "UNCLEAR"))
                .shouldBe(303);
        String better = Draft.fresh().body();
        ann.moderator()
                .post(form(card(ann, "returned"), "Save edit").fill("What it is to say", better))
                .shouldBe(303);
        for (Screen screen : Screen.values()) {
            Visitor author = visitors.before(screen);
            author.open(comment.receipt());
            author.look("receipt-returned", screen);
            Visitor moderator = visitors.before(screen);
            moderator.signIn(Site.administrator());
            moderator.open("/desk/comments?status=returned");
            moderator.look("desk-returned", screen);
            moderator.page().locator(".card-reply summary").first().click();
            moderator.page().locator(".card-rewrite summary").first().click();
            moderator.look("desk-card-open", screen);
        }
    }

    private Form form(Desk desk, String button) {
        return form(desk.card(comment), button);
    }

    private static Form form(Element card, String button) {
        for (Element candidate : card.select("form button")) {
            if (candidate.text().equals(button) && candidate.closest("form") instanceof FormElement form) {
                return new Form(form).press(candidate);
            }
        }
        throw new AssertionError("No button " + button + " on " + card.text());
    }

    private Element card(Desk desk, String tab) {
        return desk.card(comment, tab);
    }

    private String cards(Desk desk, String tab) {
        return desk.moderator()
                .get("/desk/comments?status=" + tab)
                .shouldBe(200)
                .page()
                .select(".card")
                .outerHtml();
    }

    private static String status(Reply page) {
        return page.page().select("[role=status]").text();
    }

    private static Reply follow(Desk desk, Reply redirect) {
        return desk.moderator().get(redirect.shouldBe(303).header("Location")).shouldBe(200);
    }
}
