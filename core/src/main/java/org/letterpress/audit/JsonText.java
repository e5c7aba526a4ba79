package org.letterpress.audit;

import org.jspecify.annotations.Nullable;

/** Writes what an export needs of JSON (RFC 8259), without anything but a Java platform. */
final class JsonText {
    private final StringBuilder text = new StringBuilder();
    private boolean first = true;

    JsonText open(char bracket) {
        comma();
        text.append(bracket);
        first = true;
        return this;
    }

    JsonText close(char bracket) {
        text.append(bracket);
        first = false;
        return this;
    }

    JsonText key(String name) {
        comma();
        quote(name);
        text.append(':');
        first = true;
        return this;
    }

    JsonText with(String name, @Nullable String value) {
        key(name);
        first = false;
        if (value == null) {
            text.append("null");
        } else {
            quote(value);
        }
        return this;
    }

    JsonText with(String name, long value) {
        key(name);
        first = false;
        text.append(value);
        return this;
    }

    JsonText with(String name, boolean value) {
        key(name);
        first = false;
        text.append(value);
        return this;
    }

    private void comma() {
        if (!first) {
            text.append(',');
        }
        first = false;
    }

    private void quote(String value) {
        text.append('"');
        value.chars().forEach(unit -> append((char) unit));
        text.append('"');
    }

    private void append(char unit) {
        if (unit == '"' || unit == '\\') {
            text.append('\\').append(unit);
        } else if (unit < ' ' || unit == '\u2028' || unit == '\u2029' || Character.isSurrogate(unit)) {
            text.append(String.format("\\u%04x", (int) unit));
        } else {
            text.append(unit);
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
