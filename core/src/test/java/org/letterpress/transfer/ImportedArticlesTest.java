package org.letterpress.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.transfer.TransferFixture.imported;
import static org.letterpress.transfer.TransferFixture.totals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.letterpress.Press;
import org.letterpress.article.Article;
import org.letterpress.article.ArticleAddress;
import org.letterpress.article.ArticleFixture;
import org.letterpress.article.ArticleStatus;
import org.letterpress.article.FormerAddress;
import org.letterpress.article.TagKind;
import org.letterpress.text.Slug;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ImportedArticlesTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void a_post_becomes_an_article_with_all_that_belongs_to_it() {
        imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(article("a-wet-spring").headline()).satisfies(headline -> {
            assertThat(headline.title()).isEqualTo("A Wet Spring & After");
            assertThat(headline.standfirst()).isEqualTo("It rained.");
            assertThat(headline.author()).isEqualTo("Ada & Team");
        });
        assertThat(article("a-wet-spring").body().html())
                .isEqualToIgnoringNewLines("<p>It rained <strong>hard</strong>.</p>");
        assertThat(article("a-wet-spring").status()).isEqualTo(ArticleStatus.PUBLISHED);
        assertThat(article("a-wet-spring").discussion().open()).isTrue();
        assertThat(article("a-wet-spring").tags()).hasSize(2);
        assertThat(press.in(() -> press.articles()
                        .tag(TagKind.CATEGORY, Slug.of("valley"))
                        .map(tag -> tag.name())))
                .contains("Valley");
    }

    @Test
    void the_address_has_the_blogs_own_day_and_the_time_is_the_worlds() {
        imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(article("a-wet-spring").publishedAt()).contains(Instant.parse("2021-03-02T04:30:00Z"));
        assertThat(article("a-wet-spring").address())
                .contains(new ArticleAddress(LocalDate.of(2021, 3, 1), Slug.of("a-wet-spring")));
    }

    @ParameterizedTest
    @CsvSource({
        "a-wet-spring, PUBLISHED",
        "later, SCHEDULED",
        "not-yet, DRAFT",
        "waiting, DRAFT",
        "between-us, DRAFT",
        "locked, DRAFT",
        "thrown-away, WITHDRAWN",
        "ἀρχή, PUBLISHED"
    })
    void each_status_finds_its_own(String slug, ArticleStatus status) {
        imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(article(Slug.ofWordPress(slug).value()).status()).isEqualTo(status);
    }

    @Test
    void what_is_in_the_trash_says_at_its_address_that_it_is_gone() {
        imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(article("thrown-away").address().orElseThrow().path()).isEqualTo("/2021/03/01/thrown-away");
    }

    @Test
    void a_slug_that_is_taken_gets_the_next_and_the_old_address_leads_there() {
        press.run(() -> ArticleFixture.stored(press, ArticleFixture.draft("A wet Spring")));

        long run = imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(article("a-wet-spring-2").headline().title()).isEqualTo("A Wet Spring & After");
        assertThat(article("a-wet-spring-3").headline().title()).isEqualTo("A Wet Spring");
        assertThat(leadsTo("/2021/03/01/a-wet-spring")).isEqualTo("a-wet-spring-2");
        assertThat(leadsTo("/2021/03/01/a-wet-spring-2")).isEqualTo("a-wet-spring-3");
        assertThat(totals(press, run)).containsEntry("NOTED article: ADDRESS_TAKEN", 2L);
    }

    @Test
    void every_address_of_the_blog_leads_to_the_new_one() {
        imported(press, WxrFixture.file("wxr-1.2.xml"));

        assertThat(leadsTo("/?p=10")).isEqualTo("a-wet-spring");
        assertThat(leadsTo("/2021/03/01/wet-spring")).isEqualTo("a-wet-spring");
        assertThat(leadsTo("/?p=22")).isEqualTo("not-yet");
        assertThat(leadsTo("/2021/03/01/a-wet-spring")).isEqualTo("nowhere");
    }

    @Test
    void a_number_in_a_guid_gives_way_to_the_post_that_has_it() {
        String guest = post(7, "Guest", "<guid>https://old.example/?p=5</guid>");
        String owner = post(5, "Owner", "<guid>https://blog.example/?p=5</guid>");

        imported(press, WxrFixture.bytes(WxrFixture.export(guest + owner)));

        assertThat(leadsTo("/?p=5")).isEqualTo("owner");
        assertThat(leadsTo("/?p=7")).isEqualTo("guest");
    }

    @Test
    void a_number_in_a_guid_that_no_post_has_leads_to_its_own() {
        imported(press, WxrFixture.bytes(WxrFixture.export(post(7, "Guest", "<guid>https://old.example/?p=5</guid>"))));

        assertThat(leadsTo("/?p=5")).isEqualTo("guest");
    }

    @Test
    void doubled_labels_of_version_1_0_are_one_tag_each() {
        imported(press, WxrFixture.file("wxr-1.0.xml"));

        assertThat(article("on-compost").tags()).hasSize(2);
        assertThat(article("on-compost").headline().title()).isEqualTo("On compost – and patience");
        assertThat(article("on-compost").address().orElseThrow().path()).isEqualTo("/2009/10/31/on-compost");
        assertThat(leadsTo("/2009/10/on-compost")).isEqualTo("on-compost");
    }

    @Test
    void without_a_status_it_is_a_draft() {
        long run = imported(
                press,
                WxrFixture.bytes(
                        WxrFixture.export("<item><title>Bare</title><link>https://blog.example/?p=6</link></item>")));

        assertThat(article("bare").status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(leadsTo("/?p=6")).isEqualTo("bare");
        assertThat(totals(press, run))
                .containsEntry("NOTED article: NO_STATUS_BECAME_DRAFT", 1L)
                .containsEntry("NOTED article: NAME_MISSING", 1L);
    }

    @Test
    void without_a_date_nothing_is_published() {
        long run = imported(
                press,
                WxrFixture.bytes(WxrFixture.export("<item><title>Undated</title><wp:post_id>1</wp:post_id>"
                        + "<wp:status>publish</wp:status><wp:post_date>0000-00-00 00:00:00</wp:post_date></item>")));

        assertThat(article("undated").status()).isEqualTo(ArticleStatus.DRAFT);
        assertThat(totals(press, run)).containsEntry("NOTED article: NO_DATE", 1L);
    }

    @Test
    void an_excerpt_too_long_for_its_place_begins_the_text() {
        long run = imported(
                press,
                WxrFixture.bytes(WxrFixture.export("<item><title>Long</title><wp:post_id>1</wp:post_id>"
                        + "<wp:status>draft</wp:status><excerpt:encoded>" + "Words. ".repeat(300)
                        + "</excerpt:encoded><content:encoded>More.</content:encoded></item>")));

        assertThat(article("long").body().plainText()).startsWith("Words.").endsWith("More.");
        assertThat(article("long").headline().standfirst() == null).isTrue();
        assertThat(totals(press, run)).containsEntry("NOTED article: LONG_EXCERPT_IN_TEXT", 1L);
    }

    @Test
    void closed_comments_stay_closed() {
        imported(press, WxrFixture.file("wxr-1.1.xml"));

        assertThat(article("creme").discussion().open()).isFalse();
        assertThat(article("creme").headline().author()).isEqualTo("The Barista");
    }

    private static String post(int id, String title, String more) {
        return "<item><title>%s</title><wp:post_id>%d</wp:post_id><wp:status>draft</wp:status>%s</item>"
                .formatted(title, id, more);
    }

    private static Article article(String slug) {
        return press.in(() -> {
            Article article = press.articles().bySlug(new Slug(slug)).orElseThrow();
            assertThat(article.tags()).isNotNull(); // read before the transaction ends
            return article;
        });
    }

    private static String leadsTo(String address) {
        return press.in(() -> press.articles()
                .formerAddress(address)
                .map(FormerAddress::articleId)
                .flatMap(press.articles()::byId)
                .map(article -> article.slug().value())
                .orElse("nowhere"));
    }
}
