package org.letterpress.standin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What Stripe takes in the calls that are used here, and what it refuses. */
final class StripeParameters {
    private static final Pattern SESSION = Pattern.compile("mode|submit_type|client_reference_id|success_url|cancel_url"
            + "|metadata\\[\\w+]|(payment_intent_data|subscription_data)\\[metadata]\\[\\w+]"
            + "|line_items\\[0]\\[quantity]|line_items\\[0]\\[price_data]\\[(currency|unit_amount)]"
            + "|line_items\\[0]\\[price_data]\\[(product_data]\\[name|recurring]\\[interval)]");
    private static final Pattern SUBSCRIPTION = Pattern.compile("pause_collection|pause_collection\\[behavior]"
            + "|proration_behavior|items\\[0]\\[id]"
            + "|items\\[0]\\[price_data]\\[(currency|product|unit_amount|recurring]\\[interval)]");
    private static final Pattern REFUND = Pattern.compile("payment_intent|charge|amount|metadata\\[\\w+]");

    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final long MOST = 99_999_999;
    private static final long LEAST = 50;

    private StripeParameters() {}

    static void session(Map<String, String> fields) {
        known(fields, SESSION);
        required(fields, List.of("mode", "success_url", "line_items[0][price_data][product_data][name]"));
        boolean recurring = "subscription".equals(fields.get("mode"));
        String other = recurring ? "payment_intent_data" : "subscription_data";
        for (String name : fields.keySet()) {
            if (name.startsWith(other) || (!recurring && name.contains("[recurring]"))) {
                throw StripeError.invalid("parameter_unknown", name);
            }
        }
        if (recurring && !fields.containsKey("line_items[0][price_data][recurring][interval]")) {
            throw StripeError.invalid("parameter_missing", "line_items[0][price_data][recurring]");
        }
        price(fields, "line_items[0]");
    }

    static void subscription(Map<String, String> fields) {
        known(fields, SUBSCRIPTION);
        if (fields.containsKey("items[0][id]")) {
            required(fields, List.of("items[0][price_data][product]", "items[0][price_data][recurring][interval]"));
            price(fields, "items[0]");
        }
        String behavior = fields.getOrDefault("pause_collection[behavior]", "void");
        if (!Set.of("void", "keep_as_draft", "mark_uncollectible").contains(behavior)) {
            throw StripeError.invalid("", "pause_collection[behavior]");
        }
    }

    static void refund(Map<String, String> fields) {
        known(fields, REFUND);
        if (!fields.containsKey("payment_intent") && !fields.containsKey("charge")) {
            throw StripeError.invalid("parameter_missing", "payment_intent");
        }
    }

    private static void price(Map<String, String> fields, String item) {
        String currency = item + "[price_data][currency]";
        String amount = item + "[price_data][unit_amount]";
        required(fields, List.of(currency, amount));
        if (!fields.getOrDefault(currency, "").matches("[a-z]{3}")) {
            throw StripeError.invalid("", currency);
        }
        long minor = whole(fields.getOrDefault(amount, ""), amount);
        if (minor > MOST) {
            throw StripeError.invalid("amount_too_large", amount);
        }
        if (minor < LEAST && Set.of("eur", "usd").contains(fields.get(currency))) {
            throw StripeError.invalid("amount_too_small", amount);
        }
        if (THREE_DECIMALS.contains(fields.get(currency)) && minor % 10 != 0) {
            throw StripeError.invalid("parameter_invalid_integer", amount);
        }
    }

    static long whole(String text, String name) {
        if (!text.matches("\\d{1,12}")) {
            throw StripeError.invalid("parameter_invalid_integer", name);
        }
        return Long.parseLong(text);
    }

    private static void known(Map<String, String> fields, Pattern names) {
        for (String name : fields.keySet()) {
            if (!names.matcher(name).matches()) {
                throw StripeError.invalid("parameter_unknown", name);
            }
        }
    }

    private static void required(Map<String, String> fields, List<String> names) {
        for (String name : names) {
            if (fields.getOrDefault(name, "").isEmpty()) {
                throw StripeError.invalid("parameter_missing", name);
            }
        }
    }
}
