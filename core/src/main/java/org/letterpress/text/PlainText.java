package org.letterpress.text;

import java.util.Optional;

/** Turns what a reader types into HTML: paragraphs, line breaks and links, everything else as typed. */
public final class PlainText {

    private static final String CLOSING = ".,:;!?'\"…’”»";
    private static final String BRACKETS = "()[]{}";

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
            if (startsAddress(start, i)) {
                int next = endOfAddress(i, end);
                link(typed.substring(i, next));
                i = next;
            } else {
                escape(typed.charAt(i));
                i++;
            }
        }
    }

    /** Not in the middle of a word. */
    private boolean startsAddress(int start, int i) {
        return (typed.regionMatches(true, i, "http://", 0, 7) || typed.regionMatches(true, i, "https://", 0, 8))
                && (i == start || !Character.isLetterOrDigit(typed.charAt(i - 1)));
    }

    private int endOfAddress(int start, int end) {
        int last = start;
        while (last < end && !Character.isWhitespace(typed.charAt(last)) && "<>\"".indexOf(typed.charAt(last)) < 0) {
            last++;
        }
        int[] unclosed = new int[BRACKETS.length() / 2];
        for (int i = start; i < last; i++) {
            count(typed.charAt(i), unclosed);
        }
        return withoutClosing(start, last, unclosed);
    }

    /** Opening brackets less closing ones, of each kind. */
    private static void count(char c, int[] unclosed) {
        int bracket = BRACKETS.indexOf(c);
        if (bracket >= 0) {
            unclosed[bracket / 2] += bracket % 2 == 0 ? 1 : -1;
        }
    }

    /** Punctuation that ends a sentence, and a bracket opened before the address, belong to the text around it. */
    private int withoutClosing(int start, int end, int[] unclosed) {
        int last = end;
        while (last > start) {
            char c = typed.charAt(last - 1);
            int bracket = BRACKETS.indexOf(c);
            boolean closesTooMuch = bracket % 2 == 1 && unclosed[bracket / 2] < 0;
            if (closesTooMuch) {
                unclosed[bracket / 2]++;
            } else if (CLOSING.indexOf(c) < 0) {
                break;
            }
            last--;
        }
        return last;
    }

    /** What is no address after all stays text as a whole: looking for another inside would take quadratic time. */
    private void link(String address) {
        Optional<String> target = WebAddress.web(address);
        target.ifPresent(href -> {
            html.append("<a href=\"");
            escape(href);
            html.append("\">");
        });
        escape(address);
        if (target.isPresent()) {
            html.append("</a>");
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i));
        }
    }

    private void escape(char c) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"' -> html.append("&#34;");
            case '\n' -> html.append("<br>\n");
            default -> html.append(c);
        }
    }
}
