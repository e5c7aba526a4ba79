package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What readers find: the newest articles, an article and its threads, the articles under a tag. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingIT {
    private static final Site SITE = Site.underTest();
    private static final String LONG_DISCUSSION = "/2026/07/04/the-rain-gauge";
    private static final String CLOSED = "/2026/05/30/notice-the-stairs";
    private static final Pattern ARTICLE = Pattern.compile("/\\d{4}/\\d{2}/\\d{2}/[^/?#]+");

    @Test
    void the_home_page_has_the_ten_newest_articles_and_leads_to_older_ones() {
        List<String> first = SITE.articles(1);
        Document home = SITE.reader().get("/").page();
        String older = home.expectFirst(".pager a[rel=next]").attr("href");
        Document second = SITE.reader().get(older).shouldBe(200).page();

        assertThat(first).hasSize(10).allMatch(ARTICLE.asMatchPredicate());
        assertThat(older).isEqualTo("/?page=2");
        assertThat(home.select(".pager a[rel=prev]")).isEmpty();
        assertThat(second.select(".pager a[rel=prev]").attr("href")).isEqualTo("/");
        assertThat(second.select(".teaser-title a").eachAttr("href"))
                .hasSize(10)
                .doesNotContainAnyElementsOf(first);
    }

    @Test
    void all_pages_together_have_every_article_once_newest_first() {
        List<String> all = new ArrayList<>();
        List<String> times = new ArrayList<>();
        String next = "/";
        while (!next.isEmpty()) {
            Document page = SITE.reader().get(next).shouldBe(200).page();
            all.addAll(page.select(".teaser-title a").eachAttr("href"));
            times.addAll(page.select(".teaser time").eachAttr("datetime"));
            next = page.select(".pager a[rel=next]").attr("href");
        }

        assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        assertThat(times).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void what_is_not_published_is_nowhere() {
        assertThat(SITE.reader().get("/feed.atom").text()).doesNotContain("A drawer of wrong letters");
        SITE.reader().get("/2026/11/18/a-drawer-of-wrong-letters").shouldBe(404);
    }

    @Test
    void an_article_has_one_heading_its_date_and_its_author() {
        Document article = SITE.reader().get(LONG_DISCUSSION).shouldBe(200).page();

        assertThat(article.select("h1").eachText()).containsExactly("The rain gauge behind the bicycle shed");
        assertThat(article.title()).startsWith("The rain gauge behind the bicycle shed");
        assertThat(article.select(".byline time").text()).isEqualTo("4 July 2026");
        assertThat(article.select(".byline-author").text()).isNotEmpty();
        assertThat(article.select("link[rel=canonical]").attr("href")).endsWith(LONG_DISCUSSION);
        assertThat(article.select("html").attr("lang")).isEqualTo("en");
    }

    @Test
    void a_slash_behind_an_address_leads_to_the_address_without_it() {
        Client reader = SITE.reader();

        for (String path : List.of(LONG_DISCUSSION, "/2026/07", "/2026/07/04")) {
            Reply reply = reader.get(path + "/").shouldBe(301);
            assertThat(reply.header("Location")).isEqualTo(path);
        }
        assertThat(reader.get(LONG_DISCUSSION + "/?comments=2").header("Location"))
                .isEqualTo(LONG_DISCUSSION + "?comments=2");
    }

    @Test
    void the_right_words_on_the_wrong_day_lead_to_the_right_day() {
        Reply reply = SITE.reader().get("/2026/07/05/the-rain-gauge").shouldBe(301);

        assertThat(reply.header("Location")).isEqualTo(LONG_DISCUSSION);
    }

    @Test
    void a_long_discussion_has_pages_whose_threads_do_not_repeat() {
        Document first = SITE.reader().get(LONG_DISCUSSION).page();
        Document second =
                SITE.reader().get(LONG_DISCUSSION + "?comments=2").shouldBe(200).page();
        List<String> seen = comments(first);
        List<String> more = comments(second);

        assertThat(first.select("#comments-title").text()).isEqualTo((seen.size() + more.size()) + " comments");
        assertThat(second.select("#comments-title").text())
                .isEqualTo(first.select("#comments-title").text());
        assertThat(more).isNotEmpty().doesNotContainAnyElementsOf(seen);
        assertThat(first.select(".comments .pager a").eachAttr("href"))
                .containsExactly(LONG_DISCUSSION + "?comments=2#comments");
        assertThat(second.select(".comments .pager a").eachAttr("href")).containsExactly(LONG_DISCUSSION + "#comments");
    }

    private static List<String> comments(Document page) {
        return page.select(".thread .comment").stream().map(Element::id).toList();
    }

    @Test
    void where_comments_are_closed_they_stay_and_the_form_goes() {
        Document article = SITE.reader().get(CLOSED).shouldBe(200).page();

        assertThat(article.select("#comments-title").text()).isEqualTo("3 comments");
        assertThat(article.select(".thread .comment")).hasSize(3);
        assertThat(article.text()).contains("Comments are closed.");
        assertThat(article.select("form")).isEmpty();
        assertThat(article.select(".comment-actions a").eachText()).containsOnly("Report");
    }

    @Test
    void a_tag_leads_to_its_articles() {
        Client reader = SITE.reader();
        String tag = reader.get(LONG_DISCUSSION).page().expectFirst(".tags a").attr("href");
        Document page = reader.get(tag).shouldBe(200).page();

        assertThat(tag).startsWith("/tag/");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select(".teaser-title a").eachAttr("href"))
                .isNotEmpty()
                .allMatch(path -> reader.get(path)
                        .page()
                        .select(".tags a")
                        .eachAttr("href")
                        .contains(tag));
    }
}
