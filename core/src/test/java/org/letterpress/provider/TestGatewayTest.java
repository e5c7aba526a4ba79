package org.letterpress.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;
import org.letterpress.donation.DonationState;
import org.letterpress.donation.GiftHouse;
import org.letterpress.donation.GiftToken;
import org.letterpress.donation.GiftView;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PledgeState;
import org.letterpress.donation.Rhythm;

/** A donor who tries gifts, and what becomes of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TestGatewayTest {
    @RegisterExtension
    static final Press PRESS = new Press();

    private final TestGateway gateway = new TestGateway(PRESS.clock);
    private final GiftHouse house = new GiftHouse(PRESS, gateway);

    @BeforeEach
    void open() {
        house.opened();
    }

    @Test
    void a_test_gift_succeeds_on_a_page_of_the_site_and_is_in_no_total() {
        GiftToken token = house.give(PaymentMethod.TEST, Rhythm.ONCE, 2500);
        assertThat(house.view(token).place()).isEqualTo(token.path().replace("/donate/", "/donate/test/"));

        press(TestButton.SUCCEED, token);
        press(TestButton.SUCCEED, token);

        GiftView gift = house.view(token);
        assertThat(gift.state()).isEqualTo(DonationState.COMPLETED);
        assertThat(gift.live()).isFalse();
        assertThat(gift.place()).isEmpty();
        assertThat(PRESS.in(() -> house.funds().raised(house.funds().taking().get(0)))
                        .minor())
                .isZero();
        assertThat(Objects.requireNonNull(gift.receipt()).number()).startsWith("TEST-");
    }

    @Test
    void what_comes_later_comes_or_does_not() {
        GiftToken token = house.give(PaymentMethod.TEST, Rhythm.ONCE, 2500);

        press(TestButton.LATER, token);
        assertThat(house.state(token)).isEqualTo(DonationState.PROCESSING);
        press(TestButton.FAIL, token);
        assertThat(house.state(token)).isEqualTo(DonationState.FAILED);

        PRESS.clock.advance(Duration.ofMinutes(1));
        house.paying().open(token, "https://news.example");
        assertThat(house.state(token)).isEqualTo(DonationState.AWAITING_PAYER);
        assertThat(house.view(token).place()).isNotEmpty();
    }

    @Test
    void a_dispute_that_is_lost_takes_the_receipt_along() {
        GiftToken token = house.give(PaymentMethod.TEST, Rhythm.ONCE, 2500);
        press(TestButton.SUCCEED, token);

        press(TestButton.DISPUTE, token);
        assertThat(house.state(token)).isEqualTo(DonationState.DISPUTED);
        press(TestButton.LOSE, token);

        GiftView gift = house.view(token);
        assertThat(gift.state()).isEqualTo(DonationState.CHARGED_BACK);
        assertThat(gift.kept().minor()).isZero();
        assertThat(gift.receipt()).isNull();
        assertThat(gift.voided()).hasSize(1);
    }

    @Test
    void a_recurring_gift_goes_on_until_its_donor_ends_it() {
        GiftToken token = house.give(PaymentMethod.TEST, Rhythm.MONTHLY, 1000);
        press(TestButton.SUCCEED, token);
        assertThat(recurring(token).state()).isEqualTo(PledgeState.ACTIVE);
        assertThat(recurring(token).next()).isEqualTo("2026-06-14T10:00:00Z");
        PRESS.clock.advance(Duration.ofDays(31));

        press(TestButton.NEXT, token);
        assertThat(recurring(token).next()).isEqualTo("2026-07-14T10:00:00Z");
        house.changingPledges().pause(token);
        assertThat(recurring(token).next()).isNull();
        house.changingPledges().end(token);

        assertThat(recurring(token).state()).isEqualTo(PledgeState.ENDED);
        assertThat(TestButton.of(house.view(token))).doesNotContain(TestButton.NEXT);
    }

    private GiftView.Recurring recurring(GiftToken token) {
        return Objects.requireNonNull(house.view(token).recurring());
    }

    private void press(TestButton button, GiftToken token) {
        house.settling().take(gateway.press(button, house.view(token)));
    }
}
