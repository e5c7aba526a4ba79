package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A site of another press that was taken over: each article holds some attacks, in all fields, and each comment one.
 *
 * @param articles their addresses, newest first, and a few others
 * @param comments how many of each status
 */
record HostileSite(Import taken, Set<String> articles, int comments) {
    /** As many as the name of an article's author holds. */
    private static final List<List<String>> PACKS = Attacks.packs(190);

    /** Ends whatever keeps a sanitizer from seeing what comes next. */
    private static final String APART = "\n\n<!-- --></script></style></textarea></title></select></template>\n\n";

    private static final DateTimeFormatter WORDPRESS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    static HostileSite takenOver(Site site) {
        Import taken = Import.by(site.signedIn(Site.administrator()), BodyPublishers.ofString(export()));
        String report = taken.report();
        assertThat(report).contains("\"state\":\"DONE\"");
        assertThat(created("article", report)).isEqualTo(PACKS.size());
        // A comment of which nothing is left is none.
        int comments = created("comment", report) / 2;
        assertThat(comments)
                .isBetween(Attacks.all().size() * 4 / 5, Attacks.all().size());
        return new HostileSite(taken, newest(site), comments);
    }

    private static int created(String kind, String report) {
        Matcher created = Pattern.compile("\"count\":(\\d+),\"kind\":\"" + kind + "\",\"outcome\":\"CREATED\"")
                .matcher(report);
        assertThat(created.find()).as(report).isTrue();
        return Integer.parseInt(created.group(1));
    }

    private static Set<String> newest(Site site) {
        Set<String> newest = new LinkedHashSet<>();
        for (int page = 1; page <= pages(); page++) {
            newest.addAll(site.articles(page));
        }
        assertThat(newest).hasSizeGreaterThanOrEqualTo(PACKS.size());
        return newest;
    }

    /** On how many pages its articles are listed. */
    static int pages() {
        return PACKS.size() / 10 + 1;
    }

    void undo(Site site) {
        Client administrator = taken.administrator();
        administrator
                .send(administrator
                        .request(taken.location() + "/undo")
                        .header("Origin", site.address().toString())
                        .POST(BodyPublishers.noBody()))
                .shouldBe(200);
        assertThat(taken.report()).contains("\"state\":\"UNDONE\"");
    }

    private static String export() {
        return """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://hostile.example</wp:base_blog_url>
                %s</channel></rss>
                """.formatted(
                IntStream.range(0, PACKS.size()).mapToObj(HostileSite::item).collect(Collectors.joining()));
    }

    private static String item(int number) {
        List<String> attacks = PACKS.get(number);
        String date = WORDPRESS.format(Instant.now().minusSeconds(60L + number));
        return """
                <item><title>%1$s</title><link>https://hostile.example/?p=%2$d</link><dc:creator>%1$s</dc:creator>
                <content:encoded>%3$s</content:encoded><excerpt:encoded>%1$s</excerpt:encoded>
                <wp:post_id>%2$d</wp:post_id><wp:post_date>%4$s</wp:post_date><wp:post_date_gmt>%4$s</wp:post_date_gmt>
                <wp:comment_status>open</wp:comment_status><wp:post_name>%1$s</wp:post_name>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>%5$s</item>
                """.formatted(
                        Attacks.inXml(String.join(" ", attacks)),
                        number + 1,
                        Attacks.inXml(String.join(APART, attacks)),
                        date,
                        IntStream.range(0, attacks.size())
                                .mapToObj(i -> tagAndComments(number * 1_000 + i * 2 + 1, attacks.get(i), date))
                                .collect(Collectors.joining()));
    }

    private static String tagAndComments(int id, String attack, String date) {
        String content = Attacks.inXml(attack);
        return "<category domain=\"post_tag\" nicename=\"hostile-%d\">%s</category>".formatted(id, content)
                + comment(id, content, date, 1)
                + comment(id + 1, content, date, 0);
    }

    private static String comment(int id, String attack, String date, int approved) {
        return """
                <wp:comment><wp:comment_id>%d</wp:comment_id><wp:comment_author>%2$s</wp:comment_author>
                <wp:comment_author_email>%2$s@hostile.example</wp:comment_author_email>
                <wp:comment_author_url>%2$s</wp:comment_author_url><wp:comment_date_gmt>%3$s</wp:comment_date_gmt>
                <wp:comment_content>%2$s
                and so on</wp:comment_content><wp:comment_approved>%4$d</wp:comment_approved></wp:comment>
                """.formatted(id, attack, date, approved);
    }
}
