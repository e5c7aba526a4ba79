package org.letterpress.provider;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.letterpress.donation.Checkout;
import org.letterpress.donation.Order;
import org.letterpress.donation.Payee;
import org.letterpress.donation.PaymentGateway;
import org.letterpress.donation.PaymentKeys;
import org.letterpress.donation.PaymentKind;
import org.letterpress.donation.PaymentMethod;
import org.letterpress.donation.PaymentNotice;
import org.letterpress.donation.PledgeChange;
import org.letterpress.donation.ProviderRefused;
import org.letterpress.donation.RefundOrder;
import org.letterpress.donation.Rhythm;
import org.letterpress.donation.SignedMessage;

/**
 * Gifts by PayPal, one at a time.
 *
 * <p>An order is made, the payer approves it at PayPal, and then the money is captured: as soon as PayPal tells so, or when
 * it is asked. PayPal's names carry no type, so that those in {@link PaymentKeys#others} are written {@code order:…},
 * {@code capture:…}, {@code refund:…}; {@link Checkout#order} is one of them.
 */
public final class PayPalGateway implements PaymentGateway {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String EVENTS = "/v1/notifications/webhooks-events";
    /** PayPal keeps its events for thirty days. */
    private static final Duration KEPT = Duration.ofDays(30).minusHours(1);

    /** More than anybody begins for one gift. */
    private static final int MOST_ORDERS = 20;

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 100;
    /** Names what was found out by asking, the same however often. */
    private static final String ASKED = "ask";

    private final PayPalSettings settings;
    private final Clock clock;
    private final PayPalApi api;
    private final PayPalSignature signature;
    private final PayPalOrders orders;
    private final PayPalReading reading;

    public PayPalGateway(PayPalSettings settings, Clock clock) {
        this(settings, TIMEOUT, clock);
    }

    PayPalGateway(PayPalSettings settings, Duration timeout, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.api = new PayPalApi(settings, timeout, clock);
        this.signature =
                new PayPalSignature(settings.webhookId(), new PayPalCertificates(settings, timeout, clock), clock);
        this.orders = new PayPalOrders(settings, api, clock);
        this.reading = new PayPalReading(settings, api, orders);
    }

    @Override
    public PaymentMethod method() {
        return PaymentMethod.PAYPAL;
    }

    @Override
    public Payee payee() {
        return new Payee(settings.merchantId(), settings.live());
    }

    @Override
    public boolean takes(Rhythm rhythm) {
        return rhythm == Rhythm.ONCE;
    }

    @Override
    public Checkout open(Order order) {
        if (!takes(order.rhythm())) {
            throw new ProviderRefused("PayPal takes single gifts only");
        }
        return orders.open(order);
    }

    @Override
    public List<PaymentNotice> read(SignedMessage message) {
        signature.verify(message);
        return reading.notices(PayPalEvent.read(message.body()));
    }

    /** Of several orders for one gift, as of a donor who began anew, the money of one is taken. */
    @Override
    public List<PaymentNotice> ask(PaymentKeys keys) {
        List<PayPalResource> all = orders(keys.others()).toList();
        boolean taken = all.stream().anyMatch(PayPalResource::isTaken);
        List<PaymentNotice> notices = new ArrayList<>();
        for (PayPalResource order : all) {
            notices.addAll(taken ? asked().order(order, orders.owner(order)) : orders.settle(order, asked()));
            taken = taken || notices.stream().anyMatch(PayPalGateway::isComing);
        }
        return notices;
    }

    private static boolean isComing(PaymentNotice notice) {
        return notice.kind() == PaymentKind.PAID || notice.kind() == PaymentKind.PROCESSING;
    }

    private PayPalNotices asked() {
        return new PayPalNotices(ASKED, settings.live());
    }

    private Stream<PayPalResource> orders(List<String> keys) {
        Stream<String> owning = named("capture:", keys)
                .flatMap(capture -> orders.ownerOfCapture(capture).stream())
                .flatMap(owner -> Stream.ofNullable(owner.order()));
        List<String> own = named("order:", keys).toList();
        return (own.isEmpty() ? owning : own.stream())
                .distinct()
                .limit(MOST_ORDERS)
                .flatMap(id -> api.find(PayPalShape.ORDER, id).stream());
    }

    private static Stream<String> named(String type, List<String> keys) {
        return keys.stream()
                .filter(key -> key.startsWith(type))
                .map(key -> key.substring(type.length()))
                .filter(PayPalResource::isId);
    }

    @Override
    public List<PaymentNotice> since(Instant then) {
        Instant earliest = clock.instant().minus(KEPT);
        Instant from = (then.isBefore(earliest) ? earliest : then).truncatedTo(ChronoUnit.SECONDS);
        List<PaymentNotice> all = new ArrayList<>();
        Optional<String> page = Optional.of(EVENTS + "?page_size=" + PAGE + "&start_time=" + from);
        for (int pages = 0; page.isPresent() && pages < MOST_PAGES; pages++) {
            JsonObject events = api.get(page.get());
            PayPalJson.objects(events, "events")
                    .flatMap(event -> PayPalEvent.of(event).stream())
                    .forEach(event -> all.addAll(reading.noticesOfTold(event)));
            page = PayPalJson.link(events, "next").flatMap(PayPalGateway::following);
        }
        return all;
    }

    /** Wherever the link leads, it is asked of the same server. */
    private static Optional<String> following(String address) {
        URI next = URI.create(address);
        return Optional.of(next.getRawPath() + "?" + next.getRawQuery()).filter(path -> path.startsWith(EVENTS));
    }

    @Override
    public List<PaymentNotice> refund(RefundOrder order) {
        String capture = paid(order.keys());
        JsonObject amount = Json.createObjectBuilder()
                .add("amount", PayPalJson.money(order.amount()))
                .build();
        JsonObject begun = api.post(PayPalShape.CAPTURE.path + capture + "/refund", order.attempt(), amount)
                .accepted();
        String id = new PayPalResource(PayPalShape.REFUND, begun).id();
        return api.find(PayPalShape.REFUND, id)
                .flatMap(refund -> orders.ownerOfCapture(capture).map(owner -> asked().refund(refund, owner)))
                .orElse(List.of());
    }

    private String paid(List<String> keys) {
        Stream<PayPalResource> captures = named("capture:", keys)
                .distinct()
                .limit(MOST_ORDERS)
                .flatMap(capture -> api.find(PayPalShape.CAPTURE, capture).stream());
        return Stream.concat(captures, orders(keys).flatMap(PayPalResource::captures))
                .filter(capture -> capture.is("COMPLETED", "PARTIALLY_REFUNDED", "REFUNDED"))
                .map(PayPalResource::id)
                .findFirst()
                .orElseThrow(() -> new ProviderRefused("PayPal knows of no payment of this gift"));
    }

    /** Always refused: there are no recurring gifts by PayPal. */
    @Override
    public void change(String subscription, PledgeChange change) {
        throw new ProviderRefused("PayPal takes single gifts only");
    }
}
