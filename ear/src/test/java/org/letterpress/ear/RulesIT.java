package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A change of the rules shows what it would have done before anybody makes it, and can be tried in shadow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesIT {
    private static final Site SITE = Site.underTest();
    private static final String SETTINGS = "/desk/settings";
    private static final String CLASSIFIER = "/desk/settings/classifier";
    private static final String HELD = "Words that make a comment wait";

    private final Client administrator = SITE.signedIn(Site.administrator());
    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();
    private final String word = "moustache" + Long.toString(System.nanoTime(), Character.MAX_RADIX);

    @AfterEach
    void as_before() {
        for (Element rule : administrator.get(SETTINGS).page().select(".shadows > li")) {
            press(rule, "Drop it");
        }
        confirm(preview(words(""))).shouldLeadTo(SETTINGS);
    }

    @Test
    void a_word_is_saved_only_after_its_effect_was_seen() {
        Posted comment = approved("A " + word + " on a wet morning");

        Reply effect = preview(words(word));

        Document page = effect.shouldBe(200).page();
        assertThat(page.select("h1").text()).isEqualTo("What this change would have done");
        assertThat(page.select(".changes").text()).contains("New word that makes a comment wait: " + word);
        assertThat(page.select(".effect-headline").text())
                .containsPattern("found something new in 1 of the last [\\d,]+, of which people approved 1;");
        Element listed = page.expectFirst(".affected li");
        assertThat(listed.text()).contains("people said: approved", "Held word: " + word, "on a wet morning");
        assertThat(administrator
                        .get(listed.expectFirst("a").attr("href"))
                        .page()
                        .getElementById("c-" + comment.id()))
                .as("the comment on the desk")
                .isNotNull();
        assertThat(page.text()).contains("fill-time", "flood", "repeats");
        assertThat(held()).isEmpty();

        confirm(effect).shouldLeadTo(SETTINGS + "?saved=yes");
        assertThat(held()).isEqualTo(word);
    }

    @Test
    void whoever_goes_back_finds_what_was_typed() {
        Reply effect = preview(words(word + "\nsecond " + word));

        Document form = administrator.post(effect.form("Go back")).shouldBe(200).page();

        assertThat(form.expectFirst("#held").wholeText()).isEqualTo(word + "\nsecond " + word);
        assertThat(held()).isEmpty();
    }

    @Test
    void rules_that_somebody_else_has_changed_meanwhile_are_shown_before_anything_is_saved() {
        Reply mine = preview(words(word));
        Client other = SITE.signedIn(Site.administrator());
        other.post(other.post(other.get(SETTINGS).form("Save the words").fill(HELD, "other" + word))
                        .form("Save"))
                .shouldLeadTo(SETTINGS);

        Reply conflict = confirm(mine);

        Document page = conflict.shouldBe(409).page();
        assertThat(page.select("[role=alert]").text()).startsWith("Meanwhile ").contains("has changed the rules");
        assertThat(page.select(".changes").text())
                .contains("New word that makes a comment wait: " + word)
                .contains("No longer a word that makes a comment wait: other" + word);
        assertThat(held()).isEqualTo("other" + word);

        confirm(conflict).shouldLeadTo(SETTINGS);
        assertThat(held()).isEqualTo(word);
    }

    @Test
    void nothing_is_saved_that_was_not_compared_or_is_not_in_order() {
        administrator.post(words(word).and("step", "save")).shouldBe(200);
        Form unseen = preview(words(word)).form("Save").set("seen", "many");
        assertThat(administrator.post(unseen).shouldBe(200).page().select("h1").text())
                .isEqualTo("What this change would have done");
        Form broken = preview(words(word)).form("Save").set("held", "bro*ken");
        assertThat(administrator
                        .post(broken)
                        .shouldBe(422)
                        .page()
                        .expectFirst("#held")
                        .wholeText())
                .isEqualTo("bro*ken");
        assertThat(held()).isEmpty();
    }

    @Test
    void numbers_and_policies_show_their_effect_too() {
        approved("Read https://one.example/" + word + " and https://two.example/" + word);

        Document numbers = preview(
                        administrator.get(SETTINGS).form("Save these numbers").set("links", "9"))
                .shouldBe(200)
                .page();
        assertThat(numbers.select(".changes").text()).contains("Links a comment may have: 9");
        assertThat(numbers.select(".affected").text()).contains("No longer found: 2 links");

        Document policy = preview(administrator
                        .get(SETTINGS)
                        .form("Save how comments are taken")
                        .choose("holding", "FINDINGS"))
                .shouldBe(200)
                .page();
        assertThat(policy.select("table.data tbody tr").eachText())
                .anySatisfy(row -> assertThat(row).startsWith("Public at once 0 "));
        assertThat(administrator.get(SETTINGS).page().select("#holding-ALL").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void in_shadow_a_word_is_shown_to_moderators_alone_and_acts_on_nothing() {
        administrator.post(preview(words(word)).form("Run in shadow")).shouldLeadTo(SETTINGS + "?saved=shadow");
        assertThat(held()).isEmpty();

        Draft draft = Draft.fresh();
        Posted comment =
                Posted.by(reader, article, new Draft("A " + word + ". " + draft.body(), draft.name(), draft.email()));

        assertThat(Desk.of(SITE).card(comment).select(".card-shadow").text()).isEqualTo("Shadow Held word: " + word);
        List<Reply> seen = List.of(
                reader.get(comment.receipt()),
                reader.get(comment.ownView()),
                reader.get(article),
                reader.get(comment.receipt() + "?download"),
                reader.get("/api/v1/articles" + article.substring(article.lastIndexOf('/')) + "/comments"));
        assertThat(seen).allSatisfy(reply -> assertThat(reply.everything()).doesNotContain("Held word", "card-shadow"));

        Desk.of(SITE).decide(comment, "Reject").shouldBe(303);
        assertThat(shadow().text())
                .contains("It would have made a difference to 1 comment.")
                .contains("rejected 1")
                .contains("A " + word + ". " + draft.body());
        assertThat(administrator
                        .get(shadow().expectFirst(".affected a").attr("href").replaceAll("#.*", ""))
                        .page()
                        .select("#c-" + comment.id()))
                .hasSize(1);
    }

    @Test
    void a_word_in_shadow_is_made_live_or_dropped() {
        administrator.post(preview(words(word)).form("Run in shadow"));
        press(shadow(), "Make it live").shouldLeadTo(SETTINGS + "?saved=live");
        assertThat(held()).isEqualTo(word);

        administrator.post(preview(words("")).form("Run in shadow"));
        Element rule = shadow();
        press(rule, "Drop it").shouldLeadTo(SETTINGS + "?saved=dropped");
        assertThat(held()).isEqualTo(word);
        press(rule, "Drop it").shouldLeadTo(SETTINGS + "?saved=gone");
    }

    @Test
    void moderators_see_the_effect_on_their_article_and_no_others() {
        Client moderator = SITE.signedIn(Desk.newModerator(SITE, "rhoda"));
        String desk = "/desk/articles" + article.substring(article.lastIndexOf('/'));

        Reply effect =
                moderator.post(moderator.get(desk).form("Save for this article").choose("holding", "FINDINGS"));

        assertThat(effect.shouldBe(200).page().select(".changes").text())
                .contains("Only those in which a screen finds something");
        moderator.post(effect.form("Go back")).shouldBe(200);
        assertThat(moderator.get(desk).page().select("#holding-SITE").hasAttr("checked"))
                .isTrue();

        administrator.post(preview(words(word)).form("Run in shadow"));
        Form foreign = formOf(shadow(), "Drop it");
        moderator.post(foreign).shouldBe(403);
        Element smuggled = shadow();
        smuggled.select("form").attr("action", desk);
        moderator.post(formOf(smuggled, "Drop it")).shouldBe(404);
        assertThat(shadow().text()).contains(word);
    }

    @Test
    void the_classifier_says_what_it_has_learnt_and_learns_anew_when_asked() {
        approved("A " + word + " that teaches something");

        administrator.post(administrator.get(CLASSIFIER).form("Learn anew now")).shouldLeadTo(CLASSIFIER);
        Patience.until(() -> administrator.get(CLASSIFIER).text().contains("It has learnt anew"));

        Document page = administrator.get(CLASSIFIER).shouldBe(200).page();
        assertThat(page.select("h1").text()).isEqualTo("What this site has learnt");
        assertThat(page.text()).contains("It is not listened to: it needs 100 approved and 100 refused comments");
        assertThat(page.expectFirst("table.data").text())
                .contains("Before", "After", "Approved comments it learnt from");
        assertThat(page.text()).doesNotContain("elsewhere.example");
    }

    @Test
    void what_the_classifier_has_learnt_is_for_administrators() {
        Client moderator = SITE.signedIn(Desk.newModerator(SITE, "clara"));

        moderator.get(CLASSIFIER).shouldBe(403);
        moderator.post(administrator.get(CLASSIFIER).form("Learn anew now")).shouldBe(403);
        reader.get(CLASSIFIER).shouldLeadTo("/login");
    }

    private Posted approved(String body) {
        Draft draft = Draft.fresh();
        Posted comment = Posted.by(reader, article, new Draft(body, draft.name(), draft.email()));
        Desk.of(SITE).decide(comment, "Approve").shouldBe(303);
        return comment;
    }

    private Form words(String lines) {
        return administrator.get(SETTINGS).form("Save the words").fill(HELD, lines);
    }

    private Reply preview(Form form) {
        return administrator.post(form);
    }

    private Reply confirm(Reply effect) {
        return administrator.post(effect.form("Save"));
    }

    private String held() {
        return administrator.get(SETTINGS).page().expectFirst("#held").wholeText();
    }

    private Element shadow() {
        return administrator.get(SETTINGS).page().expectFirst(".shadows > li");
    }

    private Reply press(Element rule, String button) {
        return administrator.post(formOf(rule, button));
    }

    private static Form formOf(Element rule, String button) {
        for (Element candidate : rule.select("button")) {
            if (candidate.text().equals(button) && candidate.closest("form") instanceof FormElement form) {
                return new Form(form).press(candidate);
            }
        }
        throw new AssertionError("No button " + button + " on " + rule.text());
    }
}
