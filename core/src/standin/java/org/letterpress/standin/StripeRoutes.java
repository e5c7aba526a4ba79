package org.letterpress.standin;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Stripe's calls, as far as they are used here. */
final class StripeRoutes {
    private static final int USUAL_LIMIT = 10;

    private final StripeBooks books;
    private final Desks desks;
    private final String address;
    private final Map<String, Remembered> attempts = new HashMap<>();

    /** Who does what is asked. */
    record Desks(StripeTill till, StripeBilling billing, StripeCheckout checkout) {}

    /** What was asked under a key, and answered. */
    private record Remembered(String asked, Reply reply) {}

    StripeRoutes(StripeBooks books, Desks desks, String address) {
        this.books = books;
        this.desks = desks;
        this.address = address;
    }

    /** Asked again under the same key, it answers the same; with something else, it refuses. */
    Reply answer(Asked request) {
        String key = request.header("Idempotency-Key").orElse("");
        String asked = request.method() + " " + request.path() + " " + request.body();
        Remembered before = attempts.get(key);
        if (!request.method().equals("POST") || key.isEmpty()) {
            return Reply.json(200, route(request));
        }
        if (before != null && !before.asked().equals(asked)) {
            throw StripeError.of(400, "idempotency_error");
        }
        if (before == null) {
            before = new Remembered(asked, Reply.json(200, route(request)));
            attempts.put(key, before);
        }
        return before.reply();
    }

    private JsonObject route(Asked request) {
        Map<String, String> fields = request.parameters();
        String[] path = request.path().substring("/v1/".length()).split("/", -1);
        String first = path[0];
        String id = path[path.length - 1];
        return switch (request.method() + " " + first + (path.length > (first.equals("checkout") ? 2 : 1) ? "/" : "")) {
            case "POST checkout" -> open(fields);
            case "GET checkout/" -> books.find("checkout.session", id).json();
            case "GET payment_intents/" -> intent(books.find("payment_intent", id), fields);
            case "GET subscriptions/" -> books.find("subscription", id).json();
            case "POST subscriptions/" -> update(id, fields);
            case "DELETE subscriptions/" -> end(id);
            case "GET invoices" -> invoices(fields);
            case "GET invoice_payments" -> payments(fields);
            case "POST refunds" -> refund(fields);
            case "GET refunds" -> list(books.all("refund", paid(fields)), fields);
            case "GET disputes" -> list(books.all("dispute", paid(fields)), fields);
            case "GET events" -> events(request);
            default -> throw StripeError.of(404, "invalid_request_error");
        };
    }

    private JsonObject open(Map<String, String> fields) {
        StripeParameters.session(fields);
        return desks.checkout().open(fields, address).json();
    }

    private JsonObject update(String id, Map<String, String> fields) {
        StripeParameters.subscription(fields);
        Sheet subscription = books.find("subscription", id);
        if (subscription.is("status", "canceled")) {
            throw StripeError.missing("id");
        }
        desks.billing().update(subscription, fields);
        return subscription.json();
    }

    private JsonObject end(String id) {
        Sheet subscription = books.find("subscription", id);
        desks.billing().end(subscription);
        return subscription.json();
    }

    private JsonObject refund(Map<String, String> fields) {
        StripeParameters.refund(fields);
        Sheet charge = fields.containsKey("charge")
                ? books.find("charge", fields.getOrDefault("charge", ""))
                : desks.till().charge(fields.getOrDefault("payment_intent", ""));
        long left = charge.number("amount") - charge.number("amount_refunded");
        String amount = fields.getOrDefault("amount", Long.toString(left));
        return desks.till()
                .refund(charge, StripeParameters.whole(amount, "amount"))
                .json();
    }

    private static Predicate<Sheet> paid(Map<String, String> fields) {
        return sheet -> sheet.is("payment_intent", fields.getOrDefault("payment_intent", sheet.text("payment_intent")))
                && sheet.is("charge", fields.getOrDefault("charge", sheet.text("charge")));
    }

    private static boolean expands(Map<String, String> fields, String what) {
        return what.equals(fields.get("expand[]"));
    }

    private JsonObject intent(Sheet intent, Map<String, String> fields) {
        Sheet shown = copy(intent);
        if (expands(fields, "latest_charge") && intent.get("latest_charge") != null) {
            shown.with("latest_charge", books.find("charge", intent.text("latest_charge")));
        }
        return shown.json();
    }

    private static Sheet copy(Sheet sheet) {
        Sheet copy = new Sheet();
        copy.putAll(sheet);
        return copy;
    }

    private JsonObject invoices(Map<String, String> fields) {
        String of = fields.getOrDefault("subscription", "");
        List<Sheet> shown = new ArrayList<>();
        for (Sheet invoice :
                books.all("invoice", invoice -> subscription(invoice).equals(of))) {
            Sheet copy = copy(invoice);
            if (expands(fields, "data.payments")) {
                copy.with("payments", new Sheet().with("object", "list").with("data", paymentsOf(invoice.text("id"))));
            }
            shown.add(copy);
        }
        return list(shown, fields);
    }

    private static String subscription(Sheet invoice) {
        return invoice.sheet("parent").sheet("subscription_details").text("subscription");
    }

    private List<Sheet> paymentsOf(String invoice) {
        return books.all("invoice_payment", payment -> payment.is("invoice", invoice));
    }

    private JsonObject payments(Map<String, String> fields) {
        List<Sheet> shown = new ArrayList<>();
        for (Sheet payment : books.all("invoice_payment", payment -> isAskedFor(payment, fields))) {
            Sheet copy = copy(payment);
            if (expands(fields, "data.payment.payment_intent")) {
                Sheet of = copy(payment.sheet("payment"));
                copy.with(
                        "payment", of.with("payment_intent", books.find("payment_intent", of.text("payment_intent"))));
            }
            if (expands(fields, "data.invoice")) {
                copy.with("invoice", books.find("invoice", payment.text("invoice")));
            }
            shown.add(copy);
        }
        return list(shown, fields);
    }

    private static boolean isAskedFor(Sheet payment, Map<String, String> fields) {
        String intent = payment.sheet("payment").text("payment_intent");
        return payment.is("invoice", fields.getOrDefault("invoice", payment.text("invoice")))
                && payment.is("status", fields.getOrDefault("status", payment.text("status")))
                && intent.equals(fields.getOrDefault("payment[payment_intent]", intent));
    }

    private JsonObject events(Asked request) {
        List<String> types = Forms.values(request.query(), "types[]");
        if (types.size() > 20) {
            throw StripeError.invalid("", "types");
        }
        long since = Long.parseLong(request.parameters().getOrDefault("created[gte]", "0"));
        List<JsonObject> newestFirst = new ArrayList<>(books.events());
        Collections.reverse(newestFirst);
        newestFirst.removeIf(event ->
                event.getInt("created") < since || (!types.isEmpty() && !types.contains(event.getString("type"))));
        return page(newestFirst, request.parameters());
    }

    private static JsonObject list(List<Sheet> sheets, Map<String, String> fields) {
        return page(sheets.stream().map(Sheet::json).toList(), fields);
    }

    private static JsonObject page(List<JsonObject> all, Map<String, String> fields) {
        long limit = StripeParameters.whole(fields.getOrDefault("limit", String.valueOf(USUAL_LIMIT)), "limit");
        if (limit < 1 || limit > 100) {
            throw StripeError.invalid("parameter_invalid_integer", "limit");
        }
        String after = fields.getOrDefault("starting_after", "");
        List<JsonObject> rest = after.isEmpty()
                ? all
                : all.stream()
                        .dropWhile(each -> !each.getString("id").equals(after))
                        .skip(1)
                        .toList();
        JsonArrayBuilder data = Json.createArrayBuilder();
        rest.stream().limit(limit).forEach(data::add);
        return Json.createObjectBuilder()
                .add("object", "list")
                .add("data", data)
                .add("has_more", rest.size() > limit)
                .build();
    }
}
