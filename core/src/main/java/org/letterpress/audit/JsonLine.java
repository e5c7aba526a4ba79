package org.letterpress.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of JSON (RFC 8259): objects as maps, arrays as lists, texts, whole numbers, truths and null. Needs nothing
 * but a Java platform, so that an export can be verified anywhere.
 */
final class JsonLine {
    private static final int DEEPEST = 8;

    private final String text;
    private int at;

    private JsonLine(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it is none */
    static Map<?, ?> object(String text) {
        JsonLine line = new JsonLine(text);
        Object value = line.value(0);
        line.skip();
        if (!(value instanceof Map<?, ?> object) || line.at < text.length()) {
            throw line.wrong();
        }
        return object;
    }

    private @Nullable Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong();
        }
        skip();
        return switch (peek()) {
            case '{' -> map(depth);
            case '[' -> list(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        at++;
        while (!ends('}', map.isEmpty())) {
            skip();
            String name = string();
            skip();
            expect(':');
            if (map.containsKey(name)) {
                throw wrong(); // of two, another reader might believe the other one
            }
            map.put(name, value(depth + 1));
        }
        return map;
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        at++;
        while (!ends(']', list.isEmpty())) {
            list.add(value(depth + 1));
        }
        return list;
    }

    /** Passes what stands before the next element, or the closing bracket. */
    private boolean ends(char bracket, boolean first) {
        skip();
        if (peek() == bracket) {
            at++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char unit = text.charAt(at++);
            value.append(unit == '\\' ? escaped() : unit);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char unit = peek();
        at++;
        return switch (unit) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> hex();
            case '"', '\\', '/' -> unit;
            default -> throw wrong();
        };
    }

    private char hex() {
        String digits = text.substring(at, Math.min(at + 4, text.length()));
        if (!digits.matches("[0-9a-fA-F]{4}")) {
            throw wrong();
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong();
        }
        at += word.length();
        return value;
    }

    private Long number() {
        int start = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String digits = text.substring(start, at);
        if (!digits.matches("-?\\d{1,18}")) {
            throw wrong();
        }
        return Long.valueOf(digits);
    }

    private void expect(char unit) {
        if (peek() != unit) {
            throw wrong();
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("Not JSON at character " + (at + 1));
    }
}
