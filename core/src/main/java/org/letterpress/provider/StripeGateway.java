package org.letterpress.provider;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.letterpress.donation.Checkout;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.Order;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.ProviderAway;
import org.letterpress.donation.RefundOrder;
import org.letterpress.donation.Rhythm;
import org.letterpress.donation.SignedMessage;

/**
 * Gifts over Stripe: by Checkout, whose page is Stripe's own, once or as a subscription. What it says is believed by its
 * signature, and told by its events.
 */
public final class StripeGateway implements PaymentGateway {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** An event may be 16 kB; ten thousand are more than a day of any site. */
    private static final StripeApi.Pages EVENTS = new StripeApi.Pages(50, 200);

    private final StripeSettings settings;
    private final StripeSignature signature;
    private final StripeApi api;
    private final StripeOrders orders;
    private final StripeEvents events;
    private final StripeQuestions questions;

    public StripeGateway(StripeSettings settings, Clock clock) {
        this(settings, clock, PATIENCE);
    }

    /** @param patience for one answer */
    StripeGateway(StripeSettings settings, Clock clock, Duration patience) {
        this.settings = settings;
        this.signature = new StripeSignature(clock, settings.webhookSecrets());
        this.api = new StripeApi(settings, patience);
        this.orders = new StripeOrders(api);
        this.events = new StripeEvents(api);
        this.questions = new StripeQuestions(api, payee(), clock);
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.STRIPE;
    }

    @Override
    public Payee payee() {
        return new Payee(settings.account(), settings.live());
    }

    @Override
    public boolean takes(Rhythm rhythm) {
        return true;
    }

    @Override
    public Checkout open(Order order) {
        return answered(() -> {
            StripeObject session = orders.open(order);
            return new Checkout(session.id(), place(session.text("url")));
        });
    }

    private static URI place(String url) {
        try {
            URI place = new URI(url);
            if (StripeSettings.isSafe(place)) {
                return place;
            }
            throw new ProviderAway("No place to pay");
        } catch (URISyntaxException nowhere) {
            throw new ProviderAway("No place to pay", nowhere);
        }
    }

    @Override
    public List<PaymentNotice> read(SignedMessage message) {
        signature.verify(message);
        return StripeEvent.read(message.body(), payee()).map(events::read).orElse(List.of());
    }

    @Override
    public List<PaymentNotice> ask(PaymentKeys keys) {
        return answered(() -> questions.ask(keys));
    }

    /** Of the last thirty days, which is as long as Stripe keeps its events, and of ten thousand events at most. */
    @Override
    public List<PaymentNotice> since(Instant then) {
        return answered(() -> {
            StripeForm query = new StripeForm().with("created[gte]", then.getEpochSecond());
            StripeEvents.TYPES.forEach(type -> query.with("types[]", type));
            List<StripeObject> newestFirst = new ArrayList<>(api.all("events", query, EVENTS));
            Collections.reverse(newestFirst);
            List<PaymentNotice> notices = new ArrayList<>();
            newestFirst.forEach(event -> notices.addAll(readable(event)));
            return notices;
        });
    }

    /** One of another account, or that nobody can read, hides none of the others. */
    private List<PaymentNotice> readable(StripeObject event) {
        try {
            return StripeEvent.read(event, payee()).map(events::read).orElse(List.of());
        } catch (MessageRefused foreign) {
            return List.of();
        }
    }

    @Override
    public List<PaymentNotice> refund(RefundOrder order) {
        return answered(() -> {
            StripeObject refund = orders.refund(order);
            return StripePayments.refund(questions.answer(refund, "created"), refund, StripeGifts.named(refund));
        });
    }

    @Override
    public void change(String subscription, PledgeChange change) {
        answered(() -> orders.change(subscription, change));
    }

    /** An answer that nobody can read is none. */
    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (MessageRefused unreadable) {
            throw new ProviderAway("Unreadable answer", unreadable);
        }
    }
}
