package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A reader before a browser, with scripts and without. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReaderIT {
    private static final Site SITE = Site.underTest();
    private static final String LONG_DISCUSSION = "/2026/07/04/the-rain-gauge";

    private final String article = SITE.openArticle();

    @Test
    void an_article_is_three_requests_at_most_and_needs_no_script(Visitors visitors) {
        for (Visitor reader : new Visitor[] {visitors.atDesk(), visitors.withoutScripts()}) {
            List<String> asked = new ArrayList<>();
            reader.page().onRequest(request -> asked.add(request.url()));
            reader.open(LONG_DISCUSSION);

            assertThat(asked).isNotEmpty().hasSizeLessThanOrEqualTo(3);
            assertThat(reader.text()).contains("Leave a reply");
        }
    }

    @Test
    void a_reader_posts_and_keeps_the_receipt(Visitors visitors) {
        posts(visitors.atDesk(), visitors.atDesk());
    }

    @Test
    void a_reader_without_scripts_posts_and_keeps_the_receipt(Visitors visitors) {
        posts(visitors.withoutScripts(), visitors.withoutScripts());
    }

    @Test
    void a_reader_posts_from_a_phone(Visitors visitors) {
        posts(visitors.onPhone(), visitors.onPhone());
    }

    private void posts(Visitor reader, Visitor another) {
        Draft draft = Draft.fresh();
        reader.open(article);
        draft.fields().forEach(reader::fill);
        Response response = reader.press("Post comment");

        assertThat(response.request().redirectedFrom().response().status()).isEqualTo(303);
        assertThat(reader.text())
                .contains("Your comment is awaiting moderation.")
                .contains(draft.body(), draft.name());
        another.open(article);
        assertThat(another.text()).doesNotContain(draft.body()).doesNotContain(draft.name());

        reader.follow("Keep this receipt");
        assertThat(reader.path()).startsWith("/receipt/");
        assertThat(reader.text())
                .contains("Your comment is awaiting moderation.")
                .contains(draft.body());
    }

    @Test
    void loading_the_page_again_does_not_post_again(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        Draft draft = Draft.fresh();
        reader.open(article);
        draft.fields().forEach(reader::fill);
        reader.press("Post comment");

        Response again = reader.page().reload();

        assertThat(again.request().method()).isEqualTo("GET");
        assertThat(reader.page().locator("article.comment:has-text('" + draft.body() + "')"))
                .extracting(Locator::count)
                .isEqualTo(1);
    }

    @Test
    void what_is_wrong_is_said_first_and_leads_to_the_field(Visitors visitors) {
        leadsToTheField(visitors.atDesk());
    }

    @Test
    void what_is_wrong_leads_to_the_field_without_scripts(Visitors visitors) {
        leadsToTheField(visitors.withoutScripts());
    }

    private void leadsToTheField(Visitor reader) {
        Draft draft = Draft.fresh();
        reader.open(article);
        draft.fields().forEach(reader::fill);
        Response response = reader.fill("Name", "").press("Post comment");

        assertThat(response.status()).isEqualTo(422);
        assertThat(reader.text()).contains("There is a problem");
        assertThat(reader.page().locator("[role=alert]:focus").count()).isEqualTo(1);
        assertThat(reader.page().locator("[role=alert]").boundingBox().y).isBetween(0.0, 800.0);
        assertThat(reader.field("Comment").inputValue()).isEqualTo(draft.body());
        assertThat(reader.field("Email").inputValue()).isEqualTo(draft.email());

        reader.click(reader.page().locator("[role=alert] a").first());
        assertThat(reader.page().evaluate("document.activeElement.id")).isEqualTo("name");
        reader.fill("Name", draft.name()).press("Post comment");
        assertThat(reader.text()).contains("Your comment is awaiting moderation.");
    }

    @Test
    void reply_opens_the_form_for_that_comment(Visitors visitors) {
        Visitor reader = visitors.withoutScripts();
        reader.open(article);
        Locator parent = reader.page().locator(".thread .comment").first();

        reader.follow(parent.getByText("Reply", new Locator.GetByTextOptions().setExact(true)));

        assertThat(reader.path()).endsWith("#reply");
        assertThat(reader.page().locator("#reply").innerText()).contains("Comment on the article instead");
        Draft.fresh().fields().forEach(reader::fill);
        reader.press("Post comment");
        assertThat(reader.text()).contains("Your comment is awaiting moderation.");
    }

    @Test
    void the_page_is_used_with_the_keyboard_alone(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        Page page = reader.page();
        Draft draft = Draft.fresh();
        reader.open(article);

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip-link");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.endsWith("#content"));

        reader.field("Comment").focus();
        for (String text : new String[] {draft.body(), draft.name(), draft.email(), ""}) {
            page.keyboard().insertText(text);
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("remember");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("post");
        reader.press(() -> page.keyboard().press("Enter"));
        assertThat(reader.text()).contains("Your comment is awaiting moderation.");
    }
}
