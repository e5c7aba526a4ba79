package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The treasurer's ledger, from outside. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerIT {
    private static final Site SITE = Site.underTest();
    private static final String MARK = Long.toString(System.nanoTime(), 36);
    private static final String FUND = "The ledger of " + MARK;

    private final Treasury treasury = Treasury.of(SITE);

    @BeforeAll
    static void there_is_a_fund() {
        Treasury.of(SITE).open(FUND);
    }

    @Test
    void what_was_written_down_is_found_in_the_ledger_and_added_up_in_its_month() {
        String gift = treasury.record(FUND, "1,234.50", "Maud of " + MARK);

        Document found = page("/desk/donations?q=maud+of+" + MARK);
        Document none = page("/desk/donations?q=maud+of+" + MARK + "&state=PLEDGED");

        assertThat(found.select("tbody th a").eachAttr("href")).containsExactly(gift);
        assertThat(found.select("tbody tr").text()).contains("€1,234.50", "Paid", FUND, "Written down");
        assertThat(none.text()).contains("There is nothing like that.");
        Document ofFund = page("/desk/donations?fund=" + slug());
        assertThat(ofFund.select("#months-EUR tbody tr")).hasSize(24);
        assertThat(ofFund.select(".chart-drawing .chart-bar")).isNotEmpty();
        assertThat(ofFund.select("#funds-EUR tbody th").text()).isEqualTo(FUND);
    }

    private String slug() {
        return FUND.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    @Test
    void a_refund_says_first_what_goes_back_and_is_noted_once() {
        String gift = treasury.record(FUND, "25", "Nell");
        Form form = treasury.treasurer().get(gift).form("Review the refund").fill("Amount to give back", "10,00");

        Reply sure = treasury.treasurer().post(form).shouldBe(200);
        Form confirm = sure.form("Yes, it was handed back");

        assertThat(sure.page().text()).contains("€10.00 to Nell", "you hand the money back by yourself");
        assertThat(page(gift).select("#gift-kept")).isEmpty();
        assertThat(treasury.treasurer().post(confirm).shouldLeadTo(gift)).endsWith("?done=refunded");
        treasury.treasurer().post(confirm).shouldBe(409);
        Document refunded = page(gift);
        assertThat(element(refunded, "#gift-kept").text()).isEqualTo("€15.00");
        assertThat(refunded.select("#gift-movements tbody tr").eachText())
                .hasSize(2)
                .anyMatch(row -> row.endsWith("refund -€10.00"));
        assertThat(refunded.select(".gift-papers del")).hasSize(1);
    }

    @Test
    void more_than_is_left_does_not_go_back_and_stays_typed() {
        String gift = treasury.record(FUND, "25", "Nell");

        for (String typed : new String[] {"25.01", "1e12", "-3", "10 USD", "1.000", ""}) {
            Reply refused = treasury.treasurer()
                    .post(treasury.treasurer()
                            .get(gift)
                            .form("Review the refund")
                            .fill("Amount to give back", typed))
                    .shouldBe(422);
            assertThat(refused.page().select(".error-summary li")).hasSize(1);
            assertThat(element(refused.page(), "#amount").val()).isEqualTo(typed);
        }
        assertThat(page(gift).select("#gift-movements tbody tr")).hasSize(1);
    }

    @Test
    void a_receipt_that_is_void_keeps_its_number_and_another_has_the_next() {
        String gift = treasury.record(FUND, "30", "Olga");
        String number = element(page(gift), ".gift-papers strong").text();

        treasury.press(gift, "Void the receipt").shouldLeadTo(gift);
        assertThat(page(gift).select(".gift-papers del").text()).startsWith(number);
        treasury.press(gift, "Issue a new receipt").shouldLeadTo(gift);

        assertThat(element(page(gift), ".gift-papers strong").text()).isGreaterThan(number);
    }

    @Test
    void a_form_of_yesterday_changes_nothing() {
        String gift = treasury.record(FUND, "30", "Olga");
        Form old = treasury.treasurer().get(gift).form("Void the receipt");
        treasury.press(gift, "Issue a new receipt").shouldLeadTo(gift);
        treasury.press(gift, "Void the receipt").shouldLeadTo(gift);

        treasury.treasurer().post(old).shouldBe(409);
        treasury.treasurer()
                .post(treasury.treasurer().get(gift).form("Review the refund").set("version", "999999"))
                .shouldBe(409);
    }

    @Test
    void the_table_holds_no_formula_and_programs_read_the_same() {
        String name = "=2+5 " + MARK;
        String gift = treasury.record(FUND, "12.30", name);
        String id = gift.substring(gift.lastIndexOf('/') + 1);

        for (String path : new String[] {"/desk/donations.csv", "/api/v1/donations.csv"}) {
            Reply table = treasury.treasurer().get(path).shouldBe(200);
            assertThat(table.header("Content-Type")).startsWith("text/csv");
            assertThat(table.header("Content-Disposition")).contains("donations.csv");
            assertThat(table.text().lines().filter(row -> row.startsWith(id)))
                    .hasSize(1)
                    .allMatch(row -> row.contains(",EUR,12.30,0.00,0.00,12.30,\"'=2+5 " + MARK + "\","));
        }
        String listed = treasury.treasurer()
                .get("/api/v1/donations?limit=1")
                .shouldBe(200)
                .text();
        assertThat(listed).contains("\"next\":\"", "\"currency\":\"EUR\"", "\"donor\":{");
        assertThat(SITE.reader().get("/api/v1/donations").status()).isEqualTo(401);
    }

    @Test
    void there_is_no_page_of_a_gift_that_nobody_made() {
        treasury.treasurer().get("/desk/donations/0123456789abcdef").shouldBe(404);
        treasury.treasurer().get("/desk/donations/0123456789ABCDEF").shouldBe(404);
        treasury.treasurer().get("/desk/donations?from=yesterday").shouldBe(422);
    }

    @Test
    void the_ledger_and_a_gift_stand_in_nobodys_way(Visitors visitors) {
        String gift = treasury.record(FUND, "48.00", "Somebody with a Rather Long-Winded Double-Barrelled Name");
        treasury.press(gift, "Issue a new receipt").shouldLeadTo(gift);
        for (Screen screen : Screen.values()) {
            Visitor treasurer = visitors.before(screen);
            treasurer.signIn(Site.administrator());
            treasurer.open("/desk/donations");
            treasurer.page().locator(".chart summary").first().click();
            treasurer.page().locator(".queue-tools summary").first().click();
            treasurer.look("desk-donations", screen);
            treasurer.open(gift);
            treasurer.look("desk-donation", screen);
            treasurer.press("Review the refund");
            treasurer.look("desk-donation-refund", screen);
        }
    }

    private Document page(String path) {
        return treasury.treasurer().get(path).shouldBe(200).page();
    }

    private static Element element(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector), selector);
    }
}
