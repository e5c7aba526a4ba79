package org.letterpress.provider;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.money.Money;

/** An object of Stripe's. What must be there and is not, or is of another type, is {@link MessageRefused}. */
record StripeObject(JsonObject json) {
    /** Stripe's own are shorter. */
    private static final int LONGEST_NAME = 90;

    private static final StripeObject NOTHING = new StripeObject(JsonValue.EMPTY_JSON_OBJECT);

    /** Whether it has that field, and not as null. */
    boolean has(String name) {
        return json.containsKey(name) && !json.isNull(name);
    }

    /** Whether it has a field of that name, even if null. */
    boolean names(String name) {
        return json.containsKey(name);
    }

    /** Empty when it is not there. */
    StripeObject at(String name) {
        return json.get(name) instanceof JsonObject object ? new StripeObject(object) : NOTHING;
    }

    /** Empty when it is not there. */
    String text(String name) {
        return json.get(name) instanceof JsonString string ? string.getString() : "";
    }

    /** Its own id. */
    String id() {
        return required(text("id"));
    }

    /** Of another object, whether that came with it or is only named; null for none. */
    @Nullable
    String id(String name) {
        String id = json.get(name) instanceof JsonObject whole ? whole.getString("id", "") : text(name);
        return id.isEmpty() ? null : id;
    }

    /** Our own name for the gift, as it was handed over with the order; null when this is about something else. */
    @Nullable
    String gift() {
        return at("metadata").id("gift");
    }

    long number(String name) {
        if (json.get(name) instanceof JsonNumber number) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException fraction) {
                throw new MessageRefused(Reason.UNREADABLE);
            }
        }
        throw new MessageRefused(Reason.UNREADABLE);
    }

    boolean isTrue(String name) {
        return JsonValue.TRUE.equals(json.get(name));
    }

    /** Of seconds since 1970. */
    Instant time(String name) {
        try {
            return Instant.ofEpochSecond(number(name));
        } catch (DateTimeException beyond) {
            throw new MessageRefused(Reason.UNREADABLE);
        }
    }

    /** That field in this object's currency. */
    Money money(String name) {
        return StripeAmount.read(number(name), required(text("currency")));
    }

    /** Of an array, or of a page of a list; empty when it is not there. */
    List<StripeObject> list(String name) {
        JsonValue value = json.get(name);
        JsonValue array = value instanceof JsonObject page ? page.get("data") : value;
        return array instanceof JsonArray items
                ? items.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(item -> new StripeObject((JsonObject) item))
                        .toList()
                : List.of();
    }

    private static String required(String text) {
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new MessageRefused(Reason.UNREADABLE);
        }
        return text;
    }

    /** Nothing of what it holds, which may be about a payer. */
    @Override
    public String toString() {
        return "StripeObject[" + text("object") + " " + text("id") + "]";
    }
}
