package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A WordPress site moves in, by the API. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportIT {
    private static final Site SITE = Site.underTest();

    @Test
    void a_small_site_moves_in_once_however_often_it_comes() {
        BodyPublisher file = BodyPublishers.ofString("""
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://old.example</wp:base_blog_url>
                <item><title>We are moving</title><link>https://old.example/2019/03/02/we-are-moving/</link>
                <dc:creator>Ida</dc:creator><content:encoded><![CDATA[Two lines

                [caption]<img src="https://old.example/van.jpg" alt="The van"/> Off it goes[/caption]]]></content:encoded>
                <wp:post_id>77001</wp:post_id><wp:post_date>2019-03-02 09:00:00</wp:post_date>
                <wp:post_date_gmt>2019-03-02 08:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
                <wp:post_name>moving-day</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_author>Ole</wp:comment_author>
                <wp:comment_author_email>ole.hidden@old.example</wp:comment_author_email>
                <wp:comment_date_gmt>2019-03-03 08:00:00</wp:comment_date_gmt>
                <wp:comment_content>Bon voyage</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
                <wp:comment><wp:comment_id>6</wp:comment_id><wp:comment_author>Per</wp:comment_author>
                <wp:comment_date_gmt>2019-03-04 08:00:00</wp:comment_date_gmt>
                <wp:comment_content>Not seen yet</wp:comment_content><wp:comment_approved>0</wp:comment_approved></wp:comment>
                </item></channel></rss>
                """);

        assertThat(numbers(report(file))).isEqualTo("read 3, created 3, skipped 0, quarantined 0");
        assertThat(numbers(report(file))).isEqualTo("read 3, created 0, skipped 3, quarantined 0");
        for (String former : List.of("/2019/03/02/we-are-moving/", "/2019/03/02/we-are-moving", "/?p=77001")) {
            assertThat(SITE.reader().get(former).shouldBe(301).header("Location"))
                    .isEqualTo("/2019/03/02/moving-day");
        }
        String page = SITE.reader().get("/2019/03/02/moving-day").shouldBe(200).text();
        assertThat(page)
                .contains("Bon voyage", "Off it goes", "The van")
                .doesNotContain("Not seen yet", "ole.hidden", "[caption", "<img");
    }

    @Test
    void the_theme_unit_test_of_wordpress_moves_in_whole_and_is_accounted_for() throws IOException {
        Optional<Path> real = real();
        assumeTrue(real.isPresent(), "The theme unit test data is not here");
        BodyPublisher file = BodyPublishers.ofByteArray(Files.readAllBytes(real.get()));

        assertThat(numbers(report(file))).isEqualTo("read 219, created 82, skipped 137, quarantined 0");
        assertThat(numbers(report(file))).isEqualTo("read 219, created 0, skipped 219, quarantined 0");
        assertThat(SITE.reader()
                        .get("/2012/01/03/template-comments")
                        .page()
                        .select("#comments-title")
                        .text())
                .isEqualTo("19 comments");
        SITE.reader().get("/2012/01/04/template-password-protected").shouldBe(404);
    }

    @Test
    void what_is_no_export_is_refused_and_the_reason_said() {
        Reply refused = Import.sent(
                SITE.signedIn(Site.administrator()), BodyPublishers.ofString("<html><body>no export</body></html>"));

        refused.shouldBe(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.text()).containsPattern("Line \\d+, column \\d+");
    }

    @Test
    void an_export_that_breaks_off_fails_and_says_where() {
        String report = report(BodyPublishers.ofString("""
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://broken.example</wp:base_blog_url>
                <item><title>Never
                """));

        assertThat(report).contains("\"state\":\"FAILED\"").containsPattern("Line \\d+, column \\d+");
    }

    @Test
    void nobody_brings_a_site_in_without_signing_in() {
        Reply refused = Import.sent(SITE.reader(), BodyPublishers.ofString("<rss/>"));

        refused.shouldBe(401);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    private static String report(BodyPublisher file) {
        return Import.by(SITE.signedIn(Site.administrator()), file).report();
    }

    private static String numbers(String report) {
        return "read %s, created %s, skipped %s, quarantined %s"
                .formatted(
                        number("read", report),
                        number("created", report),
                        number("skipped", report),
                        number("quarantined", report));
    }

    private static String number(String name, String report) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(report);
        return matcher.find() ? matcher.group(1) : "none in " + report;
    }

    /** In a folder beside the project's, where that has one. */
    private static Optional<Path> real() {
        return Stream.iterate(Site.target().toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolveSibling("shared/data/wordpress-theme-unit-test.wxr.xml"))
                .filter(Files::exists)
                .findFirst();
    }
}
