package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What treasurers open to be given for, what they write down by hand, and what has come in for it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FundsIT {
    private static final Site SITE = Site.underTest();
    private static final String FUNDS = "/desk/donations/funds";

    private final Treasury treasury = Treasury.of(SITE);
    private final Client treasurer = treasury.treasurer();
    private final String name = "Slates " + Treasury.mark();

    @Test
    void a_fund_is_opened_given_for_and_shows_how_far_it_is() {
        String slug = treasury.open(name);

        String gift = treasury.record(name, "250,00", "Cash Box", "");

        assertThat(gift).matches("/desk/donations/[0-9a-z]{16}");
        Element card = card(slug);
        assertThat(card.text()).contains("€250.00", "of €1,000.00 (25 %)", "takes gifts");
        assertThat(card.select("a[href=/donate?fund=" + slug + "]")).hasSize(1);
    }

    @Test
    void a_form_that_comes_twice_is_one_gift() {
        String slug = treasury.open(name);
        Form form = treasury.gift(name, "10", "Cash Box", "");

        String first = treasurer.post(form).shouldLeadTo("/desk/donations/");

        assertThat(treasurer.post(form).shouldLeadTo("/desk/donations/")).isEqualTo(first);
        assertThat(card(slug).text()).contains("€10.00");
    }

    @Test
    void what_is_no_gift_is_said_beside_each_field_and_kept() {
        treasury.open(name);
        Form form = treasury.gift(name, "1.000", "", "nobody at home")
                .fill("Day", "2999-01-01")
                .fill("Note (optional)", "in the box");

        Document page = treasurer.post(form).shouldBe(422).page();

        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#amount", "#day");
        assertThat(page.expectFirst("#amount").val()).isEqualTo("1.000");
        assertThat(page.expectFirst("#note").wholeText()).contains("in the box");
        Document next = treasurer
                .post(form.fill("Amount", "1000").fill("Day", "2026-05-01").tick("A tax receipt is wanted"))
                .shouldBe(422)
                .page();
        assertThat(next.select("[role=alert] a").eachAttr("href")).containsExactly("#name", "#email", "#postal");
    }

    @Test
    void amounts_that_cannot_be_are_refused_with_a_clear_word() {
        treasury.open(name);

        assertThat(refusal("")).isEqualTo("Enter an amount");
        assertThat(refusal("0")).isEqualTo("Enter an amount of more than nothing");
        assertThat(refusal("-5")).isEqualTo("Enter an amount of more than nothing");
        assertThat(refusal("5,255")).contains("in one way only");
        assertThat(refusal("5.5555")).contains("no more decimals than EUR");
        assertThat(refusal("1e12")).isEqualTo("Enter the amount in digits, like 25 or 25.50");
        assertThat(refusal("1000000000000")).isEqualTo("Enter a smaller amount");
        assertThat(refusal("99999999999999999999999")).isEqualTo("Enter a smaller amount");
        assertThat(refusal("5 USD")).isEqualTo("Enter an amount in EUR");
    }

    private String refusal(String amount) {
        Document page = treasurer
                .post(treasury.gift(name, amount, "Cash Box", ""))
                .shouldBe(422)
                .page();
        assertThat(page.expectFirst("#amount").val()).isEqualTo(amount);
        return page.select(".error-summary li").text();
    }

    @Test
    void a_fund_that_cannot_be_is_refused_with_a_clear_word_and_kept() {
        treasury.open(name);
        assertThat(wrong(name, "EUR", "").select("[role=alert] li").text()).contains("another fund has this address");
        assertThat(wrong("", "EUR", "").select("[role=alert] a").eachAttr("href"))
                .containsExactly("#name");
        assertThat(wrong(name, "XAU", "").select("[role=alert] a").eachAttr("href"))
                .containsExactly("#currency");

        Document page = wrong(name + " too", "EUR", "minus one");

        assertThat(page.select("[role=alert] a").eachAttr("href")).containsExactly("#goal");
        assertThat(page.expectFirst("#goal").val()).isEqualTo("minus one");
        assertThat(page.expectFirst("#name").val()).isEqualTo(name + " too");
    }

    private Document wrong(String called, String currency, String goal) {
        return treasurer
                .post(treasury.get("/funds")
                        .form("Open fund")
                        .fill("Name", called)
                        .fill("Currency", currency)
                        .fill("Goal", goal))
                .shouldBe(422)
                .page();
    }

    @Test
    void a_fund_is_changed_and_closed_and_who_comes_late_is_told() {
        String slug = treasury.open(name);
        Form edit = treasurer.get(FUNDS + "?fund=" + slug).form("Save fund");
        Form close = Treasury.form(card(slug), "Close to gifts " + name);
        treasurer
                .post(edit.fill("What it is for", "Blue ones.").fill("Goal", ""))
                .shouldLeadTo(FUNDS);

        treasurer.post(close).shouldBe(409);
        Reply again = treasurer.post(edit.fill("What it is for", "Red ones."));

        assertThat(again.shouldBe(409).page().expectFirst("#summary").wholeText())
                .contains("Red ones.");
        assertThat(card(slug).text()).contains("Blue ones.").doesNotContain("of €1,000.00");
        treasurer.post(Treasury.form(card(slug), "Close to gifts " + name)).shouldLeadTo(FUNDS);
        assertThat(card(slug).text()).contains("closed");
    }

    @Test
    void a_fund_that_there_is_not_is_not_found() {
        treasurer.get(FUNDS + "?fund=nothing-of-the-kind").shouldBe(404);
    }

    private Element card(String slug) {
        return treasury.get("/funds").page().expectFirst("#fund-" + slug);
    }
}
