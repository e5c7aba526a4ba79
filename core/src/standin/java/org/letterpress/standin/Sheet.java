package org.letterpress.standin;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a provider's books, as it is now. */
final class Sheet extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    Sheet with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Empty for null. */
    String text(String name) {
        Object value = get(name);
        return value == null ? "" : value.toString();
    }

    /** Zero for null. */
    long number(String name) {
        return get(name) instanceof Number number ? number.longValue() : 0;
    }

    Sheet sheet(String name) {
        if (get(name) instanceof Sheet inner) {
            return inner;
        }
        throw new IllegalStateException("No " + name + " in " + this);
    }

    boolean is(String name, @Nullable String value) {
        return text(name).equals(value);
    }

    /** As it is now, whatever becomes of it later. */
    JsonObject json() {
        Map<String, @Nullable Object> all = this;
        return Json.createObjectBuilder(all).build();
    }
}
