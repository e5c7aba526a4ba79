package org.letterpress.text;

import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Turns what a reader types into HTML: CommonMark with a break at every newline and a link for every bare address,
 * without headings, rules, images, HTML, entities, definitions and code by indentation, which stay as typed.
 */
final class Markdown {

    /** Deeper quotes and lists are no longer read, and would cost more than they say. */
    private static final int MAX_OPEN_BLOCKS = 10;

    /** What tags and entities may add, in characters: several hundred links or quotes. */
    private static final int MAX_MARKUP = 2 * CommentText.MAX_BYTES;

    private static final int MAX_INLINE_NESTING = 5;

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(BlockQuote.class, FencedCodeBlock.class, ListBlock.class))
            .customInlineContentParserFactory(LiteralParser.factory())
            .linkProcessor(new LinkRule())
            .postProcessor(new Leftovers())
            .includeSourceSpans(IncludeSourceSpans.NONE)
            .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
            .maxInlineNesting(MAX_INLINE_NESTING)
            .build();

    private Markdown() {}

    /**
     * HTML that is still to be sanitised, by {@link RichText#fromTyped}. Time is linear in the length. Text whose markup
     * shows nothing, or is more than could be stored, is shown as it was typed.
     */
    static String toHtml(String typed) {
        MarkdownWriter writer = new MarkdownWriter(typed.length());
        return writer.write(PARSER.parse(TypedLines.prepare(typed)))
                .filter(html -> html.length() <= typed.length() + MAX_MARKUP)
                .orElseGet(() -> Html.asTyped(typed));
    }
}
