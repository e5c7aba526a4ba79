package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How staff says which comments are taken, which wait, and what is looked for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsIT {
    private static final Site SITE = Site.underTest();
    private static final String SETTINGS = "/desk/settings";

    private final Client administrator = SITE.signedIn(Site.administrator());
    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();

    private final String fillSeconds = number("fill-seconds");

    @AfterEach
    void as_before() {
        save(policy().choose("holding", "ALL").set("days", "0").tick("An email address has to be given"));
        save(numbers().set("fill-seconds", fillSeconds));
        save(words().fill("Words that make a comment wait", "").fill("Words of spam", ""));
        confirm(discussion().choose("holding", "SITE").tick("Readers may comment on this article"));
    }

    @Test
    void everything_waits_unless_somebody_says_otherwise() {
        assertThat(administrator.get(SETTINGS).page().select("#holding-ALL").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void where_only_findings_wait_a_harmless_comment_is_public_at_once() {
        save(policy().choose("holding", "FINDINGS"));
        // The tests fill in forms at once.
        save(numbers().set("fill-seconds", "0"));
        Draft harmless = Draft.fresh();
        Posted.by(reader, article, harmless);
        assertThat(reader.get(article).text()).contains(harmless.body());

        Draft linking = new Draft(
                Draft.fresh().body() + " https://a.example https://b.example", harmless.name(), harmless.email());
        Posted.by(reader, article, linking);
        assertThat(reader.get(article).text()).doesNotContain("https://a.example");
    }

    @Test
    void a_listed_word_is_found_in_any_spelling_and_marked_for_moderators_alone() {
        save(words().fill("Words that make a comment wait", "moustache\nbrass band*"));
        Draft draft = Draft.fresh();
        Posted posted =
                Posted.by(reader, article, new Draft("A MOUST\u0410CHE! " + draft.body(), draft.name(), draft.email()));

        assertThat(Desk.of(SITE).card(posted).text()).contains("Held word: moustache");
        assertThat(reader.get(posted.receipt()).text()).doesNotContain("moustache", "Held word");
    }

    @Test
    void a_line_that_is_no_word_is_named_and_everything_typed_is_kept() {
        Reply refused = administrator.post(words().fill("Words that make a comment wait", "fine\nx\nbro*ken"));

        Document page = refused.shouldBe(422).page();
        assertThat(page.select("[role=alert] li").eachText())
                .anySatisfy(line -> assertThat(line).startsWith("Line 2"))
                .anySatisfy(line -> assertThat(line).startsWith("Line 3"));
        assertThat(page.expectFirst("#held").wholeText()).contains("fine\nx\nbro*ken");
        assertThat(administrator.get(SETTINGS).page().expectFirst("#held").wholeText())
                .doesNotContain("bro*ken");
    }

    @Test
    void a_number_out_of_its_range_is_refused_by_name_and_kept() {
        Reply refused = administrator.post(numbers().set("links", "many"));

        Document page = refused.shouldBe(422).page();
        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#links");
        assertThat(page.expectFirst("#links").val()).isEqualTo("many");
    }

    @Test
    void one_article_can_be_closed_while_the_others_stay_open() {
        confirm(discussion().untick("Readers may comment on this article")).shouldLeadTo("/desk/articles/");

        assertThat(reader.get(article).page().text()).contains("Comments are closed.");
        assertThat(reader.get("/api/v1/articles" + article.substring(article.lastIndexOf('/')))
                        .text())
                .contains("\"commentsOpen\":false");
        assertThat(SITE.openArticle()).isNotEqualTo(article);
    }

    @Test
    void the_list_of_articles_is_searched_by_title() {
        String title = reader.get(article).page().select("h1").text();
        Reply found =
                administrator.get("/desk/articles?q=" + title.substring(0, 5).replace(" ", "+"));

        assertThat(found.shouldBe(200).page().select("td a").eachText()).contains(title);
        assertThat(administrator.get("/desk/articles?q=nosucharticle").page().text())
                .contains("There is no such article.");
    }

    @Test
    void moderators_look_after_articles_but_not_after_the_site() {
        Client moderator = SITE.signedIn(Desk.newModerator(SITE, "selma"));

        moderator.get("/desk/articles").shouldBe(200);
        moderator.get(SETTINGS).shouldBe(403);
        moderator.post(policy()).shouldBe(403);
    }

    private String number(String name) {
        return administrator.get(SETTINGS).page().expectFirst("#" + name).val();
    }

    private Form policy() {
        return administrator.get(SETTINGS).form("Save how comments are taken");
    }

    private Form numbers() {
        return administrator.get(SETTINGS).form("Save these numbers");
    }

    private Form words() {
        return administrator.get(SETTINGS).form("Save the words");
    }

    private Form discussion() {
        return administrator
                .get("/desk/articles" + article.substring(article.lastIndexOf('/')))
                .form("Save for this article");
    }

    private void save(Form form) {
        confirm(form).shouldLeadTo(SETTINGS);
    }

    /** Once its effect is shown. */
    private Reply confirm(Form form) {
        return administrator.post(administrator.post(form).form("Save"));
    }
}
