package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What each donor gave in a year, for treasurers, and by mail for whoever gave it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class YearlyIT {
    private static final Site SITE = Site.underTest();
    private static final Pattern LINK = Pattern.compile("/statement/[A-Za-z0-9_-]{32}");

    private final Treasury treasury = Treasury.of(SITE);
    private final Client treasurer = treasury.treasurer();
    private final String mark = Treasury.mark();
    private final String fund = "Yearly " + mark;
    private final String dora = "dora." + mark + "@example.org";

    @Test
    void a_donor_is_mailed_what_that_address_gave_in_that_year_and_nothing_else() {
        treasury.open(fund);
        given("10", "Dora", dora, "2019-02-03");
        given("15.50", "Dora Donor", dora, "2019-04-05");
        given("99", "Dora", dora, "2018-04-05");
        given("77", "Otto", "otto." + mark + "@example.org", "2019-04-05");
        Reply page = year("2019");
        assertThat(row(page).text()).contains(dora, "€25.50").doesNotContain("€99");

        treasurer.post(Treasury.form(row(page), "Mail Dora Donor")).shouldLeadTo("/desk/donations/yearly?year=2019");

        String letter = new Received(Postbox.ofSite().letterTo(dora, "What you gave in 2019")).text();
        Matcher link = LINK.matcher(letter);
        assertThat(link.find()).as(letter).isTrue();
        Reply statement = SITE.reader().get(link.group()).shouldBe(200);
        assertThat(statement.header("Cache-Control")).contains("no-store");
        assertThat(statement.page().select(".statement").text())
                .contains("Gifts in 2019", "3 February 2019", "€10.00", "€15.50", "€25.50", fund)
                .doesNotContain("€99", "€77", "Otto");
        SITE.reader().get("/statement/" + "A".repeat(32)).shouldBe(404);
    }

    @Test
    void everybody_is_mailed_once_and_one_again_who_is_asked_for() {
        treasury.open(fund);
        given("10", "Dora Donor", dora, "2017-02-03");

        treasurer.post(year("2017").form("Mail to all")).shouldLeadTo("/desk/donations/yearly?year=2017&sent=");
        treasurer.post(year("2017").form("Mail to all")).shouldLeadTo("/desk/donations/yearly?year=2017&sent=0");
        Postbox.ofSite().letterTo(dora, "What you gave in 2017");

        treasurer
                .post(Treasury.form(row(year("2017")), "Mail again Dora Donor"))
                .shouldBe(303);
        Patience.until(
                () -> Postbox.ofSite().lettersTo(dora, "What you gave in 2017").size() == 2);
    }

    @Test
    void a_statement_is_there_to_be_printed_and_cash_has_its_own_list() {
        treasury.open(fund);
        given("10", "Box " + mark, "", "2016-02-03");

        Document apart = treasurer
                .get("/desk/donations/yearly?year=2016&who=unreachable")
                .shouldBe(200)
                .page();
        String path = apart.select("td a").stream()
                .filter(link -> link.text().equals("Box " + mark))
                .findFirst()
                .orElseThrow()
                .attr("href");

        assertThat(treasurer.get(path).shouldBe(200).page().select(".statement").text())
                .contains("Box " + mark, "€10.00", "3 February 2016");
        treasurer.get(path.replace("2016", "2015")).shouldBe(404);
        assertThat(year("2016").page().text()).doesNotContain("Box " + mark);
    }

    private void given(String amount, String name, String email, String day) {
        treasurer
                .post(treasury.gift(fund, amount, name, email).fill("Day", day))
                .shouldLeadTo("/desk/donations/");
    }

    private Reply year(String year) {
        return treasurer.get("/desk/donations/yearly?year=" + year).shouldBe(200);
    }

    private Element row(Reply page) {
        return page.page().select("tbody tr").stream()
                .filter(row -> row.text().contains(dora))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + dora));
    }
}
