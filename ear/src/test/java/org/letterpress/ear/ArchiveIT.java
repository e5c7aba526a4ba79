package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The archive of a month and of a day, beside the month's calendar. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveIT {
    private static final Site SITE = Site.underTest();

    @Test
    void a_month_has_its_articles_and_a_calendar_that_leads_to_its_days() {
        Document july = SITE.reader().get("/2026/07").shouldBe(200).page();

        assertThat(july.select("h1").text()).isEqualTo("July 2026");
        assertThat(july.select(".teaser-title a").eachAttr("href"))
                .hasSize(4)
                .allMatch(path -> path.startsWith("/2026/07/"));
        assertThat(july.select("table caption").text()).isEqualTo("July 2026");
        assertThat(july.select("table th[scope=col]").eachText())
                .containsExactly("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
        assertThat(july.select("table td a").eachAttr("href"))
                .containsExactly("/2026/07/04", "/2026/07/18", "/2026/07/25");
    }

    @Test
    void the_days_of_a_month_stand_under_their_weekdays() {
        Document july = SITE.reader().get("/2026/07").page();

        assertThat(july.select("tbody td").eachText().stream().filter(text -> !text.isEmpty()))
                .hasSize(31);
        assertThat(july.select("tbody tr:first-child td").stream().map(Element::text))
                .containsExactly("", "", "1", "2", "3", "4", "5");
    }

    @Test
    void beside_a_month_stand_the_nearest_months_that_have_articles() {
        Document july = SITE.reader().get("/2026/07").page();

        assertThat(july.select("nav.calendar-nav a").eachText()).containsExactly("June 2026", "August 2026");
        assertThat(july.select("nav.calendar-nav a").eachAttr("href")).containsExactly("/2026/06", "/2026/08");
    }

    @Test
    void a_day_has_its_articles_alone_and_the_calendar_of_its_month() {
        Document day = SITE.reader().get("/2026/07/04").shouldBe(200).page();

        assertThat(day.select("h1").text()).isEqualTo("4 July 2026");
        assertThat(day.select(".teaser-title a").eachAttr("href"))
                .containsExactlyInAnyOrder("/2026/07/04/the-rain-gauge", "/2026/07/04/lemonade-for-forty");
        assertThat(day.select("table caption").text()).isEqualTo("July 2026");
        assertThat(day.select("td.is-selected").text()).isEqualTo("4");
    }

    @Test
    void a_month_or_day_without_articles_does_not_exist() {
        SITE.reader().get("/2025/07").shouldBe(404);
        SITE.reader().get("/2026/07/05").shouldBe(404);
        SITE.reader().get("/2026/00").shouldBe(404);
        SITE.reader().get("/2026/06/31").shouldBe(404);
    }
}
