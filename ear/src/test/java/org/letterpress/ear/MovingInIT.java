package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** An administrator brings a WordPress site in by the desk: looks first, then does it, then thinks better of it. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovingInIT {
    private static final Site SITE = Site.underTest();
    private static final String ARTICLE = "/2018/09/14/a-lock-is-mended";
    private static final String TRASHED = "/2018/09/15/a-lock-is-sold";
    private static final FilePayload EXPORT = file("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
            <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://lock.example</wp:base_blog_url>
            <item><title>A lock is mended</title><dc:creator>Ines</dc:creator>
            <content:encoded><![CDATA[The lower gate holds water again.]]></content:encoded>
            <wp:post_id>88011</wp:post_id><wp:post_date>2018-09-14 10:00:00</wp:post_date>
            <wp:post_date_gmt>2018-09-14 09:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
            <wp:post_name>a-lock-is-mended</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Jan</wp:comment_author>
            <wp:comment_date_gmt>2018-09-15 08:00:00</wp:comment_date_gmt>
            <wp:comment_content>So does my boat</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
            <wp:comment><wp:comment_id>2</wp:comment_id><wp:comment_author>Another site</wp:comment_author>
            <wp:comment_date_gmt>2018-09-15 09:00:00</wp:comment_date_gmt><wp:comment_type>pingback</wp:comment_type>
            <wp:comment_content>[...] mended [...]</wp:comment_content>
            <wp:comment_approved>1</wp:comment_approved></wp:comment></item>
            <item><title>A lock is sold</title><dc:creator>Ines</dc:creator>
            <content:encoded><![CDATA[It was not.]]></content:encoded>
            <wp:post_id>88012</wp:post_id><wp:post_date>2018-09-15 10:00:00</wp:post_date>
            <wp:post_date_gmt>2018-09-15 09:00:00</wp:post_date_gmt>
            <wp:post_name>a-lock-is-sold</wp:post_name><wp:status>trash</wp:status><wp:post_type>post</wp:post_type></item>
            <item><title>About the canal</title><wp:post_id>88013</wp:post_id><wp:status>publish</wp:status>
            <wp:post_name>about</wp:post_name><wp:post_type>page</wp:post_type></item>
            <item><title>The gate, photographed</title><wp:post_id>88014</wp:post_id><wp:status>inherit</wp:status>
            <wp:post_type>attachment</wp:post_type></item>
            </channel></rss>
            """);

    @Test
    void a_site_is_looked_at_then_brought_in_then_taken_out_again(Visitors visitors) {
        Visitor administrator = visitors.atDesk();
        administrator.signIn(Site.administrator());

        bringIn(administrator, true);
        assertThat(administrator.text()).contains("lock.example", "dry run");
        assertThat(findings(administrator)).contains("Taken over article 2", "Taken over comment 1", "Skipped page 1");
        SITE.reader().get(ARTICLE).shouldBe(404);

        bringIn(administrator, false);
        assertThat(findings(administrator))
                .contains("Taken over article 2", "Taken over comment 1", "Skipped page 1", "Skipped attachment 1");
        assertThat(SITE.reader().get(ARTICLE).shouldBe(200).text()).contains("So does my boat");
        SITE.reader().get(TRASHED).shouldBe(410);

        administrator.press("Take this import out again");
        await(administrator, "Taken out again.");
        SITE.reader().get(ARTICLE).shouldBe(404);
        assertThat(SITE.reader().get("/2018/09").status()).isEqualTo(404);
    }

    @Test
    void what_is_no_export_is_refused_in_words(Visitors visitors) {
        Visitor administrator = visitors.withoutScripts();
        administrator.signIn(Site.administrator());
        administrator.open("/desk/imports");

        administrator.field("Export file").setInputFiles(file("<html><body>no export</body></html>"));
        int status = administrator.press("Start import").status();

        assertThat(status).isEqualTo(422);
        assertThat(administrator.page().locator("[role=alert]").innerText())
                .contains("There is a problem", "not a WordPress export");
    }

    private static void bringIn(Visitor administrator, boolean onlyReport) {
        administrator.open("/desk/imports");
        administrator.field("Export file").setInputFiles(EXPORT);
        administrator.field("Only report what would be done").setChecked(onlyReport);
        administrator.press("Start import");
        await(administrator, "Done.");
    }

    /** The page loads itself again for as long as the import runs. */
    private static void await(Visitor administrator, String state) {
        administrator.page().locator("[role=status]:has-text('" + state + "')").waitFor();
    }

    /** Outcome, kind and number of each line of the report. */
    private static List<String> findings(Visitor administrator) {
        return administrator.page().locator("tbody tr").all().stream()
                .map(row -> String.join(" ", row.locator("td").allInnerTexts().subList(0, 3)))
                .toList();
    }

    private static FilePayload file(String content) {
        return new FilePayload("export.xml", "text/xml", content.getBytes(UTF_8));
    }
}
