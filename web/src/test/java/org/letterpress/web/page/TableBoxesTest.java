package org.letterpress.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TableBoxesTest {
    private static final String BOX = "<div class=\"table-box\" role=\"group\" tabindex=\"0\" aria-label=\"Table\">";

    private final TableBoxes boxes = new TableBoxes();

    @Test
    void a_text_without_tables_stays_as_it_is() {
        RichText text = article("<p>The word &lt;table&gt; and a <b>timetable</b></p>");

        assertThat(boxes.around(text)).isEqualTo(text.html());
    }

    @Test
    void every_table_stands_in_a_box_that_has_the_keyboards_focus() {
        String table = "<table><tbody><tr><td>a</td></tr></tbody></table>";
        RichText text = article("<p>One</p>" + table + "<p>Two</p>" + table.replace("<table>", "<table dir=\"rtl\">"));

        assertThat(boxes.around(text))
                .containsOnlyOnce("<p>One</p>" + BOX + "<table><tbody>")
                .containsOnlyOnce("</table></div><p>Two</p>" + BOX + "<table dir=\"rtl\">")
                .endsWith("</table></div>");
    }

    @Test
    void what_only_looks_like_a_table_opens_no_box() {
        RichText text =
                article("<p title=\"<table>\">&lt;table <a href=\"https://x.example/?<table>\">x</a></p><table>");

        String boxed = boxes.around(text);

        assertThat(boxed.split("<div ", -1)).hasSameSizeAs(boxed.split("</div>", -1));
        assertThat(boxed.split("<div ", -1)).hasSameSizeAs(text.html().split("<table", -1));
    }

    private static RichText article(String html) {
        return new RichText(Policy.ARTICLE, html);
    }
}
