package org.letterpress.web.donation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.Gateways;
import org.letterpress.donation.GiftToken;
import org.letterpress.donation.GiftView;
import org.letterpress.donation.Gifts;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.Settling;
import org.letterpress.provider.TestButton;
import org.letterpress.provider.TestGateway;
import org.letterpress.web.page.CurrentRoute;
import org.letterpress.web.page.Outcome;
import org.letterpress.web.page.Page;
import org.letterpress.web.page.PageOf;
import org.letterpress.web.page.Parameters;
import org.letterpress.web.page.Route;
import org.letterpress.web.page.Typed;

/** Where whoever tries a gift says what happens to it; there only while the test provider is. */
@Named
@PageOf(Route.TEST_PAY)
@RequestScoped
public class TestPayPage implements Page {
    @Inject
    private CurrentRoute route;

    @Inject
    private Parameters parameters;

    @Inject
    private Typed typed;

    @Inject
    private Gateways gateways;

    @Inject
    private Gifts gifts;

    @Inject
    private Settling settling;

    private @Nullable GiftToken token;
    private @Nullable GiftView gift;

    @Override
    public Outcome open() {
        Optional<TestGateway> gateway = gateways.of(PaymentMethod.TEST)
                .filter(TestGateway.class::isInstance)
                .map(TestGateway.class::cast);
        token = GiftToken.parse(route.parameter("token")).orElse(null);
        gift = token == null
                ? null
                : gifts.of(token)
                        .filter(found -> found.method() == PaymentMethod.TEST)
                        .orElse(null);
        if (token == null || gift == null || gateway.isEmpty()) {
            return Outcome.NOT_FOUND;
        }
        return typed.isFor("press") ? pressed(gateway.get(), token, gift) : Outcome.SHOWN;
    }

    private Outcome pressed(TestGateway gateway, GiftToken own, GiftView seen) {
        parameters.named("button", TestButton.values()).ifPresent(button -> settling.take(gateway.press(button, seen)));
        return Outcome.seeOther(own.path());
    }

    public GiftView getGift() {
        return Objects.requireNonNull(gift, "Not opened");
    }

    /** Back to the gift. */
    public String getBack() {
        return Objects.requireNonNull(token, "Not opened").path();
    }

    public List<TestButton> getButtons() {
        return TestButton.of(getGift());
    }
}
