package org.letterpress.comment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a comment. The name and the website are public, the e-mail address never is.
 *
 * @param name 1 to 100 code points
 * @param email null for comments taken over from elsewhere without one
 * @param website an absolute http or https address, or null
 */
public record Byline(
        String name, @Nullable String email, @Nullable String website) {
    public static final int MAX_NAME_CODE_POINTS = 100;
    static final int MAX_EMAIL = 254;
    static final int MAX_WEBSITE = 500;

    /** @throws IllegalArgumentException when one breaks its rule; forms check with words before they come here */
    public Byline {
        name = name.strip();
        email = blankToNull(email);
        website = blankToNull(website);
        require(!name.isEmpty() && name.codePointCount(0, name.length()) <= MAX_NAME_CODE_POINTS, "name");
        require(email == null || (email.length() <= MAX_EMAIL && email.indexOf('@') > 0), "email");
        require(website == null || (website.length() <= MAX_WEBSITE && isAbsolute(website)), "website");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isAbsolute(String address) {
        return address.regionMatches(true, 0, "http://", 0, 7) || address.regionMatches(true, 0, "https://", 0, 8);
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new IllegalArgumentException("The " + part + " of a by-line breaks its rule");
        }
    }

    public Optional<String> emailAddress() {
        return Optional.ofNullable(email);
    }

    /** Keeps the e-mail address out of logs. */
    @Override
    public String toString() {
        return "Byline[" + name + "]";
    }
}
