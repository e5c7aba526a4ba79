package org.letterpress.standin;

/** Payment intents and their charges, refunds and disputes. */
final class StripeTill {
    private final StripeBooks books;

    StripeTill(StripeBooks books) {
        this.books = books;
    }

    Sheet intent(long amount, String currency, Sheet metadata) {
        return books.add("pi_", "payment_intent")
                .with("amount", amount)
                .with("amount_received", 0)
                .with("currency", currency)
                .with("last_payment_error", null)
                .with("latest_charge", null)
                .with("status", "requires_payment_method")
                .with("metadata", metadata);
    }

    void succeed(Sheet intent) {
        Sheet charge = books.add("ch_", "charge")
                .with("amount", intent.number("amount"))
                .with("amount_refunded", 0)
                .with("currency", intent.text("currency"))
                .with("disputed", false)
                .with("metadata", intent.get("metadata"))
                .with("paid", true)
                .with("payment_intent", intent.text("id"))
                .with("refunded", false)
                .with("status", "succeeded");
        intent.with("status", "succeeded")
                .with("amount_received", intent.number("amount"))
                .with("last_payment_error", null)
                .with("latest_charge", charge.text("id"));
        books.tell("charge.succeeded", charge);
        books.tell("payment_intent.succeeded", intent);
    }

    void process(Sheet intent) {
        books.tell("payment_intent.processing", intent.with("status", "processing"));
    }

    void fail(Sheet intent) {
        intent.with("status", "requires_payment_method")
                .with(
                        "last_payment_error",
                        new Sheet().with("code", "card_declined").with("type", "card_error"));
        books.tell("payment_intent.payment_failed", intent);
    }

    Sheet charge(String intent) {
        Sheet paid = books.find("payment_intent", intent);
        if (!paid.is("status", "succeeded")) {
            throw StripeError.invalid("payment_intent_unexpected_state", "payment_intent");
        }
        return books.find("charge", paid.text("latest_charge"));
    }

    Sheet refund(Sheet charge, long amount) {
        long left = charge.number("amount") - charge.number("amount_refunded");
        if (left == 0) {
            throw StripeError.invalid("charge_already_refunded", "");
        }
        if (amount <= 0 || amount > left) {
            throw StripeError.invalid("parameter_invalid_integer", "amount");
        }
        Sheet refund = books.add("re_", "refund")
                .with("amount", amount)
                .with("charge", charge.text("id"))
                .with("currency", charge.text("currency"))
                .with("payment_intent", charge.text("payment_intent"))
                .with("reason", null)
                .with("status", "succeeded");
        returned(charge, amount);
        books.tell("charge.refunded", charge);
        books.tell("refund.created", refund);
        return refund;
    }

    private static void returned(Sheet charge, long amount) {
        long all = charge.number("amount_refunded") + amount;
        charge.with("amount_refunded", all).with("refunded", all == charge.number("amount"));
    }

    void refundFails(Sheet refund) {
        returned(books.find("charge", refund.text("charge")), -refund.number("amount"));
        refund.with("status", "failed").with("failure_reason", "lost_or_stolen_card");
        books.tell("refund.updated", refund);
        books.tell("refund.failed", refund);
    }

    Sheet dispute(Sheet charge) {
        charge.with("disputed", true);
        Sheet dispute = books.add("du_", "dispute")
                .with("amount", charge.number("amount"))
                .with("charge", charge.text("id"))
                .with("currency", charge.text("currency"))
                .with("payment_intent", charge.text("payment_intent"))
                .with("reason", "fraudulent")
                .with("status", "needs_response");
        books.tell("charge.dispute.created", dispute);
        books.tell("charge.dispute.funds_withdrawn", dispute);
        return dispute;
    }

    /** @param status {@code won}, {@code lost} or {@code warning_closed} */
    void close(Sheet dispute, String status) {
        dispute.with("status", status);
        if (status.equals("won")) {
            books.tell("charge.dispute.funds_reinstated", dispute);
        }
        books.tell("charge.dispute.closed", dispute);
    }
}
