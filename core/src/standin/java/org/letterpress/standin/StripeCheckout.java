package org.letterpress.standin;

import java.util.Map;

/** Checkout Sessions, and what payers do on their pages. */
final class StripeCheckout {
    private static final long DAY = 86_400;
    private static final String ITEM = "line_items[0]";

    private final StripeBooks books;
    private final StripeTill till;
    private final StripeBilling billing;

    StripeCheckout(StripeBooks books, StripeTill till, StripeBilling billing) {
        this.books = books;
        this.till = till;
        this.billing = billing;
    }

    /** @param address of the pages */
    Sheet open(Map<String, String> fields, String address) {
        boolean recurring = "subscription".equals(fields.get("mode"));
        Sheet session = books.add(books.isLive() ? "cs_live_" : "cs_test_", "checkout.session")
                .with("amount_total", Long.valueOf(fields.getOrDefault(ITEM + "[price_data][unit_amount]", "0")))
                .with("cancel_url", fields.get("cancel_url"))
                .with("client_reference_id", fields.get("client_reference_id"))
                .with("currency", fields.get(ITEM + "[price_data][currency]"))
                .with("expires_at", books.now() + DAY)
                .with("invoice", null)
                .with("metadata", metadata(fields, ""))
                .with("mode", fields.get("mode"))
                .with("payment_intent", null)
                .with("payment_status", "unpaid")
                .with("status", "open")
                .with("subscription", null)
                .with("success_url", fields.get("success_url"));
        // Known to Stripe, and not in what it answers.
        Sheet plan = books.add("plan_", "plan of " + session.text("id"))
                .with("about", fields.get(ITEM + "[price_data][product_data][name]"))
                .with("carried", metadata(fields, recurring ? "subscription_data" : "payment_intent_data"));
        if (recurring) {
            plan.with("price", billing.price(fields, ITEM));
        }
        return session.with("url", address + "/c/pay/" + session.text("id"));
    }

    private static Sheet metadata(Map<String, String> fields, String of) {
        String prefix = of.isEmpty() ? "metadata[" : of + "[metadata][";
        Sheet metadata = new Sheet();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                metadata.with(name.substring(prefix.length(), name.length() - 1), value);
            }
        });
        return metadata;
    }

    private Sheet plan(Sheet session) {
        return books.all("plan of " + session.text("id"), plan -> true).get(0);
    }

    /** What it is for. */
    String about(Sheet session) {
        return plan(session).text("about");
    }

    private static void requireOpen(Sheet session) {
        if (!session.is("status", "open")) {
            throw StripeError.invalid("checkout_session_not_open", "");
        }
    }

    void pay(Sheet session) {
        requireOpen(session);
        session.with("status", "complete").with("payment_status", "paid");
        if (session.is("mode", "subscription")) {
            billing.pay(begin(session));
        } else {
            till.succeed(intent(session));
        }
        books.tell("checkout.session.completed", session);
    }

    /** By a method that takes days, as a direct debit does. */
    void payLater(Sheet session) {
        requireOpen(session);
        session.with("status", "complete");
        till.process(session.is("mode", "subscription") ? billing.intentOf(begin(session)) : intent(session));
        books.tell("checkout.session.completed", session);
    }

    /** Begins the subscription; returns its first invoice. */
    private Sheet begin(Sheet session) {
        Sheet plan = plan(session);
        Sheet subscription = billing.begin(plan.sheet("price"), plan.sheet("carried"));
        Sheet invoice = billing.invoice(subscription);
        session.with("subscription", subscription.text("id")).with("invoice", invoice.text("id"));
        return invoice;
    }

    private Sheet intent(Sheet session) {
        if (session.get("payment_intent") != null) {
            return books.find("payment_intent", session.text("payment_intent"));
        }
        Sheet intent = till.intent(
                session.number("amount_total"),
                session.text("currency"),
                plan(session).sheet("carried"));
        session.with("payment_intent", intent.text("id"));
        return intent;
    }

    /** What took days has arrived. */
    void settle(Sheet session) {
        session.with("payment_status", "paid");
        if (session.is("mode", "subscription")) {
            billing.pay(books.find("invoice", session.text("invoice")));
        } else {
            till.succeed(intent(session));
        }
        books.tell("checkout.session.async_payment_succeeded", session);
    }

    /** What took days has not arrived. */
    void bounce(Sheet session) {
        if (session.is("mode", "subscription")) {
            billing.fail(books.find("invoice", session.text("invoice")));
        } else {
            till.fail(intent(session));
        }
        books.tell("checkout.session.async_payment_failed", session);
    }

    /** The card is declined; the payer may try another. */
    void decline(Sheet session) {
        requireOpen(session);
        if (session.is("mode", "payment")) {
            till.fail(intent(session));
        }
    }

    void expire(Sheet session) {
        requireOpen(session);
        books.tell("checkout.session.expired", session.with("status", "expired"));
    }
}
