package org.letterpress.standin;

import java.util.List;
import java.util.Map;

/** Subscriptions and their invoices. */
final class StripeBilling {
    private final StripeBooks books;
    private final StripeTill till;

    StripeBilling(StripeBooks books, StripeTill till) {
        this.books = books;
        this.till = till;
    }

    /** @param price of each time */
    Sheet begin(Sheet price, Sheet metadata) {
        Sheet item = books.add("si_", "subscription_item").with("price", price).with("quantity", 1);
        Sheet subscription = books.add("sub_", "subscription")
                .with("canceled_at", null)
                .with("currency", price.text("currency"))
                .with("ended_at", null)
                .with("items", new Sheet().with("object", "list").with("data", List.of(item)))
                .with("metadata", metadata)
                .with("pause_collection", null)
                .with("status", "active");
        books.tell("customer.subscription.created", subscription);
        return subscription;
    }

    Sheet price(Map<String, String> fields, String item) {
        Sheet product =
                books.add("prod_", "product").with("name", fields.get(item + "[price_data][product_data][name]"));
        return price(fields, item, product.text("id"));
    }

    private Sheet price(Map<String, String> fields, String item, String product) {
        return books.add("price_", "price")
                .with("currency", fields.get(item + "[price_data][currency]"))
                .with("product", product)
                .with("recurring", new Sheet().with("interval", fields.get(item + "[price_data][recurring][interval]")))
                .with("unit_amount", Long.valueOf(fields.getOrDefault(item + "[price_data][unit_amount]", "0")));
    }

    static Sheet item(Sheet subscription) {
        return (Sheet) ((List<?>) subscription.sheet("items").getOrDefault("data", List.of())).get(0);
    }

    /** Not paid yet. Its payment intent bears nothing of the subscription's metadata. */
    Sheet invoice(Sheet subscription) {
        Sheet price = item(subscription).sheet("price");
        Sheet intent = till.intent(price.number("unit_amount"), price.text("currency"), new Sheet());
        Sheet invoice = books.add("in_", "invoice")
                .with("amount_due", price.number("unit_amount"))
                .with("amount_paid", 0)
                .with("attempted", false)
                .with("currency", price.text("currency"))
                .with("parent", parent(subscription))
                .with("status", "open")
                .with("status_transitions", new Sheet().with("paid_at", null));
        books.add("inpay_", "invoice_payment")
                .with("amount_paid", null)
                .with("currency", price.text("currency"))
                .with("invoice", invoice.text("id"))
                .with("payment", new Sheet().with("type", "payment_intent").with("payment_intent", intent.text("id")))
                .with("status", "open");
        books.tell("invoice.created", invoice);
        return invoice;
    }

    private static Sheet parent(Sheet subscription) {
        Sheet details = new Sheet()
                .with("metadata", subscription.get("metadata"))
                .with("subscription", subscription.text("id"));
        return new Sheet().with("type", "subscription_details").with("subscription_details", details);
    }

    Sheet intentOf(Sheet invoice) {
        return books.find("payment_intent", payment(invoice).sheet("payment").text("payment_intent"));
    }

    private Sheet payment(Sheet invoice) {
        return books.all("invoice_payment", payment -> payment.is("invoice", invoice.text("id")))
                .get(0);
    }

    void pay(Sheet invoice) {
        till.succeed(intentOf(invoice));
        payment(invoice).with("status", "paid").with("amount_paid", invoice.number("amount_due"));
        invoice.with("status", "paid").with("attempted", true).with("amount_paid", invoice.number("amount_due"));
        invoice.sheet("status_transitions").with("paid_at", books.now());
        books.tell("invoice.paid", invoice);
        books.tell("invoice.payment_succeeded", invoice);
    }

    void fail(Sheet invoice) {
        till.fail(intentOf(invoice));
        books.tell("invoice.payment_failed", invoice.with("attempted", true));
    }

    /** The next one falls due: paid, or voided while collection is paused. */
    Sheet next(Sheet subscription) {
        Sheet invoice = invoice(subscription);
        if (subscription.get("pause_collection") == null) {
            pay(invoice);
        } else {
            books.tell("invoice.voided", invoice.with("status", "void"));
        }
        return invoice;
    }

    void update(Sheet subscription, Map<String, String> fields) {
        Sheet before = new Sheet();
        if (fields.containsKey("pause_collection") || fields.containsKey("pause_collection[behavior]")) {
            before.with("pause_collection", subscription.get("pause_collection"));
            String behavior = fields.get("pause_collection[behavior]");
            subscription.with("pause_collection", behavior == null ? null : new Sheet().with("behavior", behavior));
        }
        if (fields.containsKey("items[0][id]")) {
            Sheet item = item(subscription);
            if (!item.is("id", fields.get("items[0][id]"))) {
                throw StripeError.invalid("resource_missing", "items[0][id]");
            }
            String product = fields.getOrDefault("items[0][price_data][product]", "");
            books.find("product", product);
            before.with(
                    "items",
                    new Sheet()
                            .with(
                                    "data",
                                    List.of(new Sheet()
                                            .with("price", item.sheet("price").json()))));
            item.with("price", price(fields, "items[0]", product));
        }
        books.tell("customer.subscription.updated", subscription, before);
    }

    void end(Sheet subscription) {
        if (subscription.is("status", "canceled")) {
            throw StripeError.missing("id");
        }
        subscription.with("status", "canceled").with("canceled_at", books.now()).with("ended_at", books.now());
        books.tell("customer.subscription.deleted", subscription);
    }
}
