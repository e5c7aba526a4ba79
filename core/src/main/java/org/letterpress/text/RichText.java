package org.letterpress.text;

import java.text.BreakIterator;
import java.util.Locale;

/**
 * HTML that is safe to write into a page: there is no way to hold any other in this type.
 *
 * <p>Whatever is handed in is sanitised under its policy, what comes back from the database too. The result is
 * balanced, so that it cannot break out of the element around it, and settled: sanitising it again changes nothing.
 */
public final class RichText {

    private static final String ELLIPSIS = "…";

    private final Policy policy;
    private final String html;

    /**
     * Makes any HTML safe: the way for text that was stored as {@link #html()}.
     *
     * @throws TextTooLong before sanitising, when it exceeds {@link Policy#maxStoredBytes()}
     */
    public RichText(Policy policy, String untrustedHtml) {
        this(policy, untrustedHtml, policy.maxStoredBytes());
    }

    private RichText(Policy policy, String untrustedHtml, int limit) {
        refuseBeyond(limit, untrustedHtml);
        this.policy = policy;
        this.html = Sanitizer.sanitize(policy, untrustedHtml);
    }

    /**
     * Makes HTML safe that somebody wrote: the way for text from outside.
     *
     * @throws TextTooLong before sanitising, when it exceeds {@link Policy#maxSourceBytes()}
     */
    public static RichText fromSource(Policy policy, String untrustedHtml) {
        return new RichText(policy, untrustedHtml, policy.maxSourceBytes());
    }

    /**
     * The comment that a reader typed, with a little Markdown; see {@link Markdown}.
     *
     * @throws TextTooLong before anything else, when it exceeds {@link Policy#maxSourceBytes()} of comments
     */
    public static RichText fromTyped(String typed) {
        refuseBeyond(Policy.COMMENT.maxSourceBytes(), typed);
        return new RichText(Policy.COMMENT, Markdown.toHtml(typed));
    }

    private static void refuseBeyond(int limit, String text) {
        int bytes = Unicode.utf8Length(text);
        if (bytes > limit) {
            throw new TextTooLong(limit, bytes);
        }
    }

    public Policy policy() {
        return policy;
    }

    /** Safe, balanced HTML, at most {@link Policy#maxStoredBytes()} long. */
    public String html() {
        return html;
    }

    /** Whether a reader would see nothing: no text, or only spaces, zero-width characters and fillers. */
    public boolean isBlank() {
        return !Unicode.hasVisible(plainText());
    }

    /** The text alone, white space collapsed, with a newline between blocks. */
    public String plainText() {
        return TextReader.read(html);
    }

    /**
     * The beginning of the text on one line, cut after a word, with an ellipsis where something was cut.
     *
     * @param maxCodePoints the most to return, ellipsis included; at least 1
     */
    public String excerpt(int maxCodePoints) {
        if (maxCodePoints < 1) {
            throw new IllegalArgumentException("An excerpt needs at least one code point, not " + maxCodePoints);
        }
        String text = plainText().replace('\n', ' ');
        if (text.codePointCount(0, text.length()) <= maxCodePoints) {
            return text;
        }
        int limit = text.offsetByCodePoints(0, maxCodePoints - 1);
        return text.substring(0, cut(text, limit)).stripTrailing() + ELLIPSIS;
    }

    /** After a word if one ends in the second half; else, as in scripts without spaces, between two characters. */
    private static int cut(String text, int limit) {
        int space = text.lastIndexOf(' ', limit);
        if (space > limit / 2) {
            return space;
        }
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return characters.isBoundary(limit) ? limit : characters.preceding(limit);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RichText that && policy == that.policy && html.equals(that.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    /** The HTML itself, so that it reads well in tests. */
    @Override
    public String toString() {
        return html;
    }
}
