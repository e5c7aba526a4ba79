package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Statements of the bank, and what becomes of transfers that say nothing of what for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlacingIT {
    private static final Site SITE = Site.underTest();
    private static final String STATEMENTS = "/desk/donations/statements";
    private static final String OPEN = "/desk/donations/open";

    private final Treasury treasury = Treasury.of(SITE);
    private final Client treasurer = treasury.treasurer();
    private final String mark = Treasury.mark();
    private final String payer = "Payer " + mark;

    @Test
    void a_statement_is_read_once_however_often_it_comes() {
        String file = Treasury.statement(payer, "thank you", "25.00");

        Reply report = treasurer.get(treasury.upload("may.csv", file).shouldLeadTo(STATEMENTS + "?came=1&fresh=1"));
        assertThat(report.page().text()).contains("One payment came in, one of them new; none went out.");
        treasury.upload("may again.csv", file).shouldLeadTo(STATEMENTS + "?came=1&fresh=0");

        assertThat(treasury.payment(payer).text()).contains("€25.00", "thank you", "Nobody knows what it is for.");
    }

    @Test
    void a_file_that_is_no_statement_is_refused_with_its_reason_and_its_line() {
        assertThat(refusal("picture.png", "\u0089PNG\r\n\u001a\n\0\0\0")).isNotEmpty();
        assertThat(refusal("empty.csv", "")).isEqualTo("Choose a file");
        assertThat(refusal("words.csv", "one;two\nthree;four\n")).contains("No line at the beginning");
        assertThat(refusal("date.csv", Treasury.statement(payer, "x", "ten")))
                .startsWith("Line 2: ")
                .contains("an amount in it is none");
        assertThat(treasury.get("/statements").page().select("#currency").val()).isEqualTo("EUR");
    }

    private String refusal(String name, String content) {
        return treasury.upload(name, content)
                .shouldBe(422)
                .page()
                .select(".error-summary li")
                .text();
    }

    @Test
    void a_statement_of_another_account_is_refused() {
        String file = "Own IBAN;Date;Payer;Description;Amount;Currency\n" + "FR1420041010050500013M02606;2026-05-12;"
                + payer + ";x;10.00;EUR\n";

        assertThat(refusal("other.csv", file)).contains("another account");
    }

    @Test
    void a_gift_is_made_of_what_says_nothing() {
        String fund = "Placing " + mark;
        treasury.open(fund);
        treasury.upload("may.csv", Treasury.statement(payer, "for you", "30.00"))
                .shouldBe(303);
        Element card = treasury.payment(payer);

        Reply refused = treasurer.post(Treasury.form(card, "Make a gift"));
        assertThat(refused.shouldBe(422).page().select(".error-summary li").text())
                .contains("Choose a fund");

        String placed = treasurer
                .post(Treasury.form(card, "Make a gift")
                        .choose("fund", Treasury.option(card.expectFirst("select"), fund))
                        .fill("Name of the donor", payer))
                .shouldLeadTo(OPEN + "?placed=");
        assertThat(treasurer
                        .get(placed)
                        .page()
                        .select("a[href^=/desk/donations/]")
                        .eachText())
                .contains("See the gift");
        assertThat(treasury.get("/funds").page().text()).contains("€30.00");
        treasurer.post(Treasury.form(card, "Set aside")).shouldBe(409);
    }

    @Test
    void a_payment_is_placed_to_the_gift_that_a_treasurer_names() {
        String fund = "Named " + mark;
        treasury.open(fund);
        String first = treasury.record(fund, "10", "Dora " + mark, "");
        treasury.upload("may.csv", Treasury.statement(payer, "again", "5.00")).shouldBe(303);
        Form place = Treasury.form(treasury.payment(payer), "Place");

        Reply refused = treasurer.post(place.fill("It is for gift", "nothing"));
        assertThat(refused.shouldBe(422).page().select("input[name=gift]").eachAttr("value"))
                .contains("nothing");

        treasurer
                .post(place.fill("It is for gift", first.substring(first.lastIndexOf('/') + 1)))
                .shouldLeadTo(OPEN + "?");
    }

    @Test
    void what_is_nobodys_gift_is_set_aside() {
        treasury.upload("may.csv", Treasury.statement(payer, "refund of the rent", "7.00"))
                .shouldBe(303);
        Form aside = Treasury.form(treasury.payment(payer), "Set aside");

        treasurer.post(aside).shouldLeadTo(OPEN + "?done=aside");

        assertThat(treasurer
                        .post(aside)
                        .shouldBe(409)
                        .page()
                        .select("[role=alert]")
                        .text())
                .contains("Somebody has dealt with this payment meanwhile");
        assertThat(treasury.get("/open").page().text()).doesNotContain(payer);
    }

    @Test
    void a_statement_may_be_larger_than_any_other_form_and_nobody_elses_is() {
        String large = Treasury.statement(payer, "x".repeat(400), "1.00");
        String lines = large + ("2026-05-13;" + payer + ";" + "y".repeat(400) + ";-1.00;EUR\n").repeat(2_000);

        treasury.upload("large.csv", lines).shouldLeadTo(STATEMENTS + "?came=1");
        Treasury moderator = new Treasury(SITE.signedIn(Desk.newModerator(SITE, "mod-" + mark)));
        moderator.treasurer().get(STATEMENTS).shouldBe(403);
    }
}
