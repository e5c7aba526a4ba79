package org.letterpress.standin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The application/x-www-form-urlencoded format. */
final class Forms {

    private Forms() {}

    /** In the order they come; the last of one name counts. */
    static Map<String, String> read(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : encoded.split("&", -1)) {
            if (!field.isEmpty()) {
                int equals = field.indexOf('=');
                String name = equals < 0 ? field : field.substring(0, equals);
                fields.put(decode(name), equals < 0 ? "" : decode(field.substring(equals + 1)));
            }
        }
        return fields;
    }

    /** All of one name. */
    static List<String> values(String encoded, String name) {
        List<String> values = new ArrayList<>();
        for (String field : encoded.split("&", -1)) {
            read(field).forEach((each, value) -> {
                if (each.equals(name)) {
                    values.add(value);
                }
            });
        }
        return values;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
