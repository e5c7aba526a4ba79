package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Decisions with their reasons, alone and together, taken back, and contested. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecidingIT {
    private static final Site SITE = Site.underTest();

    private static Site.Person first = Site.administrator();
    private static Site.Person second = Site.administrator();

    private final String article = SITE.openArticle();
    private final Desk ann = new Desk(SITE.signedIn(first));
    private final Desk ben = new Desk(SITE.signedIn(second));

    @BeforeAll
    static void there_are_two_moderators() {
        first = Desk.newModerator(SITE, "annika");
        second = Desk.newModerator(SITE, "benedict");
    }

    @Test
    void a_reason_is_told_to_the_author_and_to_nobody_else() {
        Posted comment = Posted.by(SITE.reader(), article, Draft.fresh());
        Form reject = card(ann, comment, "Reject for this reason")
                .choose("code", "PERSONAL_ATTACK")
                .fill("What its author should know (optional)", "Say it <b>without</b> the insult.");

        ann.moderator().post(reject).shouldBe(303);

        assertThat(SITE.reader()
                        .get(comment.receipt())
                        .page()
                        .select(".receipt-reason p")
                        .eachText())
                .containsExactly("It attacks a person.", "Say it <b>without</b> the insult.");
        assertThat(SITE.reader().get(article).everything()).doesNotContain("the insult", comment.id());
    }

    @Test
    void a_reason_that_is_too_long_is_kept_in_its_form() {
        Posted comment = Posted.by(SITE.reader(), article, Draft.fresh());
        String longWinded = "because ".repeat(300);

        Reply refused = ann.moderator()
                .post(card(ann, comment, "Reject for this reason")
                        .choose("code", "OFF_TOPIC")
                        .fill("What its author should know (optional)", longWinded))
                .shouldBe(422);

        assertThat(refused.text()).contains("There is a problem", "A reason has up to 2,000 characters.");
        assertThat(refused.page().select("#reason-" + comment.id()).get(0).wholeText())
                .contains(longWinded.strip());
        Element form = refused.page().expectFirst("#c-" + comment.id() + " .card-reason");
        assertThat(form.hasAttr("open"))
                .as("whether what was typed is in sight")
                .isTrue();
        assertThat(form.select("option[selected]").val()).isEqualTo("OFF_TOPIC");
        assertThat(ann.card(comment).select(".card-reason[open]")).isEmpty();
    }

    @Test
    void what_is_ticked_is_decided_together_and_taken_back_together() {
        List<Posted> posted = posted(3);
        Form bulk = ticked(ann, posted);
        ben.decide(posted.get(1), "Spam").shouldBe(303);

        Reply done = follow(ann, ann.moderator().post(press(bulk, "APPROVE")));

        assertThat(done.page().select("[role=status]").text())
                .contains("2 approved, 1 skipped: already handled by benedict");
        assertThat(SITE.reader().get(article).text())
                .contains(posted.get(0).id(), posted.get(2).id())
                .doesNotContain(posted.get(1).id());

        Reply undone = follow(ann, ann.moderator().post(done.form("Undo")));
        assertThat(undone.page().select("[role=status]").text()).contains("2 taken back");
        assertThat(SITE.reader().get(article).text())
                .doesNotContain(posted.get(0).id(), posted.get(2).id());
        ann.card(posted.get(0));
    }

    @Test
    void nothing_ticked_is_nothing_done() {
        posted(1);

        Reply refused = ann.moderator()
                .post(ann.moderator().get("/desk/comments").form("Approve selected"))
                .shouldBe(422);

        assertThat(refused.text()).contains("There is a problem", "Tick the comments first");
    }

    @Test
    void who_is_second_sees_who_was_first_and_may_have_it_their_way() {
        Posted comment = Posted.by(SITE.reader(), article, Draft.fresh());
        Form reject = card(ben, comment, "Reject");
        ann.decide(comment, "Approve").shouldBe(303);

        Reply conflict = ben.moderator().post(reject).shouldBe(409);

        assertThat(conflict.page().select("[role=alert]").text()).contains("approved already, by annika");
        ben.moderator().post(conflict.form("Reject all the same")).shouldBe(303);
        assertThat(SITE.reader().get(comment.receipt()).text()).contains("decided not to publish");
    }

    @Test
    void who_saw_an_older_text_is_shown_what_has_changed() {
        Draft draft = Draft.fresh();
        Posted comment = Posted.by(SITE.reader(), article, draft);
        Form approve = card(ann, comment, "Approve");
        Client author = SITE.reader();
        author.post(author.get(comment.receipt())
                        .form("Save the new text")
                        .fill("Comment", draft.body() + " And now something else."))
                .shouldBe(303);

        Reply conflict = ann.moderator().post(approve).shouldBe(409);

        assertThat(conflict.page().select("[role=alert] ins").text()).contains("And now something else.");
        assertThat(SITE.reader().get(article).text()).doesNotContain(comment.id());
        ann.moderator().post(conflict.form("Approve all the same")).shouldBe(303);
        assertThat(SITE.reader().get(article).text()).contains("And now something else.");
    }

    @Test
    void another_moderators_decision_is_an_administrators_to_take_back() {
        Posted comment = Posted.by(SITE.reader(), article, Draft.fresh());
        Reply done = follow(ann, ann.decide(comment, "Approve"));
        Form undo = done.form("Undo");

        ben.moderator().post(undo).shouldBe(403);
        assertThat(SITE.reader().get(article).text()).contains(comment.id());
        SITE.signedIn(Site.administrator()).post(undo).shouldBe(303);
        assertThat(SITE.reader().get(article).text()).doesNotContain(comment.id());
    }

    @Test
    void a_program_decides_and_is_told_of_conflicts() {
        Posted comment = Posted.by(SITE.reader(), article, Draft.fresh());
        int seen =
                Integer.parseInt(ann.card(comment).select("input[name=version]").val());
        String path = "/api/v1/comments/" + comment.id() + "/decisions";
        String verdict = "{\"verdict\":\"%s\",\"version\":" + seen + ",\"reason\":\"So it is.\"}";

        Reply done = call(ann, path, verdict.formatted("APPROVE")).shouldBe(200);
        assertThat(done.text())
                .contains("\"id\":\"" + comment.id() + "\"", "\"status\":\"APPROVED\"", "\"version\":" + (seen + 1));

        Reply late = call(ben, path, verdict.formatted("SPAM")).shouldBe(409);
        assertThat(late.header("Content-Type")).startsWith("application/problem+json");
        assertThat(late.text())
                .contains("\"decidedBy\":\"annika\"", "\"decidedAt\":\"", "\"commentStatus\":\"APPROVED\"")
                .contains("\"status\":409", "\"version\":" + (seen + 1));

        String undo = "/api/v1/decisions/" + member(done, "decision") + "/undo";
        call(ben, undo, "").shouldBe(403);
        assertThat(call(ann, undo, "").shouldBe(200).text()).contains("\"status\":\"PENDING\"");
        call(ann, undo, "").shouldBe(409);
        call(ann, path, verdict.formatted("PERHAPS")).shouldBe(400);
        call(ann, "/api/v1/comments/nowhere/decisions", verdict.formatted("SPAM"))
                .shouldBe(404);
    }

    @Test
    void a_program_decides_together_and_takes_it_back() {
        List<Posted> posted = posted(2);
        List<String> items = new ArrayList<>();
        for (Posted comment : posted) {
            String version = ann.card(comment).select("input[name=version]").val();
            items.add("{\"id\":\"%s\",\"version\":%s}".formatted(comment.id(), version));
        }
        ben.decide(posted.get(1), "Approve").shouldBe(303);
        String sent = "{\"verdict\":\"SPAM\",\"items\":[" + String.join(",", items)
                + ",{\"id\":\"0000000000000000\",\"version\":1}]}";

        Reply done = call(ann, "/api/v1/decisions", sent).shouldBe(200);

        assertThat(done.text())
                .containsSubsequence("\"outcome\":\"DONE\"", "\"outcome\":\"CONFLICT\"", "\"outcome\":\"UNKNOWN\"");
        String undo = "/api/v1/decisions/" + member(done, "batch") + "/undo";
        assertThat(call(ann, undo, "").shouldBe(200).text()).contains("\"outcome\":\"DONE\"");
        call(ann, undo, "").shouldBe(409);
        call(ann, "/api/v1/decisions", "{\"verdict\":\"SPAM\",\"items\":[]}").shouldBe(400);
        call(ann, "/api/v1/decisions", "[").shouldBe(400);
    }

    private List<Posted> posted(int howMany) {
        List<Posted> posted = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            posted.add(Posted.by(SITE.reader(), article, Draft.fresh()));
        }
        return posted;
    }

    private static Form card(Desk desk, Posted comment, String button) {
        for (Element candidate : desk.card(comment).select("form button")) {
            if (candidate.text().equals(button) && candidate.closest("form") instanceof FormElement form) {
                return new Form(form).press(candidate);
            }
        }
        throw new AssertionError("No button " + button);
    }

    /** The form for what is ticked, with these ticked, without a button pressed. */
    private static Form ticked(Desk desk, List<Posted> comments) {
        Element top = desk.card(comments.get(0)).ownerDocument();
        if (top == null || !(top.getElementById("bulk") instanceof FormElement bulk)) {
            throw new AssertionError("No form for what is ticked");
        }
        Form form = new Form(bulk);
        comments.forEach(comment ->
                form.and("item", desk.card(comment).select("input[name=item]").val()));
        return form;
    }

    private static Form press(Form bulk, String verdict) {
        return bulk.and("bulk", verdict);
    }

    private static Reply follow(Desk desk, Reply redirect) {
        return desk.moderator().get(redirect.shouldBe(303).header("Location")).shouldBe(200);
    }

    private static Reply call(Desk desk, String path, String body) {
        return desk.moderator()
                .send(desk.moderator()
                        .request(path)
                        .header("Origin", SITE.address().toString())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private static String member(Reply reply, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(reply.text());
        assertThat(value.find()).as(reply.text()).isTrue();
        return value.group(1);
    }
}
