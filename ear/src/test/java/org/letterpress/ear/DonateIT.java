package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What those meet who give: the form, the gift's own page, the receipt. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class DonateIT {
    private static final Site SITE = Site.underTest();
    private static final String ARTICLE = "/2026/07/04/the-rain-gauge";
    private static final String LINK = "Support our work";
    private static final String NOWHERE = "/donate/" + "A".repeat(32);

    private final Giver giver = new Giver(SITE.reader());

    @Test
    void from_an_article_a_reader_without_scripts_promises_a_transfer(Visitors visitors) {
        Visitor dora = visitors.withoutScripts();
        dora.open(ARTICLE);
        dora.follow(LINK);
        assertThat(dora.text()).contains("The rain gauge", "A new roof for the reading room");
        assertThat(dora.page().locator("input:checked").count()).isZero();
        chooseFund(dora);
        dora.click(dora.field("€25"));
        dora.click(dora.field("Give once"));
        dora.click(dora.field("Bank transfer"));
        dora.fill("Name", "Dora Donor").fill("Email", "dora@example.org").fill("Dedication (optional)", "For Maud");

        dora.press(Giver.REVIEW);
        assertThat(dora.text()).contains("€25.00", "Give once", "Bank transfer", "For Maud");
        dora.press("Change");
        assertThat(dora.field("€25").isChecked()).isTrue();
        assertThat(dora.field("Dedication (optional)").inputValue()).isEqualTo("For Maud");
        dora.press(Giver.REVIEW);
        dora.press(Giver.CONFIRM);

        assertThat(dora.path()).startsWith("/donate/");
        assertThat(dora.text()).contains("Waiting for your transfer", "DE89 3704 0044 0532 0130 00", "COBADEFFXXX");
        assertThat(dora.page().locator(".slip-code").last().innerText()).matches("RF\\d\\d( [0-9]{1,4})+");
        assertThat(dora.page().locator(".slip svg path").getAttribute("d")).startsWith("M4 4h7");

        dora.click(dora.page().getByText("Cancel this gift"));
        dora.press("Yes, cancel it");
        assertThat(dora.text()).contains("The gift is cancelled.", "Cancelled");
    }

    @Test
    void from_an_article_a_reader_tries_a_gift_and_prints_its_receipt(Visitors visitors) {
        Visitor dora = visitors.onPhone();
        dora.open(ARTICLE);
        dora.follow(LINK);
        chooseFund(dora);
        dora.fill("Other amount", "12,50 €");
        dora.click(dora.field("Give once"));
        dora.click(dora.field("Test: no money moves"));
        dora.fill("Name", "Dora Donor").fill("Email", "dora@example.org");
        dora.press(Giver.REVIEW);
        dora.press(Giver.CONFIRM);
        assertThat(dora.text()).contains("Waiting for your payment", "Test gift: no money moves");

        Locator leave = dora.page().locator("a[rel=noreferrer]");
        assertThat(leave.innerText()).isEqualTo("Go to the test provider");
        dora.follow(leave);
        dora.press("Succeed");

        assertThat(dora.text()).contains("Your gift has arrived. Thank you!");
        dora.follow(dora.page().locator("a[href$='/receipt']"));
        assertThat(dora.text()).contains("Receipt TEST-", "Dora Donor", "€12.50", "Tax number 12/345/67890");
    }

    private static void chooseFund(Visitor visitor) {
        Locator fund = visitor.page().locator("#fund-" + Giver.FUND);
        if (fund.count() > 0) {
            visitor.click(fund);
        }
    }

    @TestFactory
    Stream<DynamicTest> an_amount_that_cannot_be_given_is_refused_with_the_reason() {
        return Map.ofEntries(
                        Map.entry("", "Choose an amount, or enter another one"),
                        Map.entry("0", "more than nothing"),
                        Map.entry("-5", "more than nothing"),
                        Map.entry("0.50", "at least €1.00"),
                        Map.entry("1000000000000", "at most €1,000,000.00"),
                        Map.entry("1e12", "in digits"),
                        Map.entry("9999999999999999999999999", "at most €1,000,000.00"),
                        Map.entry("10 USD", "in Euro"),
                        Map.entry("1.000", "without a separator of thousands"),
                        Map.entry("10.505", "without a separator of thousands"),
                        Map.entry("10.5055", "no more decimals"),
                        Map.entry("<script>alert(1)</script>", "in digits"))
                .entrySet()
                .stream()
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey() + ": " + wrong.getValue(), () -> {
                    Reply refused = giver.review(giver.form("BANK", "ONCE", wrong.getKey()))
                            .shouldBe(422);

                    Document page = refused.page();
                    assertThat(page.select("[role=alert]").text()).contains("There is a problem", wrong.getValue());
                    assertThat(page.select("#other").val()).isEqualTo(wrong.getKey());
                    assertThat(page.select("#name").val()).isEqualTo("Dora Donor");
                    assertThat(page.select("#rhythm-ONCE[checked], #method-BANK[checked]"))
                            .hasSize(2);
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_missing_or_wrong_is_said() {
        return Stream.of(
                        new Wrong("rhythm", "NEVER", "Choose how often"),
                        new Wrong("method", "COIN", "Choose how you want to pay"),
                        new Wrong("method", "OFFLINE", "Choose how you want to pay"),
                        new Wrong("fund", "nowhere", "takes no gifts any more"),
                        new Wrong("name", "", "name"),
                        new Wrong("email", "", "email"),
                        new Wrong("email", "dora at home", "email"),
                        new Wrong("taxReceipt", "yes", "Enter your postal address"),
                        new Wrong("message", "x".repeat(501), "Shorten your message"),
                        new Wrong("dedication", "x".repeat(201), "Shorten the dedication"),
                        new Wrong("subject", "cheap boats", "did not come back as it was given"),
                        new Wrong("token", "1.2.3", "did not come back as it was given"))
                .map(wrong -> DynamicTest.dynamicTest(wrong.field + ": " + wrong.says, () -> {
                    Form form = giver.form("BANK", "ONCE", "25");
                    switch (wrong.field) {
                        case "rhythm", "method", "fund" ->
                            form.choose(wrong.field, "NONE").and(wrong.field, wrong.value);
                        case "taxReceipt" -> form.and(wrong.field, wrong.value);
                        default -> form.set(wrong.field, wrong.value);
                    }

                    Document page = giver.review(form).shouldBe(422).page();

                    assertThat(page.select("[role=alert]").text()).contains("There is a problem", wrong.says);
                    assertThat(page.select("#other").val()).isEqualTo("25");
                }));
    }

    private record Wrong(String field, String value, String says) {}

    @Test
    void the_same_form_sent_twice_is_one_gift() {
        Reply review = giver.review(giver.form("BANK", "ONCE", "25")).shouldBe(200);

        String first = giver.client().post(review.form(Giver.CONFIRM)).shouldLeadTo("/donate/");
        String second = giver.client().post(review.form(Giver.CONFIRM)).shouldLeadTo("/donate/");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void what_is_typed_counts_and_not_what_was_chosen_before() {
        Form form = giver.form("BANK", "ONCE", "40").choose("amount", "10");

        assertThat(giver.review(form).shouldBe(200).page().select(".give-sum").text())
                .isEqualTo("€40.00");
    }

    @Test
    void from_one_network_so_many_gifts_are_taken_an_hour_and_what_was_typed_stays() {
        Reply refused = IntStream.range(0, 40)
                .mapToObj(i -> giver.client()
                        .post(giver.review(giver.form("TEST", "ONCE", "25")).form(Giver.CONFIRM)))
                .filter(reply -> reply.status() != 303)
                .findFirst()
                .orElseThrow();

        refused.shouldBe(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(refused.page().select("#name").val()).isEqualTo("Dora Donor");
        assertThat(refused.page().select("[role=alert]").text()).contains("Too many gifts");
    }

    @Test
    void a_gift_is_for_its_donor_alone() {
        Reply gift = giver.gift(giver.give("BANK", "ONCE", "25"));

        assertThat(gift.header("Cache-Control")).isEqualTo("no-store");
        assertThat(gift.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        for (String path :
                new String[] {NOWHERE, NOWHERE + "/receipt", "/donate/x", "/donate/test/" + "A".repeat(32)}) {
            giver.client().get(path).shouldBe(404);
        }
        giver.client().get(gift.path() + "/receipt").shouldBe(404);
        giver.client().get(gift.path().replace("/donate/", "/donate/test/")).shouldBe(404);
    }

    @Test
    void returning_from_the_provider_completes_nothing() {
        String gift = giver.give("TEST", "ONCE", "25");

        giver.gift(gift + "?returned=yes");

        assertThat(giver.state(gift)).isEqualTo("Waiting for your payment");
    }

    @Test
    void a_payment_that_fails_is_tried_again_or_becomes_a_transfer() {
        String gift = giver.give("TEST", "ONCE", "25");
        giver.test(gift, "Later");
        assertThat(giver.state(gift)).isEqualTo("Your payment is on its way");
        giver.test(gift, "Fail");
        assertThat(giver.state(gift)).isEqualTo("The payment did not go through");

        Form instead = giver.client()
                .post(giver.gift(gift).form("Give by bank transfer instead"))
                .shouldBe(200)
                .form(Giver.REVIEW);
        assertThat(instead.field("Other amount").val()).isEqualTo("25.00");
        assertThat(instead.field("Bank transfer").hasAttr("checked")).isTrue();
        giver.press(gift, "Try again");

        assertThat(giver.state(gift)).isEqualTo("Waiting for your payment");
        giver.test(gift, "Succeed");
        assertThat(giver.state(gift)).isEqualTo("Your gift has arrived. Thank you!");
    }

    @Test
    void a_dispute_is_told_and_takes_the_receipt_along() {
        String gift = giver.give("TEST", "ONCE", "25");
        giver.test(gift, "Succeed");
        giver.test(gift, "Dispute");
        assertThat(giver.state(gift)).isEqualTo("The payment is contested");

        giver.test(gift, "Dispute is lost");

        assertThat(giver.state(gift)).isEqualTo("The payment was taken back");
        assertThat(giver.gift(gift).page().text()).contains("holds no more since");
        giver.client().get(gift + "/receipt").shouldBe(404);
    }

    @Test
    void a_recurring_gift_is_paused_goes_on_changes_and_ends() {
        String gift = giver.give("TEST", "MONTHLY", "10");
        giver.test(gift, "Succeed");
        assertThat(giver.gift(gift).page().text()).contains("€10.00 every month, goes on", "Next payment");

        giver.press(gift, "Yes, pause it");
        assertThat(giver.gift(gift).page().text()).contains("every month, paused");
        giver.press(gift, "Yes, go on");
        Reply refused = giver.client()
                .post(giver.gift(gift).form("Yes, change it").fill("New amount", "0"))
                .shouldBe(422);
        assertThat(refused.page().select("[role=alert]").text()).contains("more than nothing");
        assertThat(refused.page().select("details[open] #new-amount").val()).isEqualTo("0");
        giver.client()
                .post(giver.gift(gift).form("Yes, change it").fill("New amount", "15"))
                .shouldLeadTo(gift);
        assertThat(giver.gift(gift).page().text()).contains("€15.00 every month, goes on");
        Form late = giver.gift(gift).form("Yes, end it");
        giver.press(gift, "Yes, end it");

        assertThat(giver.gift(gift).page().text()).contains("every month, ended");
        assertThat(giver.client().post(late).shouldBe(409).page().text()).contains("not possible any more");
    }

    @Test
    void a_transfer_that_is_made_again_and_again_needs_a_standing_order() {
        String gift = giver.give("BANK", "YEARLY", "60");

        assertThat(giver.gift(gift).page().text()).contains("standing order that is paid every year");
    }

    @Test
    void what_a_donor_says_is_shown_to_nobody_before_somebody_has_read_it() {
        String said = "Said by somebody at " + System.nanoTime();
        String gift = giver.give(giver.form("BANK", "ONCE", "25").fill("Message (optional)", said));

        assertThat(giver.gift(gift).page().text()).contains(said, "Waits to be read");
        assertThat(giver.client().get("/donate").text()).doesNotContain(said);
        assertThat(giver.client().get("/donors").shouldBe(200).text()).doesNotContain(said);
    }

    @Test
    void a_form_of_another_site_gives_nothing() {
        Form form = giver.review(giver.form("BANK", "ONCE", "25")).form(Giver.CONFIRM);

        giver.client()
                .send(giver.client()
                        .request("/donate")
                        .header("Origin", "https://elsewhere.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.encoded())))
                .shouldBe(403);
    }

    @Test
    void the_test_provider_takes_no_messages_of_anybody() {
        for (String provider : new String[] {"test", "bank", "offline", "nobody"}) {
            giver.client()
                    .send(giver.client()
                            .request("/api/v1/payments/" + provider)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{}")))
                    .shouldBe(404);
        }
    }

    @Test
    void the_pages_of_giving_fit_and_stand_in_nobodys_way(Visitors visitors) {
        String transfer = giver.give(giver.form("BANK", "MONTHLY", "25").fill("Message (optional)", "Keep\ngoing"));
        String paid = giver.give("TEST", "MONTHLY", "25");
        giver.test(paid, "Succeed");
        String failed = giver.give("TEST", "ONCE", "25");
        giver.test(failed, "Fail");
        for (Screen screen : Screen.values()) {
            Visitor visitor = visitors.before(screen);
            visitor.open("/donate?article=the-rain-gauge");
            visitor.look("donate", screen);
            visitor.press(Giver.REVIEW);
            visitor.look("donate-problem", screen);
            visitor.click(visitor.page().locator("[role=alert] a").first());
            assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("other");
            visitor.fill("Other amount", "25").fill("Name", "Dora").fill("Email", "dora@example.org");
            chooseFund(visitor);
            visitor.click(visitor.field("Give monthly"));
            visitor.click(visitor.field("Bank transfer"));
            visitor.press(Giver.REVIEW);
            visitor.look("donate-review", screen);
            Map.of(
                            "gift-transfer",
                            transfer,
                            "gift-paid",
                            paid,
                            "gift-failed",
                            failed,
                            "gift-receipt",
                            paid + "/receipt",
                            "test-pay",
                            paid.replace("/donate/", "/donate/test/"),
                            "donors",
                            "/donors")
                    .forEach((kind, path) -> {
                        visitor.open(path);
                        visitor.look(kind, screen);
                    });
        }
    }
}
