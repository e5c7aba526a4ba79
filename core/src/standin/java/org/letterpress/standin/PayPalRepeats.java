package org.letterpress.standin;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What was done under which name: of one name, a success is answered again and not done again. */
final class PayPalRepeats {
    private final Map<String, Reply> answered = new HashMap<>();

    /** Guarded by whoever acts. */
    Reply once(Asked request, Supplier<Reply> act) {
        String name = request.header("PayPal-Request-Id")
                .map(id -> request.path() + " " + id)
                .orElse("");
        Reply before = answered.get(name);
        if (before != null) {
            return new Reply(200, before.headers(), before.body());
        }
        Reply reply = act.get();
        if (!name.isEmpty() && reply.status() < 400) {
            answered.put(name, reply);
        }
        return reply;
    }
}
