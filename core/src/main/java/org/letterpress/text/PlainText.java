package org.letterpress.text;

import java.util.Optional;

/**
 * Turns text without any markup into HTML: paragraphs, line breaks and links, everything else as typed. The way for
 * comments that were written elsewhere; those written here are {@link Markdown}.
 */
public final class PlainText {

    private final String typed;
    private final StringBuilder html;

    private PlainText(String typed) {
        this.typed = typed;
        this.html = new StringBuilder(typed.length() + typed.length() / 4);
    }

    /**
     * HTML in which a blank line begins a paragraph, a newline is a {@code <br>} and a bare http or https address is a
     * link. Time is linear in the length. The result is still to be sanitised, by {@link RichText#fromTyped}.
     */
    public static String toHtml(String typed) {
        PlainText text =
                new PlainText(typed.replace("\r\n", "\n").replace('\r', '\n').strip());
        return text.paragraphs();
    }

    private String paragraphs() {
        int start = 0;
        while (start < typed.length()) {
            int end = endOfParagraph(start);
            html.append("<p>");
            inline(start, end);
            html.append("</p>\n");
            start = end;
            while (start < typed.length() && Character.isWhitespace(typed.charAt(start))) {
                start++;
            }
        }
        return html.toString().stripTrailing();
    }

    /** The index of the newline that a line of nothing but white space follows. */
    private int endOfParagraph(int start) {
        int newline = typed.indexOf('\n', start);
        while (newline >= 0) {
            int next = newline + 1;
            while (next < typed.length() && typed.charAt(next) != '\n' && Character.isWhitespace(typed.charAt(next))) {
                next++;
            }
            if (next < typed.length() && typed.charAt(next) == '\n') {
                return newline;
            }
            newline = typed.indexOf('\n', next);
        }
        return typed.length();
    }

    private void inline(int start, int end) {
        int i = start;
        while (i < end) {
            boolean insideWord = i > start && Character.isLetterOrDigit(typed.charAt(i - 1));
            int next = insideWord ? i : BareAddress.endOf(typed, i, end);
            if (next > i) {
                link(typed.substring(i, next));
                i = next;
            } else {
                Html.escape(html, typed.charAt(i), Html.BREAK);
                i++;
            }
        }
    }

    /** What is no address after all stays text as a whole: looking for another inside would take quadratic time. */
    private void link(String address) {
        Optional<String> target = WebAddress.web(address);
        target.ifPresent(href -> Html.openLink(html, href));
        Html.escape(html, address, "");
        if (target.isPresent()) {
            html.append("</a>");
        }
    }
}
