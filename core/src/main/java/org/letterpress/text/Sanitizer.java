package org.letterpress.text;

import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/** The one place where HTML is sanitised. */
final class Sanitizer {

    /** What was stored settles in one pass and what was written in two; beyond five it is not worth more work. */
    private static final int MAX_PASSES = 5;

    private Sanitizer() {}

    /**
     * The safe form of some HTML; sanitising that again gives the same.
     *
     * @throws TextTooLong when the result exceeds what may be stored
     */
    static String sanitize(Policy policy, String html) {
        String safe = settled(policy, html);
        int bytes = Unicode.utf8Length(safe);
        if (bytes > policy.maxStoredBytes()) {
            throw new TextTooLong(policy.maxStoredBytes(), bytes);
        }
        return safe;
    }

    private static String settled(Policy policy, String html) {
        String current = html;
        for (int i = 0; i < MAX_PASSES; i++) {
            String next = pass(policy, current);
            if (next.equals(current)) {
                return current;
            }
            current = next;
        }
        return withoutMarkup(policy, current);
    }

    /** Escaped text alone, which a pass leaves as it is: one run of text is written as one run of text. */
    static String withoutMarkup(Policy policy, String html) {
        String text = TextReader.read(html);
        return pass(policy, text.replace("&", "&amp;").replace("<", "&lt;"));
    }

    static String pass(Policy policy, String html) {
        StringBuilder out = new StringBuilder(html.length() + html.length() / 4);
        HtmlSanitizer.sanitize(
                html,
                AllowList.factoryOf(policy).apply(HtmlStreamRenderer.create(out, Handler.DO_NOTHING)),
                receiver -> new Tidy(receiver, policy));
        return out.toString();
    }
}
