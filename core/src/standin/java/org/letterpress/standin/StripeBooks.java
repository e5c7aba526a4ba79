package org.letterpress.standin;

import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All objects that Stripe keeps for one account, and the events of what happened to them. */
final class StripeBooks {
    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Sheet> objects = new LinkedHashMap<>();
    private final List<JsonObject> events = new ArrayList<>();
    private final Clock clock;
    private final boolean live;
    private final Consumer<JsonObject> told;

    /** @param told of each event */
    StripeBooks(Clock clock, boolean live, Consumer<JsonObject> told) {
        this.clock = clock;
        this.live = live;
        this.told = told;
    }

    static String name(String prefix, int letters) {
        StringBuilder name = new StringBuilder(prefix);
        for (int i = 0; i < letters; i++) {
            name.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return name.toString();
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    boolean isLive() {
        return live;
    }

    /** A new object, with what all have. */
    Sheet add(String prefix, String object) {
        Sheet sheet = new Sheet()
                .with("id", name(prefix, prefix.startsWith("cs_") ? 58 : 24))
                .with("object", object)
                .with("created", now())
                .with("livemode", live)
                .with("metadata", new Sheet());
        objects.put(sheet.text("id"), sheet);
        return sheet;
    }

    /** @throws StripeError when there is none of that kind */
    Sheet find(String object, String id) {
        Sheet sheet = objects.get(id);
        if (sheet == null || !sheet.is("object", object)) {
            throw StripeError.missing("id");
        }
        return sheet;
    }

    /** Newest first. */
    List<Sheet> all(String object, Predicate<Sheet> which) {
        List<Sheet> found = new ArrayList<>();
        for (Sheet sheet : objects.values()) {
            if (sheet.is("object", object) && which.test(sheet)) {
                found.add(0, sheet);
            }
        }
        return found;
    }

    /** Oldest first. */
    List<JsonObject> events() {
        return List.copyOf(events);
    }

    void tell(String type, Sheet object) {
        tell(type, object, null);
    }

    /** @param before of what changed */
    void tell(String type, Sheet object, @Nullable Sheet before) {
        Sheet data = new Sheet().with("object", object.json());
        if (before != null) {
            data.with("previous_attributes", before.json());
        }
        JsonObject event = new Sheet()
                .with("id", name("evt_", 24))
                .with("object", "event")
                .with("api_version", "2025-03-31.basil")
                .with("created", now())
                .with("data", data)
                .with("livemode", live)
                .with("pending_webhooks", 1)
                .with("request", new Sheet().with("id", null).with("idempotency_key", null))
                .with("type", type)
                .json();
        events.add(event);
        told.accept(event);
    }
}
