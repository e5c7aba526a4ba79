package org.letterpress.standin;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Stripe, as its public description has it: Checkout, payments, subscriptions, refunds, disputes, events, and signed
 * webhooks sent to an address. What payers, their banks and the calendar do, tests tell it to do; the pages at
 * {@code url} of a session are there for browsers too.
 *
 * @see <a href="https://docs.stripe.com/api">Stripe's API reference</a>
 */
public final class StripeStandIn extends StandIn {
    private final Keys keys;
    private final StripeBooks books;
    private final StripeTill till;
    private final StripeBilling billing;
    private final StripeCheckout checkout;
    private final StripeRoutes routes;
    private final Deliveries webhooks;

    /** The account's secrets: {@code sk_test_…} or {@code sk_live_…}, and {@code whsec_…}. */
    public record Keys(String secret, String webhook) {}

    /** @param port zero for any that is free */
    public StripeStandIn(int port, Keys keys, Clock clock) {
        super(port);
        this.keys = keys;
        this.webhooks = new Deliveries(body -> Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                StripeWebhook.HEADER,
                StripeWebhook.header(keys.webhook(), clock.instant(), body)));
        this.books = new StripeBooks(clock, keys.secret().contains("_live_"), event -> webhooks.send(event.toString()));
        this.till = new StripeTill(books);
        this.billing = new StripeBilling(books, till);
        this.checkout = new StripeCheckout(books, till, billing);
        this.routes = new StripeRoutes(
                books,
                new StripeRoutes.Desks(till, billing, checkout),
                address().toString());
        start();
    }

    /** By which what it sends is directed, lost, doubled and shuffled. */
    public Deliveries webhooks() {
        return webhooks;
    }

    /** All that happened, oldest first, whether sent or not. */
    public synchronized List<JsonObject> events() {
        return books.events();
    }

    @Override
    protected synchronized Reply answer(Asked request) {
        try {
            return request.path().startsWith("/v1/") ? api(request) : page(request);
        } catch (StripeError refused) {
            return refused.reply();
        }
    }

    private Reply api(Asked request) {
        if (!request.header("Authorization").orElse("").equals("Bearer " + keys.secret())) {
            throw StripeError.of(401, "invalid_request_error");
        }
        return routes.answer(request);
    }

    private Reply page(Asked request) {
        String[] path = request.path().split("/", -1);
        if (path.length < 4 || !path[1].equals("c") || !path[2].equals("pay")) {
            return Reply.text(404, "text/plain", "Nothing here");
        }
        Sheet session = session(path[3]);
        if (!session.is("status", "open")) {
            return Reply.text(200, "text/plain", "You have paid, or waited too long");
        }
        return path.length == 4 ? StripePage.of(session, checkout.about(session), "") : pressed(session, path[4]);
    }

    private Reply pressed(Sheet session, String button) {
        switch (button) {
            case "pay" -> checkout.pay(session);
            case "later" -> checkout.payLater(session);
            default -> {
                checkout.decline(session);
                return StripePage.of(session, checkout.about(session), "Your card was declined.");
            }
        }
        return Reply.elsewhere(session.text("success_url"));
    }

    private Sheet session(String id) {
        return books.find("checkout.session", id);
    }

    public synchronized void pay(String session) {
        checkout.pay(session(session));
    }

    /** By a method that takes days, until {@link #settle} or {@link #bounce}. */
    public synchronized void payLater(String session) {
        checkout.payLater(session(session));
    }

    public synchronized void settle(String session) {
        checkout.settle(session(session));
    }

    public synchronized void bounce(String session) {
        checkout.bounce(session(session));
    }

    /** The payer may try again. */
    public synchronized void decline(String session) {
        checkout.decline(session(session));
    }

    public synchronized void expire(String session) {
        checkout.expire(session(session));
    }

    /** The payment intent of a session; for a recurring gift, of its first invoice. */
    public synchronized String paymentOf(String session) {
        Sheet of = session(session);
        return of.is("mode", "subscription")
                ? billing.intentOf(books.find("invoice", of.text("invoice"))).text("id")
                : of.text("payment_intent");
    }

    public synchronized String subscriptionOf(String session) {
        return session(session).text("subscription");
    }

    /** As somebody does in Stripe's own dashboard; returns the refund. */
    public synchronized String refund(String payment, long minor) {
        return till.refund(till.charge(payment), minor).text("id");
    }

    /** The bank sends the money back again. */
    public synchronized void refundFails(String refund) {
        till.refundFails(books.find("refund", refund));
    }

    /** Returns the dispute. */
    public synchronized String dispute(String payment) {
        return till.dispute(till.charge(payment)).text("id");
    }

    /** @param status {@code won}, {@code lost} or {@code warning_closed} */
    public synchronized void closeDispute(String dispute, String status) {
        till.close(books.find("dispute", dispute), status);
    }

    /** A month, or a year, later; returns the invoice. */
    public synchronized String nextInvoice(String subscription) {
        return billing.next(books.find("subscription", subscription)).text("id");
    }

    /** As {@link #nextInvoice}, and the card is declined. */
    public synchronized String failInvoice(String subscription) {
        Sheet invoice = billing.invoice(books.find("subscription", subscription));
        billing.fail(invoice);
        return invoice.text("id");
    }

    /** What its books hold under that id, whatever it is. */
    public synchronized JsonObject look(String object, String id) {
        return books.find(object, id).json();
    }

    @Override
    public void close() {
        webhooks.close();
        super.close();
    }
}
