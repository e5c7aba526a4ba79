package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every attack of the corpus through every field, and out through every page, feed and answer, before a browser: no script
 * runs, nobody else is asked for anything, and nothing is on a page that the site itself would not put there. Dialogs,
 * requests and violations of the pages' policy fail a test by {@link Faults}.
 */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttackIT {
    private static final Site SITE = Site.underTest();
    private static final List<String> ATTACKS = Attacks.all();
    private static final DateTimeFormatter WORDPRESS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private static final Pattern TAKEN_OVER =
            Pattern.compile("\"count\":(\\d+),\"kind\":\"comment\",\"outcome\":\"CREATED\"");

    /** One of the site's own: what readers wrote under a hostile one would keep that from going out again. */
    private static String article = "";

    private static Import hostile;
    private static int commentsOfEachStatus;

    @BeforeAll
    static void hostile_articles_come_in() {
        article = SITE.openArticle();
        hostile = Import.by(SITE.signedIn(Site.administrator()), BodyPublishers.ofString(export()));
        String report = hostile.report();
        assertThat(report).contains("\"state\":\"DONE\"");
        // A comment of which nothing is left is none.
        Matcher comments = TAKEN_OVER.matcher(report);
        assertThat(comments.find()).as(report).isTrue();
        commentsOfEachStatus = Integer.parseInt(comments.group(1)) / 2;
        assertThat(commentsOfEachStatus).isBetween(ATTACKS.size() * 4 / 5, ATTACKS.size());
    }

    @AfterAll
    static void hostile_articles_go_out() {
        Client administrator = hostile.administrator();
        administrator
                .send(administrator
                        .request(hostile.location() + "/undo")
                        .header("Origin", SITE.address().toString())
                        .POST(BodyPublishers.noBody()))
                .shouldBe(200);
        assertThat(hostile.report()).contains("\"state\":\"UNDONE\"");
    }

    @Test
    void what_was_refused_is_in_the_form_again_as_text(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        reader.open(article);
        for (int i = 0; i < ATTACKS.size(); i += 3) {
            String text = attack(i) + "\n" + attack(i + 1) + "\n" + attack(i + 2);
            reader.fill("Comment", text)
                    .fill("Name", attack(i))
                    .fill("Email", attack(i + 1) + "@")
                    .fill("Website (optional)", attack(i + 2));
            reader.press("Post comment");

            assertThat(reader.text()).contains("There is a problem");
            assertThat(Attacks.intruders(reader)).as(text).isEmpty();
        }
    }

    @Test
    void articles_and_their_comments_stay_harmless(Visitors visitors) {
        Set<String> articles = new LinkedHashSet<>();
        Set<String> tags = new LinkedHashSet<>();
        for (int page = 1; page <= ATTACKS.size() / 10; page++) {
            articles.addAll(SITE.articles(page));
        }
        assertThat(articles).hasSizeGreaterThanOrEqualTo(ATTACKS.size() / 10 * 10);

        Visitor reader = visitors.atDesk();
        for (String article : articles) {
            look(reader, article);
            reader.page().locator("a[href^='/tag/']").all().forEach(tag -> tags.add(tag.getAttribute("href")));
        }
        assertThat(tags).isNotEmpty();
        look(reader, tags);
    }

    @Test
    void lists_of_articles_stay_harmless(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        look(
                reader,
                IntStream.rangeClosed(1, ATTACKS.size() / 10)
                        .mapToObj(page -> "/?page=" + page)
                        .toList());
        look(
                reader,
                DateTimeFormatter.ofPattern("/yyyy/MM").format(Instant.now().atOffset(ZoneOffset.UTC)));
    }

    @Test
    void what_feeds_carry_is_harmless_where_it_is_shown(Visitors visitors) {
        Visitor reader = visitors.atDesk();
        List<Element> entries = Jsoup.parse(SITE.reader().get("/feed.atom").text(), Parser.xmlParser())
                .select("entry");
        assertThat(entries).isNotEmpty();
        reader.open("/");
        for (Element entry : entries) {
            for (Element html : entry.select("[type=html]")) {
                show(reader, html.text());
            }
        }
    }

    @Test
    void the_moderators_queue_stays_harmless(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());
        for (String tray : List.of("PENDING", "APPROVED")) {
            int seen = 0;
            String next = "/desk/comments?status=" + tray;
            while (!next.isEmpty() && seen < commentsOfEachStatus) {
                look(moderator, next);
                seen += moderator.page().locator(".card").count();
                var later = moderator.page().locator(".pager a[rel=next]");
                next = later.count() == 0 ? "" : later.getAttribute("href");
            }
            assertThat(seen).isGreaterThanOrEqualTo(commentsOfEachStatus);
        }
        look(
                moderator,
                "/desk/imports"
                        + hostile.location().substring(hostile.location().lastIndexOf('/')));
    }

    @Test
    void no_address_makes_a_page_harmful(Visitors visitors) {
        List<String> forms = List.of(
                "/search?q=%s",
                "/tag/%s",
                "/receipt/%s",
                "/2024/01/02/%s",
                "/?page=%s",
                "/setup?code=%s",
                "/login?next=%s",
                "/%s",
                article + "?comments=%s",
                article + "?receipt=%s",
                article + "?reply=%s");
        Visitor reader = visitors.atDesk();
        for (int i = 0; i < ATTACKS.size(); i++) {
            String address = forms.get(i % forms.size()).formatted(encoded(attack(i)));
            reader.open(address);
            assertThat(Attacks.intruders(reader)).as(address).isEmpty();
        }
    }

    @Test
    void a_comment_of_nothing_but_attacks_can_be_published(Visitors visitors) {
        Client reader = SITE.reader();
        Desk desk = Desk.of(SITE);
        Visitor author = visitors.atDesk();
        for (String chunk : chunks()) {
            String name = chunk.lines().findFirst().orElseThrow().replaceAll("\\p{Cntrl}", " ");
            Draft draft = new Draft(chunk, name, Draft.fresh().email());
            Posted posted = Posted.by(reader, article, draft);
            look(author, posted.ownView());
            look(author, posted.receipt());
            desk.decide(posted, "Approve").shouldBe(303);
        }
        look(author, article);
    }

    private static void look(Visitor visitor, Collection<String> paths) {
        paths.forEach(path -> look(visitor, path));
    }

    private static void look(Visitor visitor, String path) {
        assertThat(visitor.open(path)).as(path).isEqualTo(200);
        assertThat(Attacks.intruders(visitor)).as(path).isEmpty();
    }

    /** Puts what another program would show into a page that trusts it. */
    private static void show(Visitor visitor, String html) {
        visitor.page().evaluate("html => { document.querySelector('main').innerHTML = html }", html);
        assertThat(Attacks.intruders(visitor)).as(html).isEmpty();
    }

    /** All attacks, as few comments as they fit into. */
    private static List<String> chunks() {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (String attack : ATTACKS) {
            if (chunk.length() + attack.length() > 3_000) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
            }
            chunk.append(attack).append("\n\n");
        }
        chunks.add(chunk.toString());
        return chunks;
    }

    private static String attack(int i) {
        return ATTACKS.get(i % ATTACKS.size());
    }

    private static String encoded(String attack) {
        return URLEncoder.encode(attack, UTF_8).replace("+", "%20");
    }

    /** A site of another press, in which each article and its comments are one attack in all fields. */
    private static String export() {
        return """
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
                <channel><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://hostile.example</wp:base_blog_url>
                %s</channel></rss>
                """.formatted(
                IntStream.range(0, ATTACKS.size()).mapToObj(AttackIT::item).collect(Collectors.joining()));
    }

    private static String item(int number) {
        String attack = Attacks.inXml(attack(number));
        String date = WORDPRESS.format(Instant.now().minusSeconds(60L + number));
        return """
                <item><title>%1$s</title><link>https://hostile.example/?p=%2$d</link><dc:creator>%1$s</dc:creator>
                <category domain="post_tag" nicename="hostile-%2$d">%1$s</category>
                <content:encoded>%1$s</content:encoded><excerpt:encoded>%1$s</excerpt:encoded>
                <wp:post_id>%2$d</wp:post_id><wp:post_date>%3$s</wp:post_date><wp:post_date_gmt>%3$s</wp:post_date_gmt>
                <wp:comment_status>open</wp:comment_status><wp:post_name>%1$s</wp:post_name>
                <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>%4$s%5$s</item>
                """.formatted(
                        attack,
                        number + 1,
                        date,
                        comment(number * 2 + 1, attack, date, 1),
                        comment(number * 2 + 2, attack, date, 0));
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
