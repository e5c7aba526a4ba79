package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What becomes of a comment, byte by byte: who sees it, and what nobody sees. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CommentingIT {
    private static final Site SITE = Site.underTest();
    private static final String CLOSED = "/2026/05/30/notice-the-stairs";
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.+-]+@[a-z0-9-]+\\.[a-z.]{2,}", Pattern.CASE_INSENSITIVE);

    /** No two forms are the same to the site: it knows by this when one was rendered. */
    private static final Pattern TOKEN = Pattern.compile("(?<=name=\"token\" value=\")[^\"]+");

    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();

    @Test
    void a_waiting_comment_changes_not_one_byte_for_anybody_else() {
        List<String> before = publicBytes();

        Posted.by(reader, article, Draft.fresh());

        assertThat(publicBytes()).isEqualTo(before);
    }

    @Test
    void the_author_alone_sees_the_waiting_comment() {
        Draft draft = Draft.fresh();
        Posted posted = Posted.by(reader, article, draft);
        Document own = reader.get(posted.ownView()).shouldBe(200).page();
        Element waiting = own.expectFirst("#comment-" + posted.id());

        assertThat(waiting.text())
                .contains("Your comment is awaiting moderation.")
                .contains(draft.body(), draft.name());
        assertThat(waiting.select("a:contains(Keep this receipt)").attr("href")).isEqualTo(posted.receipt());
        assertThat(own.select("#comments-title").text())
                .isEqualTo(reader.get(article).page().select("#comments-title").text());
        assertThat(reader.get(posted.ownView()).header("Cache-Control")).contains("no-store");
    }

    @Test
    void the_receipt_says_where_the_comment_stands() {
        Draft draft = Draft.fresh();
        Reply receipt = reader.get(Posted.by(reader, article, draft).receipt()).shouldBe(200);

        assertThat(receipt.page().text()).contains("Your comment is awaiting moderation.", draft.body(), draft.name());
        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        assertThat(receipt.page().select("meta[name=robots]").attr("content")).contains("noindex");
    }

    @Test
    void an_email_address_is_in_no_byte_that_the_public_gets() {
        Draft draft = Draft.fresh();
        Posted posted = Posted.by(reader, article, draft);
        Posted another = Posted.by(reader, article, Draft.fresh());

        assertThat(reader.get(posted.ownView()).everything()).doesNotContain(draft.email());
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);

        assertThat(reader.get(article).text()).contains(draft.name());
        assertThat(publicBytes()).noneMatch(bytes -> bytes.contains(draft.email()));
        assertThat(reader.get(another.ownView()).everything()).doesNotContain(draft.email());
        assertThat(reader.get(another.receipt()).everything()).doesNotContain(draft.email());
    }

    @Test
    void no_article_shows_anybodys_email_address() {
        List<String> articles =
                Stream.of(1, 2, 3).map(SITE::articles).flatMap(List::stream).toList();

        assertThat(articles)
                .hasSizeGreaterThan(20)
                .allSatisfy(path -> assertThat(
                                reader.get(path).page().select("#comments").html())
                        .doesNotContainPattern(EMAIL));
    }

    private List<String> publicBytes() {
        return Stream.of(article, article + "?comments=2", "/", month(), "/feed.atom")
                .map(path -> TOKEN.matcher(reader.get(path).text()).replaceAll(""))
                .toList();
    }

    private String month() {
        return article.substring(0, "/2026/11".length());
    }

    @Test
    void an_empty_form_comes_back_with_a_link_to_each_field_that_lacks_something() {
        Document page = reader.post(reader.get(article).form("Post comment"))
                .shouldBe(422)
                .page();
        Element summary = page.expectFirst("[role=alert]");

        assertThat(summary.select("h2").text()).isEqualTo("There is a problem");
        assertThat(summary.select("a").eachAttr("href")).containsExactly("#body", "#name", "#email");
        assertThat(summary.select("a").eachText())
                .containsExactly("Enter your comment", "Enter your name", "Enter your email address");
        assertThat(summary.select("a").eachAttr("href"))
                .allMatch(link -> "true".equals(page.select(link).attr("aria-invalid")));
    }

    @Test
    void what_was_typed_comes_back_in_every_field() {
        String body = "Two lines,\nwith <b>marks</b> & \"quotes\" – ἄνθρωπος 🚣";

        Form again = reader.post(reader.get(article)
                        .form("Post comment")
                        .fill("Comment", body)
                        .fill("Name", "Maud O’Dowd <i>")
                        .fill("Email", "maud at elsewhere")
                        .fill("Website (optional)", "elsewhere.example"))
                .shouldBe(422)
                .form("Post comment");

        assertThat(again.field("Comment").wholeText().strip()).isEqualTo(body);
        assertThat(again.field("Name").val()).isEqualTo("Maud O’Dowd <i>");
        assertThat(again.field("Email").val()).isEqualTo("maud at elsewhere");
        assertThat(again.field("Website (optional)").val()).isEqualTo("elsewhere.example");
    }

    @TestFactory
    Stream<DynamicTest> what_breaks_a_rule_is_refused_and_kept() {
        return Stream.of(
                        new Broken("Comment", "x".repeat(20_000), "Shorten your comment"),
                        new Broken("Comment", "\u200B \u2060", "Enter your comment"),
                        new Broken("Name", "y".repeat(101), "Shorten your name"),
                        new Broken("Email", "maud@", "Enter an email address in the format"),
                        new Broken("Website (optional)", "javascript:alert(1)", "Enter a website address"))
                .map(broken -> DynamicTest.dynamicTest(broken.field() + ": " + broken.message(), () -> {
                    Form form = Draft.fresh().in(reader.get(article)).fill(broken.field(), broken.value());
                    Reply reply = reader.post(form).shouldBe(422);
                    Element field = reply.form("Post comment").field(broken.field());

                    assertThat(reply.page().select("[role=alert] li").eachText())
                            .singleElement()
                            .asString()
                            .startsWith(broken.message());
                    assertThat(field.normalName().equals("textarea") ? field.wholeText() : field.val())
                            .contains(broken.value().strip());
                }));
    }

    private record Broken(String field, String value, String message) {}

    @Test
    void a_form_that_was_open_while_comments_were_closed_keeps_what_was_typed() {
        Draft draft = Draft.fresh();
        Form form = draft.in(reader.get(article));
        Reply reply = reader.send(reader.request(CLOSED)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded())));

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.page().text())
                .contains("closed while you were writing")
                .contains(draft.body());
    }

    @Test
    void markup_in_a_comment_does_nothing() {
        Draft draft = Draft.fresh();
        String attack = "<script>alert(1)</script><img src=x onerror=alert(2)><a href=\"javascript:alert(3)\">c</a>"
                + "<a href=\"https://elsewhere.example/\">d</a><style>body{display:none}</style><b>bold</b> ";

        Posted posted =
                Posted.by(reader, article, new Draft(attack + draft.body(), "<script>name</script>", draft.email()));
        Element own = reader.get(posted.ownView()).page().expectFirst("#comment-" + posted.id());

        assertThat(own.select("script, style, img, iframe, [onerror], [href^=javascript]"))
                .isEmpty();
        assertThat(own.select(".comment-author").text()).isEqualTo("<script>name</script>");
        assertThat(own.select(".comment-body a[href^=https]").attr("rel")).contains("nofollow", "ugc", "noopener");
    }

    @Test
    void a_reply_stands_under_the_comment_that_it_answers() {
        Posted parent = approved(Draft.fresh(), article);
        String link = reader.get(article)
                .page()
                .expectFirst("#comment-" + parent.id() + " .comment-actions a")
                .attr("href");

        Posted reply = approved(Draft.fresh(), link.substring(0, link.indexOf('#')));

        Document page = reader.get(article).page();
        assertThat(page.expectFirst("#comment-" + reply.id()).previousElementSibling())
                .isEqualTo(page.getElementById("comment-" + parent.id()));
        assertThat(page.expectFirst("#comment-" + reply.id()).className()).contains("level-2");
    }

    @Test
    void who_answers_a_comment_that_is_not_public_is_told_so() {
        Posted waiting = Posted.by(reader, article, Draft.fresh());
        Draft draft = Draft.fresh();

        Reply reply = reader.post(draft.in(reader.get(article + "?reply=" + waiting.id())));

        assertThat(reply.shouldBe(422).text()).contains("is no longer shown").contains(draft.body());
    }

    private Posted approved(Draft draft, String path) {
        Posted posted = Posted.of(reader.post(draft.in(reader.get(path))).shouldLeadTo(article));
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);
        return posted;
    }
}
