package org.letterpress.standin;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that came.
 *
 * @param query undecoded, empty when there is none
 * @param headers by their names, in whatever case
 */
public record Asked(String method, String path, String query, Map<String, String> headers, String body) {

    public Asked {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = anyCase;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Of the query and, where the body is a form, of that. */
    public Map<String, String> parameters() {
        Map<String, String> all = Forms.read(query);
        if (header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded")) {
            all.putAll(Forms.read(body));
        }
        return all;
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
