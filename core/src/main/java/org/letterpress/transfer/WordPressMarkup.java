package org.letterpress.transfer;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.letterpress.text.PlainText;

/**
 * Turns what WordPress stores as the text of a post or comment into plain HTML that reads well by itself.
 *
 * <p>WordPress stores half a page: paragraphs are blank lines, blocks are comments with JSON, shortcodes stand for
 * what plugins draw. Here paragraphs become paragraphs, pictures and players become links to what they showed, and
 * what only that blog could draw leaves no litter. The result is not sanitised; a RichText does that.
 */
final class WordPressMarkup {
    private static final Pattern BLOCK = Pattern.compile("<!--\\s+wp:");
    private static final int TITLE_WORDS = 8;
    private static final int TITLE_LENGTH = 70;

    private final String blogUrl;

    /** Relative addresses are taken to be on the blog; an empty address leaves them relative. */
    WordPressMarkup(String blogUrl) {
        this.blogUrl = blogUrl.isEmpty() || blogUrl.endsWith("/") ? blogUrl : blogUrl + "/";
    }

    /** The body of a post. */
    String article(String content) {
        Element body = parse(Shortcodes.expand(content.replace("\r\n", "\n").replace('\r', '\n')));
        boolean blocks = BLOCK.matcher(content).find();
        Blocks.resolve(body);
        new Pictures(body).toLinks();
        Players.toLinks(body);
        Tidying.modernise(body);
        new Paragraphs(!blocks).in(body);
        Tidying.clean(body);
        return body.html();
    }

    /** A comment: the same paragraphs, bare addresses clickable anywhere, no blocks and no shortcodes. */
    String comment(String content) {
        if (content.indexOf('<') < 0) {
            return PlainText.toHtml(Parser.unescapeEntities(content, false)); // most are, and this costs a tenth
        }
        Element body = parse(content.replace("\r\n", "\n").replace('\r', '\n'));
        new Pictures(body).toLinks();
        Players.toLinks(body);
        Tidying.modernise(body);
        CommentMarkup.simplify(body);
        Links.clickable(body);
        new Paragraphs(true).in(body);
        Tidying.clean(body);
        return body.html();
    }

    /** Text without markup and entities; when there is none the first words of {@code body}, else "Untitled". */
    static String title(String title, String body) {
        String text = plain(title);
        return text.isEmpty() ? opening(Jsoup.parseBodyFragment(body).text()) : text;
    }

    /** One line of text without markup and entities. */
    static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip().replaceAll("\\s+", " ");
        }
        return Jsoup.parseBodyFragment(html).text().strip();
    }

    private static String opening(String text) {
        String[] words = text.strip().split("\\s+", TITLE_WORDS + 1);
        StringBuilder opening = new StringBuilder(words[0]);
        for (int i = 1; i < Math.min(words.length, TITLE_WORDS); i++) {
            if (opening.length() + words[i].length() < TITLE_LENGTH) {
                opening.append(' ').append(words[i]);
            }
        }
        if (opening.isEmpty() || opening.length() > TITLE_LENGTH) {
            return "Untitled";
        }
        return opening.length() < text.strip().length() ? opening + " …" : opening.toString();
    }

    private Element parse(String html) {
        Document document = Jsoup.parseBodyFragment(html, blogUrl);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }
}
