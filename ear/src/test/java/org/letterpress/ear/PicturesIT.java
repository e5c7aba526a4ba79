package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page on every kind of screen: a picture of it is kept, nothing of it stands in anybody's way. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesIT {
    /**
     * Waits by a promise: the pages' content policy forbids what polling would need. The scroll may be
     * over before this begins, or be smooth and begin later.
     */
    private static final String SCROLLED = """
            () => new Promise(done => {
                const moved = () => document.activeElement.scrollLeft > 0;
                if (moved()) done(true);
                document.activeElement.addEventListener('scroll', () => done(moved()));
                setTimeout(() => done(moved()), 10000);
            })""";

    private static final Site SITE = Site.underTest();
    private static final String ARTICLE = "/2026/07/04/the-rain-gauge";
    private static final String CLOSED = "/2026/05/30/notice-the-stairs";
    private static final String WITHDRAWN = "/2019/11/05/the-old-timetable";
    private static final String TABLES = "/2019/11/06/the-new-timetable";

    @BeforeAll
    static void there_are_articles_of_rarer_kinds() {
        String wide = "<td>between the harbour and the upper lock</td>".repeat(12);
        String report = Import.by(SITE.signedIn(Site.administrator()), BodyPublishers.ofString("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://pictures.example</wp:base_blog_url>
                <item><title>The old timetable</title><content:encoded>Out of date</content:encoded>
                <wp:post_id>88101</wp:post_id><wp:post_date>2019-11-05 09:00:00</wp:post_date>
                <wp:post_date_gmt>2019-11-05 08:00:00</wp:post_date_gmt><wp:post_name>the-old-timetable</wp:post_name>
                <wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>
                <item><title>The new timetable</title><content:encoded><![CDATA[
                <p>Wider than any page.</p><table><thead><tr>%s</tr></thead><tbody><tr>%s</tr><tr>%s</tr></tbody></table>
                <table><tr><td>Narrow</td><td>enough</td></tr></table>]]></content:encoded>
                <wp:post_id>88102</wp:post_id><wp:post_date>2019-11-06 09:00:00</wp:post_date>
                <wp:post_date_gmt>2019-11-06 08:00:00</wp:post_date_gmt><wp:post_name>the-new-timetable</wp:post_name>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
                </channel></rss>
                """.formatted(
                                wide.replace("td>", "th>"), wide, wide)))
                .report();
        assertThat(report).contains("\"state\":\"DONE\"");
    }

    @BeforeAll
    static void there_are_gifts() {
        Treasury treasury = Treasury.of(SITE);
        String mark = Treasury.mark();
        String fund = "Pictures " + mark;
        treasury.open(fund);
        for (String amount : List.of("25", "1000.50")) {
            treasury.treasurer()
                    .post(treasury.gift(fund, amount, "Dora Donor", "dora@example.org")
                            .fill("Day", "2014-03-09"))
                    .shouldLeadTo("/desk/donations/");
        }
        treasury.upload("april.csv", Treasury.statement("Paula Payer " + mark, "for the roof " + mark, "40.00"))
                .shouldBe(303);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_public_sees(Screen screen, Visitors visitors) {
        Visitor reader = visitors.before(screen);
        publicPages().forEach((kind, way) -> {
            way.accept(reader);
            reader.look(kind, screen);
        });
    }

    private static Map<String, Consumer<Visitor>> publicPages() {
        Posted waiting = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        Map<String, Consumer<Visitor>> pages = new LinkedHashMap<>();
        pages.put("home", to("/", 200));
        pages.put("home-older", to("/?page=2", 200));
        pages.put("article", to(ARTICLE, 200));
        pages.put("article-comments-2", to(ARTICLE + "?comments=2", 200));
        pages.put("article-closed", to(CLOSED, 200));
        pages.put("article-tables", to(TABLES, 200));
        pages.put("article-answering", PicturesIT::toReplyForm);
        pages.put("article-problem", PicturesIT::toProblem);
        pages.put("article-preview", PicturesIT::toPreview);
        pages.put("article-waiting", to(waiting.ownView(), 200));
        pages.put("receipt", to(waiting.receipt(), 200));
        pages.put("archive-month", to("/2026/07", 200));
        pages.put("archive-day", to("/2026/07/04", 200));
        pages.put("tag", to("/tag/reading", 200));
        pages.put("privacy", to("/privacy", 200));
        pages.put("error-not-found", to("/nowhere", 404));
        pages.put("error-gone", to(WITHDRAWN, 410));
        pages.put("sign-in", to("/login", 200));
        pages.put("sign-in-problem", PicturesIT::toWrongPassword);
        return pages;
    }

    @ParameterizedTest
    @EnumSource
    void what_staff_see(Screen screen, Visitors visitors) {
        Visitor administrator = visitors.before(screen);
        administrator.signIn(Site.administrator());
        deskPages().forEach((kind, way) -> {
            way.accept(administrator);
            administrator.look(kind, screen);
        });
    }

    private static Map<String, Consumer<Visitor>> deskPages() {
        Map<String, Consumer<Visitor>> pages = new LinkedHashMap<>();
        pages.put("desk", to("/desk", 200));
        pages.put("desk-comments", to("/desk/comments", 200));
        pages.put("desk-comments-approved", to("/desk/comments?status=approved", 200));
        pages.put("desk-comments-decided", PicturesIT::toDecided);
        pages.put("desk-articles", to("/desk/articles", 200));
        pages.put("desk-article", to("/desk/articles" + ARTICLE.substring(ARTICLE.lastIndexOf('/')), 200));
        pages.put("desk-donations", to("/desk/donations", 200));
        pages.put("desk-donations-search", to("/desk/donations?q=nobody+of+that+name&look=yes", 200));
        pages.put("desk-imports", to("/desk/imports", 200));
        pages.put("desk-imports-problem", PicturesIT::toNoFile);
        pages.put("desk-import-report", to("/desk/imports/1", 200));
        pages.put("desk-funds", to("/desk/donations/funds", 200));
        pages.put("desk-funds-problem", PicturesIT::toNoFund);
        pages.put("desk-gift-settings", to("/desk/settings/donations", 200));
        pages.put("desk-gift-settings-confirm", PicturesIT::toOtherAccount);
        pages.put("desk-new-gift", to("/desk/donations/new", 200));
        pages.put("desk-new-gift-problem", PicturesIT::toNoGift);
        pages.put("desk-statements", to("/desk/donations/statements", 200));
        pages.put("desk-statements-problem", PicturesIT::toNoStatement);
        pages.put("desk-payments", to("/desk/donations/open", 200));
        pages.put("desk-payments-problem", PicturesIT::toUnplaced);
        pages.put("desk-messages", to("/desk/messages", 200));
        pages.put("desk-yearly", to("/desk/donations/yearly?year=2014", 200));
        pages.put("desk-yearly-statement", PicturesIT::toStatementOfYear);
        pages.put("desk-people", to("/desk/people", 200));
        pages.put("desk-people-problem", PicturesIT::toNobody);
        pages.put("desk-settings", to("/desk/settings", 200));
        pages.put("desk-settings-effect", PicturesIT::toEffect);
        pages.put("desk-settings-shadow", PicturesIT::toShadow);
        pages.put("desk-settings-dropped", visitor -> visitor.press("Drop it"));
        pages.put("desk-classifier", to("/desk/settings/classifier", 200));
        pages.put("desk-privacy", to("/desk/privacy", 200));
        pages.put("desk-privacy-found", PicturesIT::toFound);
        pages.put("desk-audit", to("/desk/audit", 200));
        pages.put("desk-account", to("/desk/account", 200));
        pages.put("sign-out", to("/logout", 200));
        return pages;
    }

    @Test
    void a_table_that_is_wider_than_the_page_is_pushed_with_the_keyboard(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        reader.open(TABLES);
        reader.page().locator(".article-body .table-box").first().focus();

        reader.page().keyboard().press("ArrowRight");

        assertThat(reader.page().evaluate(SCROLLED)).isEqualTo(true);
    }

    @Test
    void what_stands_in_the_way_would_be_noticed(Visitors visitors) {
        Visitor reader = visitors.before(Screen.DESKTOP);
        reader.open("/privacy");
        reader.page().evaluate("document.querySelector('h1').after(document.createElement('button'))");
        assertThatThrownBy(() -> reader.look("barrier", Screen.DESKTOP)).hasMessageContaining("button-name");

        Visitor inTheDark = visitors.before(Screen.DARK);
        inTheDark.open("/privacy");
        inTheDark.page().evaluate("document.querySelector('main p').style.color = '#333'");
        assertThatThrownBy(() -> inTheDark.look("barrier", Screen.DARK)).hasMessageContaining("color-contrast");
    }

    private static Consumer<Visitor> to(String path, int status) {
        return visitor -> assertThat(visitor.open(path)).as(path).isEqualTo(status);
    }

    private static void toFound(Visitor visitor) {
        Draft draft = Draft.fresh();
        Posted.by(SITE.reader(), SITE.openArticle(), draft);
        visitor.open("/desk/privacy");
        visitor.fill("Email", draft.email()).press("Count what is stored");
    }

    private static void toEffect(Visitor visitor) {
        visitor.open("/desk/settings");
        visitor.fill("Words that make a comment wait", "ferry");
        assertThat(visitor.press("Save the words").status()).isEqualTo(200);
        assertThat(visitor.text()).contains("What this change would have done");
    }

    private static void toShadow(Visitor visitor) {
        toEffect(visitor);
        visitor.press("Run in shadow");
        assertThat(visitor.text()).contains("Rules in shadow");
    }

    private static void toReplyForm(Visitor visitor) {
        visitor.open(ARTICLE);
        visitor.follow(visitor.page().locator(".comment-actions a").first());
    }

    private static void toProblem(Visitor visitor) {
        visitor.open(ARTICLE);
        visitor.fill("Comment", "What was typed stays.").fill("Email", "maud at elsewhere");
        assertThat(visitor.press("Post comment").status()).isEqualTo(422);
    }

    private static void toPreview(Visitor visitor) {
        visitor.open(ARTICLE);
        visitor.fill("Comment", "Read by *everybody* here:\n\n- one\n- two\n\n> quoted")
                .fill("Name", "Maud");
        assertThat(visitor.press("Preview").status()).isEqualTo(200);
        assertThat(visitor.page().locator("#previewed li").count()).isEqualTo(2);
    }

    private static void toWrongPassword(Visitor visitor) {
        visitor.open("/login");
        visitor.fill("Email", "nobody." + System.nanoTime() + "@press.example").fill("Password", "not this one");
        assertThat(visitor.press("Sign in").status()).isEqualTo(422);
    }

    private static void toDecided(Visitor visitor) {
        Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        visitor.open("/desk/comments");
        visitor.press(visitor.page().locator(".card .button-spam").last());
        assertThat(visitor.text()).contains("is now filed as spam");
    }

    private static void toNoFile(Visitor visitor) {
        visitor.open("/desk/imports");
        assertThat(visitor.press("Start import").status()).isEqualTo(422);
    }

    private static void toNoFund(Visitor visitor) {
        visitor.open("/desk/donations/funds");
        visitor.fill("Goal", "many").fill("Currency", "EUR");
        assertThat(visitor.press("Open fund").status()).isEqualTo(422);
    }

    private static void toOtherAccount(Visitor visitor) {
        visitor.open("/desk/settings/donations");
        visitor.fill("IBAN", "FR14 2004 1010 0505 0001 3M02 606");
        assertThat(visitor.press("Save").status()).isEqualTo(200);
        assertThat(visitor.text()).contains("Compare it with a letter of your bank");
    }

    private static void toNoGift(Visitor visitor) {
        visitor.open("/desk/donations/new");
        assertThat(visitor.press("Record gift").status()).isEqualTo(422);
    }

    private static void toNoStatement(Visitor visitor) {
        visitor.open("/desk/donations/statements");
        assertThat(visitor.press("Read statement").status()).isEqualTo(422);
    }

    private static void toUnplaced(Visitor visitor) {
        visitor.open("/desk/donations/open");
        visitor.press(visitor.page().locator("button[value=make]").first());
        assertThat(visitor.text()).contains("There is a problem");
    }

    private static void toStatementOfYear(Visitor visitor) {
        visitor.open("/desk/donations/yearly?year=2014");
        visitor.follow(visitor.page().locator("tbody a").first());
    }

    private static void toNobody(Visitor visitor) {
        visitor.open("/desk/people");
        assertThat(visitor.press("Add person").status()).isEqualTo(422);
    }
}
