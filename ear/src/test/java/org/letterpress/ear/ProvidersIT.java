package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Readers give by a provider: they leave by a link, pay there, and come back to what the provider itself has said. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvidersIT {
    private static final Site SITE = Site.underTest();
    private static final String ARTICLE = "/2026/07/04/the-rain-gauge";

    @BeforeAll
    static void providers_are_there() {
        Providers.stripe().webhooks().to(SITE.at("/api/v1/payments/stripe"));
        assertThat(Providers.payPal().address()).isNotNull();
    }

    @Test
    void a_reader_gives_by_stripe_from_the_article_to_the_receipt(Visitors visitors) {
        Visitor dora = visitors.atDesk();
        offer(dora, "Card and other ways, by Stripe", "Give once");
        assertThat(dora.text()).contains("Waiting for your payment");

        leave(dora, "Pay at Stripe");
        assertThat(dora.text()).contains("Pay 25.00 EUR");
        dora.press("Pay");

        receipt(dora, "Receipt TEST-");
    }

    @Test
    void a_reader_gives_monthly_by_stripe_and_ends_it(Visitors visitors) {
        Visitor dora = visitors.onPhone();
        offer(dora, "Card and other ways, by Stripe", "Give monthly");
        leave(dora, "Pay at Stripe");
        dora.press("Pay");
        receipt(dora, "Receipt TEST-");

        dora.follow("Back to your gift");
        Patience.until(() -> dora.page().locator("summary:text-is('End it')").count() > 0 || again(dora));
        dora.click(dora.page().locator("summary:text-is('End it')"));
        dora.press("Yes, end it");

        assertThat(dora.text()).contains("every month, ended");
    }

    @Test
    void a_reader_gives_by_paypal_from_the_article_to_the_receipt(Visitors visitors) {
        Visitor dora = visitors.withoutScripts();
        offer(dora, "PayPal", "Give once");

        leave(dora, "Pay at PayPal");
        assertThat(dora.text()).contains("Pay 25.00 EUR");
        dora.press("Pay");

        receipt(dora, "Receipt TEST-");
    }

    @Test
    void a_reader_gives_by_transfer_from_the_article_to_the_receipt(Visitors visitors) {
        Visitor dora = visitors.onPhone();
        offer(dora, "Bank transfer", "Give once");
        String reference = dora.page().locator(".slip-code").last().innerText();
        String words = "gift, " + reference.toLowerCase(Locale.ROOT) + " thanks";

        Treasury.of(SITE)
                .upload("may.csv", Treasury.statement("D. Donor", words, "25.00"))
                .shouldBe(303);

        receipt(dora, "Receipt 2");
    }

    @Test
    void who_turns_back_at_the_provider_has_given_nothing(Visitors visitors) {
        Visitor dora = visitors.atDesk();
        offer(dora, "Card and other ways, by Stripe", "Give once");
        leave(dora, "Pay at Stripe");

        dora.follow("Cancel");

        assertThat(dora.text()).contains("Waiting for your payment", "Pay at Stripe");
    }

    @Test
    void what_is_given_again_and_again_is_not_for_every_provider() {
        Giver giver = new Giver(SITE.reader());

        Reply refused = giver.review(giver.form("PAYPAL", "MONTHLY", "25")).shouldBe(422);

        assertThat(refused.page().select("[role=alert]").text()).contains("only for what is given once");
    }

    @Test
    void a_message_that_nobody_signed_is_refused_without_a_reason() {
        Client stranger = SITE.reader();
        String body = "{\"id\":\"evt_1\",\"type\":\"checkout.session.completed\"}";
        for (String provider : new String[] {"stripe", "paypal"}) {
            Reply refused = stranger.send(stranger.request("/api/v1/payments/" + provider)
                    .header("Content-Type", "application/json")
                    .header("Stripe-Signature", "t=1,v1=00")
                    .POST(BodyPublishers.ofString(body)));

            assertThat(refused.shouldBe(400).text()).contains("cannot be accepted");
            assertThat(refused.text().toLowerCase(Locale.ROOT)).doesNotContain("signature", "unsigned");
        }
    }

    @Test
    void a_message_that_is_too_large_is_refused() {
        Client stranger = SITE.reader();

        stranger.send(stranger.request("/api/v1/payments/stripe")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("x".repeat(256 * 1024 + 1))))
                .shouldBe(413);
    }

    private static void offer(Visitor dora, String method, String rhythm) {
        dora.open(ARTICLE);
        dora.follow("Support our work");
        Locator fund = dora.page().locator("#fund-" + Giver.FUND);
        if (fund.count() > 0) {
            dora.click(fund);
        }
        dora.click(dora.field("€25"));
        dora.click(dora.field(rhythm));
        dora.click(dora.field(method));
        dora.fill("Name", "Dora Donor").fill("Email", "dora@example.org");
        dora.press(Giver.REVIEW);
        dora.press(Giver.CONFIRM);
    }

    private static void leave(Visitor dora, String link) {
        Locator leave = dora.page().locator("a[rel=noreferrer]");
        assertThat(leave.innerText()).isEqualTo(link);
        dora.follow(leave);
    }

    private static void receipt(Visitor dora, String number) {
        Locator receipt = dora.page().locator("a[href$='/receipt']");
        Patience.until(() -> receipt.count() > 0 || again(dora));
        assertThat(dora.text()).contains("Your gift has arrived. Thank you!");
        dora.follow(receipt);
        assertThat(dora.text()).contains(number, "Dora Donor", "€25.00");
    }

    private static boolean again(Visitor dora) {
        dora.page().reload();
        return false;
    }
}
