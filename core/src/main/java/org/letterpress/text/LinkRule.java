package org.letterpress.text;

import java.util.Optional;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/** Makes links of those whose text is seen and whose address may be; the rest, and images, stay as they were typed. */
final class LinkRule implements LinkProcessor {

    @Override
    public LinkResult process(LinkInfo info, Scanner scanner, InlineParserContext context) {
        String destination = info.destination();
        if (destination == null) {
            return LinkResult.none();
        }
        Optional<String> address = WebAddress.link(TypedLines.unguarded(destination));
        boolean isShown = Unicode.hasVisible(info.text(scanner));
        if (info.marker() == null && address.isPresent() && isShown) {
            return LinkResult.wrapTextIn(new Link(address.get(), null), scanner.position());
        }
        String target =
                scanner.getSource(info.afterTextBracket(), scanner.position()).getContent();
        return LinkResult.replaceWith(new Text("[" + info.text(scanner) + "]" + target), scanner.position());
    }
}
