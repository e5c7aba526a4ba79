package org.letterpress.web.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.letterpress.text.RichText;

/** Boxes around the tables of a text, so that who has no mouse reaches and pushes those that are wider than the page. */
@Named("tableBoxes")
@ApplicationScoped
public class TableBoxes {
    private static final String BEGIN = "<table";
    private static final String END = "</table>";

    /** In sanitised text a less-than sign begins a tag and nothing else, and every tag that is opened is closed. */
    public String around(RichText text) {
        String html = text.html();
        if (!html.contains(BEGIN)) {
            return html;
        }
        String box = "<div class=\"table-box\" role=\"group\" tabindex=\"0\" aria-label=\"" + Words.of("table.label")
                + "\">";
        return html.replace(BEGIN, box + BEGIN).replace(END, END + "</div>");
    }
}
