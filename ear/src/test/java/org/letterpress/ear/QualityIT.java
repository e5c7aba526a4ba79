package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How moderators do, as the desk tells them. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class QualityIT {
    private static final Site SITE = Site.underTest();
    private static final Pattern SHARE = Pattern.compile("\\d+ % \\(([\\d,]+) of ([\\d,]+)\\)");

    private final String article = SITE.openArticle();
    private final Desk desk = Desk.of(SITE);

    @Test
    void a_few_decisions_are_in_the_figures_in_the_chart_and_in_its_table(Visitors visitors) {
        decide("Approve");
        Figures before = settled();

        decide("Approve");
        decide("Spam");
        take(decide("Reject"));
        Patience.until(() -> figures().decided == before.decided + 3);
        Patience.until(() -> figures().overturned == before.overturned + 1);

        Document page = desk.moderator().get("/desk").shouldBe(200).page();
        assertThat(number(element(page, "#quality-decided"))).isEqualTo(figures().overturnedOf);
        assertThat(page.select("#quality-days tbody tr")).hasSize(30);
        assertThat(sum(page.select("#quality-days tbody td:nth-child(2)").eachText()))
                .isEqualTo(number(element(page, "#quality-decided")));
        Element today = element(page, "#quality-days tbody tr");
        assertThat(page.select(".chart-drawing .chart-bar")).hasSize(days(page));
        assertThat(page.select(".chart-drawing .chart-median-mark")).hasSize(days(page));
        assertThat(today.child(2).text()).matches("\\d+ (s|min \\d+ s|h \\d+ min)");
        if (days(page) == 1) {
            assertThat(today.child(2).text())
                    .isEqualTo(element(page, "#quality-median").text());
            assertThat(today.child(3).text())
                    .isEqualTo(element(page, "#quality-most").text());
        }
        assertThat(page.text()).doesNotContain("NaN", "Infinity", "null");
        for (Screen screen : Screen.values()) {
            Visitor moderator = visitors.before(screen);
            moderator.signIn(Site.administrator());
            moderator.page().locator(".chart summary").click();
            moderator.look("desk-figures", screen);
        }
    }

    @Test
    void the_oldest_that_waits_is_a_link_to_its_card() {
        Posted.by(SITE.reader(), article, Draft.fresh());

        String link = desk.moderator()
                .get("/desk")
                .page()
                .select("a:contains(The oldest has waited)")
                .attr("href");

        String card = link.substring(link.indexOf('#') + 1);
        Document queue = desk.moderator()
                .get(link.substring(0, link.indexOf('#')))
                .shouldBe(200)
                .page();
        assertThat(element(queue, ".card").id()).isEqualTo(card);
    }

    @Test
    void who_does_not_moderate_sees_none_of_it() {
        Client editor = SITE.signedIn(editor());

        assertThat(editor.get("/desk").shouldBe(200).page().select("#quality-title, #waiting-title, .chart"))
                .isEmpty();
    }

    private static Site.Person editor() {
        Site.Person person = new Site.Person("figures@press.example", "harbour-lamp-quiet-figures");
        Client administrator = SITE.signedIn(Site.administrator());
        administrator
                .post(administrator
                        .get("/desk/people")
                        .form("Add person")
                        .fill("Name", "figures")
                        .fill("Email", person.email())
                        .fill("Password", person.password())
                        .tick("Editor"))
                .shouldLeadTo("/desk/people");
        return person;
    }

    private Reply decide(String button) {
        return desk.decide(Posted.by(SITE.reader(), article, Draft.fresh()), button);
    }

    private void take(Reply decided) {
        desk.moderator()
                .post(desk.moderator()
                        .get(decided.shouldLeadTo("/desk/comments"))
                        .form("Undo"))
                .shouldBe(303);
    }

    /** Once all that was decided so far is counted. */
    private Figures settled() {
        Patience.until(() ->
                !desk.moderator().get("/desk").page().select("#quality-decided").isEmpty());
        Figures[] last = {figures()};
        Patience.until(() -> {
            Patience.until(new Pause());
            Figures before = last[0];
            last[0] = figures();
            return before.equals(last[0]);
        });
        return last[0];
    }

    private Figures figures() {
        Document page = desk.moderator().get("/desk").page();
        Matcher share = SHARE.matcher(element(page, "#quality-overturned").text());
        assertThat(share.matches()).as(page.text()).isTrue();
        return new Figures(number(element(page, "#quality-decided")), number(share.group(1)), number(share.group(2)));
    }

    private static int days(Document page) {
        return (int) page.select("#quality-days tbody td:nth-child(2)").eachText().stream()
                .filter(text -> !text.equals("0"))
                .count();
    }

    private static int sum(List<String> numbers) {
        return numbers.stream().mapToInt(QualityIT::number).sum();
    }

    private static Element element(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector);
    }

    private static int number(Element element) {
        return number(element.text());
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }

    /** What the page says; the share overturned is of all that were decided. */
    private record Figures(int decided, int overturned, int overturnedOf) {}

    /** Longer than the job rests. */
    private static final class Pause implements BooleanSupplier {
        private final long until = System.nanoTime() + Duration.ofSeconds(7).toNanos();

        @Override
        public boolean getAsBoolean() {
            return System.nanoTime() > until;
        }
    }
}
