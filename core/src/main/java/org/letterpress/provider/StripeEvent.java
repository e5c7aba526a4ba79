package org.letterpress.provider;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.letterpress.donation.MessageRefused;
import org.letterpress.donation.MessageRefused.Reason;
import org.letterpress.donation.Payee;

/**
 * An event for this site.
 *
 * @see <a href="https://docs.stripe.com/api/events/types">Types of events</a>
 */
record StripeEvent(StripeObject json, Payee payee) {

    /** Empty for one of another kind than those of payments (API v2). */
    static Optional<StripeEvent> read(byte[] body, Payee payee) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return read(new StripeObject(reader.readObject()), payee);
        } catch (JsonException unreadable) {
            throw new MessageRefused(Reason.UNREADABLE);
        }
    }

    /** @throws MessageRefused when it is not about {@code payee} */
    static Optional<StripeEvent> read(StripeObject json, Payee payee) {
        if (!json.text("object").equals("event")) {
            return Optional.empty();
        }
        if (!json.has("livemode") || json.id().length() > 60) {
            throw new MessageRefused(Reason.UNREADABLE);
        }
        if (json.isTrue("livemode") != payee.live()) {
            throw new MessageRefused(Reason.WRONG_MODE);
        }
        if (json.has("account") && !json.text("account").equals(payee.account())) {
            throw new MessageRefused(Reason.WRONG_PAYEE);
        }
        return Optional.of(new StripeEvent(json, payee));
    }

    String type() {
        return json.text("type");
    }

    StripeObject object() {
        return json.at("data").at("object");
    }

    /** What it changed, as that was before. */
    StripeObject before() {
        return json.at("data").at("previous_attributes");
    }

    StripeSaying saying() {
        return new StripeSaying(json.id(), json.time("created"), payee);
    }
}
