package org.letterpress.screening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.HardenedText;
import org.letterpress.text.RichText;

/** What a comment says. Several screens read it, so that what is made from it is made once. */
public final class Prose {
    private final String source;
    private final RichText rendered;

    // Filled when first asked for; both are immutable, so that threads may safely see each other's or make their own.
    private @Nullable String plainText;
    private @Nullable List<String> hosts;
    private @Nullable HardenedText hardenedSource;
    private @Nullable HardenedText hardenedText;

    /**
     * @param source exactly as typed
     * @param rendered as it would be shown
     */
    public Prose(String source, RichText rendered) {
        this.source = source;
        this.rendered = rendered;
    }

    public String source() {
        return source;
    }

    public RichText rendered() {
        return rendered;
    }

    /** What is shown, without markup. */
    public String plainText() {
        String text = plainText;
        if (text == null) {
            text = rendered.plainText();
            plainText = text;
        }
        return text;
    }

    /** The host of every link, and of every address that is no link, in lower case; "?" for one that is malformed. */
    public List<String> hosts() {
        List<String> known = hosts;
        if (known == null) {
            known = List.copyOf(LinkedHosts.in(this));
            hosts = known;
        }
        return known;
    }

    /** What was typed, to look for words in. */
    HardenedText hardenedSource() {
        HardenedText known = hardenedSource;
        if (known == null) {
            known = HardenedText.of(source);
            hardenedSource = known;
        }
        return known;
    }

    /** What is shown, to look for words in. */
    HardenedText hardenedText() {
        HardenedText known = hardenedText;
        if (known == null) {
            known = HardenedText.of(plainText());
            hardenedText = known;
        }
        return known;
    }
}
