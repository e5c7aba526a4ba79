package org.letterpress.text;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What each attribute may say; everything else about an element is decided by its name. */
enum AttributeRule {
    HREF("href") {
        @Override
        Optional<String> accept(String value) {
            return WebAddress.link(value);
        }
    },
    TITLE("title") {
        /** The renderer appends a space after a backtick, so outer space must not count. */
        @Override
        Optional<String> accept(String value) {
            String title = Unicode.clean(Policy.COMMENT, value).strip();
            return title.isEmpty() ? Optional.empty() : Optional.of(title);
        }
    },
    DIR("dir") {
        @Override
        Optional<String> accept(String value) {
            return oneOf(value, Set.of("ltr", "rtl", "auto"));
        }
    },
    LANG("lang") {
        @Override
        Optional<String> accept(String value) {
            return matching(value, LANGUAGE_TAG);
        }
    },
    COLSPAN("colspan") {
        @Override
        Optional<String> accept(String value) {
            return matching(value, ONE_TO_HUNDRED);
        }
    },
    ROWSPAN("rowspan") {
        @Override
        Optional<String> accept(String value) {
            return matching(value, ONE_TO_HUNDRED);
        }
    },
    SCOPE("scope") {
        @Override
        Optional<String> accept(String value) {
            return oneOf(value, Set.of("row", "col", "rowgroup", "colgroup"));
        }
    },
    START("start") {
        @Override
        Optional<String> accept(String value) {
            return matching(value, WHOLE_NUMBER);
        }
    },
    REVERSED("reversed") {
        @Override
        Optional<String> accept(String value) {
            return Optional.of("reversed");
        }
    },
    TYPE("type") {
        @Override
        Optional<String> accept(String value) {
            return matching(value, NUMBERING);
        }
    },
    DATETIME("datetime") {
        @Override
        Optional<String> accept(String value) {
            return matching(value, MACHINE_TIME);
        }
    };

    /** BCP 47 in shape: no registry is asked. */
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    private static final Pattern ONE_TO_HUNDRED = Pattern.compile("[1-9][0-9]?|100");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern NUMBERING = Pattern.compile("[1aAiI]");
    private static final Pattern MACHINE_TIME = Pattern.compile("[0-9PTWZDHMS:. +-]{1,40}");

    private final String attribute;

    AttributeRule(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }

    /** The value to write, or nothing when the attribute has to go. Idempotent. */
    abstract Optional<String> accept(String value);

    private static Optional<String> oneOf(String value, Set<String> values) {
        String lower = value.toLowerCase(Locale.ROOT);
        return values.contains(lower) ? Optional.of(lower) : Optional.empty();
    }

    private static Optional<String> matching(String value, Pattern pattern) {
        return pattern.matcher(value).matches() ? Optional.of(value) : Optional.empty();
    }
}
