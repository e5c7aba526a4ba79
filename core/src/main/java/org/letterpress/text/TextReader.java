package org.letterpress.text;

import java.util.List;
import org.owasp.html.HtmlSanitizer;

/** Reads the text out of HTML: white space collapsed, a newline wherever a block begins or ends. */
final class TextReader implements HtmlSanitizer.Policy {

    private final StringBuilder text = new StringBuilder();
    private char pending;

    private TextReader() {}

    /** The text of HTML that is already sanitised. */
    static String read(String html) {
        TextReader reader = new TextReader();
        HtmlSanitizer.sanitize(html, reader);
        return reader.text.toString();
    }

    @Override
    public void openDocument() {
        text.setLength(0);
    }

    @Override
    public void closeDocument() {
        pending = 0;
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        separate(element);
    }

    @Override
    public void closeTag(String element) {
        separate(element);
    }

    @Override
    public void text(String chunk) {
        for (int i = 0; i < chunk.length(); i++) {
            char c = chunk.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                pend(' ');
            } else {
                append(c);
            }
        }
    }

    private void separate(String element) {
        if (element.equals("td") || element.equals("th")) {
            pend(' ');
        } else if (element.equals("br") || Nesting.isBlock(element)) {
            pend('\n');
        }
    }

    /** A newline outweighs a space, and nothing is written before the first word. */
    private void pend(char separator) {
        if (!text.isEmpty() && pending != '\n') {
            pending = separator;
        }
    }

    private void append(char c) {
        if (pending != 0) {
            text.append(pending);
            pending = 0;
        }
        text.append(c);
    }
}
