package org.letterpress.text;

/**
 * Text and links as HTML, spelled exactly as the sanitizer spells them: what is written so settles in its first pass.
 * That saves time; safety comes from the sanitizer alone.
 */
final class Html {

    static final String BREAK = "<br />\n";

    private Html() {}

    /** Text in one paragraph, with a break at every newline. */
    static String asTyped(String text) {
        StringBuilder html = new StringBuilder(text.length() + text.length() / 4).append("<p>");
        escape(html, text.strip(), BREAK);
        return html.append("</p>").toString();
    }

    /** Appends the opening tag of a link in a comment. */
    static void openLink(StringBuilder html, String address) {
        html.append("<a href=\"");
        escape(html, address, "");
        html.append("\" rel=\"").append(AllowList.REL_IN_COMMENTS).append("\">");
    }

    /** Appends text, with {@code newline} for every newline and without the guards of {@link TypedLines}. */
    static void escape(StringBuilder html, String text, String newline) {
        for (int i = 0; i < text.length(); i++) {
            escape(html, text.charAt(i), newline);
        }
    }

    static void escape(StringBuilder html, char c, String newline) {
        switch (c) {
            case '&' -> html.append("&amp;");
            case '<' -> html.append("&lt;");
            case '>' -> html.append("&gt;");
            case '"', '\'', '+', '=', '@', '`' ->
                html.append("&#").append((int) c).append(';');
            case '\n' -> html.append(newline);
            case TypedLines.GUARD -> {}
            default -> html.append(c);
        }
    }
}
