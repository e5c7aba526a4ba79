package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the reply form does besides posting. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplyFormIT {
    private static final Site SITE = Site.underTest();

    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();

    @Test
    void what_is_posted_twice_is_one_comment() {
        Form form = Draft.fresh().in(reader.get(article));

        String first = reader.post(form).shouldLeadTo(article);
        String second = reader.post(form).shouldLeadTo(article);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void the_same_words_in_a_new_form_are_refused_and_kept() {
        Draft draft = Draft.fresh();
        Posted.by(reader, article, draft);

        Reply again = reader.post(draft.in(reader.get(article)));

        assertThat(again.shouldBe(422).page().select("[role=alert]").text()).contains("said exactly this");
        assertThat(again.form("Post comment").field("Comment").wholeText()).contains(draft.body());
    }

    @Test
    void an_answer_at_the_fifth_level_stands_flat_and_says_whom_it_answers() {
        Desk desk = Desk.of(SITE);
        Posted parent = null;
        List<Draft> drafts = new ArrayList<>();
        for (int level = 1; level <= 5; level++) {
            Draft draft = Draft.fresh();
            String path = parent == null ? article : article + "?reply=" + parent.id();
            parent = Posted.of(reader.post(draft.in(reader.get(path))).shouldLeadTo(article));
            desk.decide(parent, "Approve").shouldBe(303);
            drafts.add(draft);
        }

        Element deepest = reader.get(article)
                .page()
                .expectFirst("#comment-" + Objects.requireNonNull(parent).id());

        assertThat(deepest.className()).contains("level-3");
        assertThat(deepest.expectFirst(".comment-to").text())
                .contains("in reply to", drafts.get(3).name());
        assertThat(deepest.previousElementSiblings()
                        .select("article")
                        .eachText()
                        .subList(0, 4))
                .extracting(text -> drafts.stream().anyMatch(draft -> text.contains(draft.body())))
                .containsOnly(true);
    }

    @Test
    void a_preview_shows_what_it_would_look_like_and_stores_nothing(Visitors visitors) {
        Visitor reader = visitors.withoutScripts();
        reader.open(article);
        Draft draft = Draft.fresh();
        draft.fields().forEach(reader::fill);
        reader.fill("Comment", draft.body() + " *truly*").press("Preview");

        assertThat(reader.page().locator("#previewed em").innerText()).isEqualTo("truly");
        assertThat(reader.field("Comment").inputValue()).endsWith("*truly*");
        assertThat(this.reader.get(article).text()).doesNotContain(draft.body());
        reader.press("Post comment");
        assertThat(reader.text()).contains("Your comment is awaiting moderation.");
        assertThat(reader.page().locator(".is-waiting em").innerText()).isEqualTo("truly");
    }

    @Test
    void who_asks_for_it_is_remembered_by_the_own_browser_and_forgotten_again(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        Draft draft = Draft.fresh();
        reader.open(article);
        draft.fields().forEach(reader::fill);
        reader.field("Remember my name and address in this browser").check();
        reader.press("Post comment");

        reader.open(article);
        assertThat(reader.field("Name").inputValue()).isEqualTo(draft.name());
        assertThat(reader.field("Email").inputValue()).isEqualTo(draft.email());

        reader.field("Remember my name and address in this browser").uncheck();
        reader.fill("Comment", Draft.fresh().body()).press("Post comment");
        assertThat(reader.text()).contains("Your comment is awaiting moderation.");
        reader.open(article);
        assertThat(reader.field("Name").inputValue()).isEmpty();
    }

    @Test
    void a_draft_outlives_the_page_and_goes_when_it_was_posted(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        Draft draft = Draft.fresh();
        reader.open(article);
        draft.fields().forEach(reader::fill);
        reader.open("/");
        reader.open(article);
        assertThat(reader.field("Comment").inputValue()).isEqualTo(draft.body());

        reader.fill("Name", draft.name()).fill("Email", draft.email()).press("Post comment");
        reader.open(article);
        assertThat(reader.field("Comment").inputValue()).isEmpty();
    }

    @Test
    void who_writes_at_length_is_told_how_much_room_is_left(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        reader.open(article);
        assertThat(reader.page().locator("#left").isVisible()).isFalse();

        reader.fill("Comment", "x".repeat(16 * 1024 - 50));
        assertThat(reader.page().locator("#left").innerText()).isEqualTo("Room for about 50 more characters.");
        reader.fill("Comment", "x".repeat(16 * 1024 + 7));
        assertThat(reader.page().locator("#left").innerText()).isEqualTo("Too long by about 7 characters.");
        reader.fill("Comment", "");
    }

    @Test
    void who_fills_in_what_nobody_sees_is_pointed_out_to_the_moderator() {
        Draft draft = Draft.fresh();
        Posted posted = Posted.of(reader.post(draft.in(reader.get(article)).set("subject", "Cheap!"))
                .shouldLeadTo(article));

        Element card = SITE.signedIn(Site.administrator())
                .get("/desk/comments?status=SPAM")
                .page()
                .getElementById("c-" + posted.id());
        String findings = card == null ? waiting(posted) : card.text();
        assertThat(findings).contains("honeypot");
    }

    private static String waiting(Posted posted) {
        return Desk.of(SITE).card(posted).text();
    }

    @Test
    void a_form_of_five_megabytes_is_not_read() {
        Reply refused = reader.send(reader.request(article)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("body=" + "x".repeat(5_000_000))));

        assertThat(refused.shouldBe(413).page().select("h1").text()).isEqualTo("Too long");
        assertThat(refused.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void a_permanent_address_leads_to_the_page_where_a_comment_stands(Visitors visitors) {
        Client administrator = SITE.signedIn(Site.administrator());
        Import many = Import.by(administrator, BodyPublishers.ofString(longDiscussion()));
        assertThat(many.report()).contains("\"state\":\"DONE\"", "\"created\":61");
        String path = SITE.articles(1).stream()
                .filter(one -> one.endsWith("/a-long-discussion"))
                .findFirst()
                .orElseThrow();
        String id = reader.get(path + "?comments=2")
                .page()
                .expectFirst(".comment")
                .id()
                .substring("comment-".length());

        Visitor follower = visitors.atDesk();
        follower.open("/comment/" + id);

        assertThat(follower.path()).isEqualTo(path + "?comments=2#comment-" + id);
        assertThat(follower.page().locator("#comment-" + id + ":target").count())
                .isEqualTo(1);
        assertThat(reader.get("/comment/" + id).shouldBe(302).header("Location"))
                .endsWith("#comment-" + id);
        reader.get("/comment/nosuchcomment").shouldBe(404);
        assertThat(reader.get(path + "?comments=9").shouldBe(302).header("Location"))
                .contains("comments=2");
        administrator
                .send(administrator.request(many.location() + "/undo").POST(BodyPublishers.noBody()))
                .shouldBe(200);
        many.report();
        reader.get("/comment/" + id).shouldBe(404);
    }

    private static String longDiscussion() {
        String comments = IntStream.rangeClosed(1, 60)
                .mapToObj(number -> """
                        <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_author>Ole</wp:comment_author>
                        <wp:comment_date_gmt>2026-01-03 08:%2$02d:00</wp:comment_date_gmt>
                        <wp:comment_content>Thread number %1$d</wp:comment_content>
                        <wp:comment_approved>1</wp:comment_approved></wp:comment>""".formatted(number, number - 1))
                .collect(Collectors.joining());
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        return """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://talkative.example</wp:base_blog_url>
                <item><title>A long discussion</title><dc:creator>Ida</dc:creator>
                <content:encoded>Discuss.</content:encoded><wp:post_id>1</wp:post_id>
                <wp:post_date>%1$s 00:00:01</wp:post_date><wp:post_date_gmt>%1$s 00:00:01</wp:post_date_gmt>
                <wp:comment_status>closed</wp:comment_status><wp:post_name>a-long-discussion</wp:post_name>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>%2$s</item></channel></rss>
                """.formatted(today, comments);
    }
}
