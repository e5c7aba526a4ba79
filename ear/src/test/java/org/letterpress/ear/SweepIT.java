package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One decision about all comments by an author, to a host, or like another. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepIT {
    private static final Site SITE = Site.underTest();
    private static final int MANY = 130;

    private static Site.Person first = Site.administrator();
    private static Site.Person second = Site.administrator();

    private final String article = SITE.openArticle();
    private final Desk swantje = new Desk(SITE.signedIn(first));
    private final Desk svend = new Desk(SITE.signedIn(second));

    @BeforeAll
    static void there_are_two_moderators() {
        first = Desk.newModerator(SITE, "swantje");
        second = Desk.newModerator(SITE, "svend");
    }

    @Test
    void all_that_were_counted_are_decided_and_taken_back_and_no_other() {
        Draft draft = Draft.fresh();
        imported(draft.email());
        Posted posted = Posted.by(SITE.reader(), article, draft);
        Reply page = all(swantje, posted, "All by this author");
        assertThat(page.text()).contains("131 comments in Pending", draft.email(), "and 31 more");
        Form reject = page.form("Reject 131").choose("code", "DUPLICATE");
        Posted late = Posted.by(SITE.reader(), article, new Draft("One more, too late", "Maud", draft.email()));
        svend.decide(posted, "Spam").shouldBe(303);

        String report = swantje.moderator().post(reject).shouldLeadTo("/desk/comments/all/");

        Patience.until(() -> says(report).contains("130 rejected, 1 skipped: already handled by svend"));
        Patience.until(() -> !says(report).contains("Being decided"));
        swantje.card(late);

        svend.moderator().post(swantje.moderator().get(report).form("Undo")).shouldBe(403);
        swantje.moderator().post(swantje.moderator().get(report).form("Undo")).shouldLeadTo(report);
        Patience.until(() -> says(report).contains("130 taken back"));
        Patience.until(() -> !says(report).contains("Being taken back"));

        Reply again = all(swantje, late, "All by this author");
        assertThat(again.text()).contains("131 comments in Pending");
        String end = swantje.moderator().post(again.form("Reject 131")).shouldLeadTo("/desk/comments/all/");
        Patience.until(() -> says(end).contains("131 rejected"));
    }

    @Test
    void what_links_to_a_host_and_what_is_alike_is_counted_across_authors() {
        String host = "spam-" + Long.toString(System.nanoTime(), 36) + ".com";
        String text = "Whoever reads this ought to go and look at the wonderful things on https://www." + host + "/a";
        Posted one = Posted.by(SITE.reader(), article, saying(text));
        Posted.by(SITE.reader(), article, saying(text + " now"));
        Posted.by(SITE.reader(), article, saying("See " + host));

        Reply linking = all(swantje, one, "All linking to " + host);
        Reply alike = all(swantje, one, "All like this");

        assertThat(linking.page().select("h1").text()).isEqualTo("All linking to " + host);
        assertThat(linking.text()).contains("3 comments in Pending");
        assertThat(alike.text()).contains("2 comments in Pending");
        String report = swantje.moderator().post(linking.form("Mark 3 as spam")).shouldLeadTo("/desk/comments/all/");
        assertThat(says(report)).contains("3 filed as spam");
        assertThat(swantje.moderator()
                        .get("/desk/comments/all?host=" + host + "&tray=spam")
                        .text())
                .contains("3 comments in Spam", "Approve 3", "Hold 3 again")
                .doesNotContain("Mark 3");
        String late = swantje.moderator().post(alike.form("Approve 2")).shouldLeadTo("/desk/comments/all/");
        assertThat(says(late)).contains("0 approved, 2 skipped: already handled by swantje");
        assertThat(swantje.moderator().get(late).page().select("table tbody tr"))
                .hasSize(2);
    }

    @Test
    void a_form_that_is_not_what_this_moderator_got_does_nothing_and_keeps_what_was_typed() {
        Posted posted = Posted.by(SITE.reader(), article, Draft.fresh());
        Reply page = all(swantje, posted, "All by this author");
        String reason = "What their authors should know, where they are rejected (optional)";

        Reply changed = swantje.moderator()
                .post(page.form("Reject 1").fill(reason, "So it is.").set("selection", "AUTHOR.PENDING.AAAA.AAAA"))
                .shouldBe(422);
        assertThat(changed.text())
                .contains("There is a problem", "this form is no longer known", "1 comment in Pending");
        assertThat(changed.page().select("#reason").text()).isEqualTo("So it is.");
        svend.moderator().post(page.form("Reject 1")).shouldBe(422);
        Reply tooLong = swantje.moderator()
                .post(page.form("Reject 1").fill(reason, "because ".repeat(300)).choose("code", "HATE"))
                .shouldBe(422);
        assertThat(tooLong.text()).contains("A reason has up to 2,000 characters.");
        assertThat(tooLong.page().select("#code option[selected]").val()).isEqualTo("HATE");
        swantje.card(posted);
        swantje.moderator().post(page.form("Reject 1").set("selection", "")).shouldBe(422);
    }

    @Test
    void what_nobody_can_look_for_is_not_found() {
        List.of(
                        "/desk/comments/all",
                        "/desk/comments/all?by=nowhere",
                        "/desk/comments/all?like=0000000000000000",
                        "/desk/comments/all?host=",
                        "/desk/comments/all?host=a%20b&tray=spam",
                        "/desk/comments/all?host=example.com&tray=withdrawn",
                        "/desk/comments/all/999999999")
                .forEach(path -> swantje.moderator().get(path).shouldBe(404));
        assertThat(swantje.moderator()
                        .get("/desk/comments/all?host=nobody-links-here.com")
                        .shouldBe(200)
                        .text())
                .contains("No comment in Pending")
                .doesNotContain("Approve 0");
    }

    @ParameterizedTest
    @EnumSource
    void its_pages_stand_in_nobodys_way(Screen screen, Visitors visitors) {
        Posted posted = Posted.by(SITE.reader(), article, saying("Look at https://pictures-of-ferries.com/a"));
        Visitor moderator = visitors.before(screen);
        moderator.signIn(first);
        moderator.open(way(swantje, posted, "All linking to pictures-of-ferries.com"));
        moderator.look("desk-selection", screen);
        moderator.press(moderator.page().locator("#decide .button-spam"));
        assertThat(moderator.path()).startsWith("/desk/comments/all/");
        assertThat(moderator.text()).contains("filed as spam");
        moderator.look("desk-sweep", screen);
        moderator.press("Undo");
        assertThat(moderator.text()).contains("taken back");
    }

    @Test
    void without_scripts_a_moderator_gets_there_by_the_card(Visitors visitors) {
        Draft draft = Draft.fresh();
        String unlike = "Quinces keep in straw, and nobody else here has a word to say of them";
        Posted posted = Posted.by(SITE.reader(), article, new Draft(unlike, draft.name(), draft.email()));
        Visitor moderator = visitors.withoutScripts();
        moderator.signIn(first);
        moderator.open(way(swantje, posted, "All like this"));

        moderator.press("Approve 1");

        assertThat(moderator.text()).contains("1 approved");
        SITE.reader().get("/comment/" + posted.id()).shouldBe(302);
        moderator.press("Undo");
        assertThat(moderator.text()).contains("1 taken back");
        SITE.reader().get("/comment/" + posted.id()).shouldBe(404);
    }

    @Test
    void names_texts_and_hosts_that_are_attacks_stay_harmless(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());
        List<String> names = Attacks.lines(90);
        List<String> texts = Attacks.texts(3_000);
        for (int i = 0; i < texts.size(); i++) {
            Draft draft = new Draft(
                    texts.get(i), names.get(i % names.size()), Draft.fresh().email());
            Posted posted = Posted.by(SITE.reader(), article, draft);
            swantje.card(posted).select(".card-all a").eachAttr("href").forEach(way -> look(moderator, way, 200));
            moderator.press(moderator.page().locator("#decide .button-reject"));
            shouldBeHarmless(moderator, "the report");
        }
        for (String name : names) {
            int status = moderator.open("/desk/comments/all?host=" + URLEncoder.encode(name, UTF_8));
            assertThat(status).isIn(200, 404);
            shouldBeHarmless(moderator, name);
        }
    }

    private static void look(Visitor visitor, String path, int status) {
        assertThat(visitor.open(path)).as(path).isEqualTo(status);
        shouldBeHarmless(visitor, path);
    }

    private static void shouldBeHarmless(Visitor visitor, String what) {
        assertThat(Attacks.intruders(visitor)).as(what).isEmpty();
    }

    private static Reply all(Desk desk, Posted comment, String link) {
        return desk.moderator().get(way(desk, comment, link)).shouldBe(200);
    }

    /** Where a link of a waiting comment's card leads. */
    private static String way(Desk desk, Posted comment, String link) {
        return desk.card(comment).select(".card-all a").stream()
                .filter(candidate -> candidate.text().equals(link))
                .map(candidate -> candidate.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link " + link));
    }

    private String says(String report) {
        return swantje.moderator()
                .get(report)
                .shouldBe(200)
                .page()
                .select("[role=status]")
                .text();
    }

    private static Draft saying(String body) {
        Draft draft = Draft.fresh();
        return new Draft(body, draft.name(), draft.email());
    }

    /** Comments by one author that wait, as another site had them. */
    private static void imported(String email) {
        String comments = IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> """
                        <wp:comment><wp:comment_id>%1$d</wp:comment_id><wp:comment_author>Maud</wp:comment_author>
                        <wp:comment_author_email>%2$s</wp:comment_author_email>
                        <wp:comment_date_gmt>2019-11-05 08:00:00</wp:comment_date_gmt>
                        <wp:comment_content>The ferry left without us, number %1$d</wp:comment_content>
                        <wp:comment_approved>0</wp:comment_approved></wp:comment>
                        """.formatted(i, email))
                .collect(Collectors.joining());
        String report = Import.by(SITE.signedIn(Site.administrator()), BodyPublishers.ofString("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://sweeps.example</wp:base_blog_url>
                <item><title>The other ferry</title><content:encoded>It left.</content:encoded>
                <wp:post_id>99101</wp:post_id><wp:post_date>2019-11-04 09:00:00</wp:post_date>
                <wp:post_date_gmt>2019-11-04 08:00:00</wp:post_date_gmt><wp:post_name>the-other-ferry</wp:post_name>
                <wp:comment_status>open</wp:comment_status><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                %s</item></channel></rss>
                """.formatted(comments)))
                .report();
        assertThat(report).contains("\"state\":\"DONE\"");
    }
}
