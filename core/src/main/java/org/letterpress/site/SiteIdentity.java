package org.letterpress.site;

import java.util.Objects;

/**
 * What the site calls itself.
 *
 * @param title 1 to 200 characters
 * @param tagline up to 500 characters, may be empty
 */
public record SiteIdentity(String title, String tagline) {
    public static final SiteIdentity DEFAULT = new SiteIdentity("Letterpress", "");

    public SiteIdentity {
        title = Objects.requireNonNull(title).strip();
        tagline = Objects.requireNonNull(tagline).strip();
        if (title.isEmpty() || title.length() > 200 || tagline.length() > 500) {
            throw new IllegalArgumentException("A site's title has 1 to 200 characters, its tagline up to 500");
        }
    }
}
