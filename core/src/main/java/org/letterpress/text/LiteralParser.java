package org.letterpress.text;

import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads what stands for itself in comments: http and https addresses, bare or in angle brackets, become links before
 * anything inside them is taken for emphasis; tags, other addresses in angle brackets and entities stay as typed.
 */
final class LiteralParser implements InlineContentParser {

    private static final InlineContentParserFactory FACTORY = new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<', '&', 'h', 'H');
        }

        @Override
        public InlineContentParser create() {
            return new LiteralParser();
        }
    };

    private LiteralParser() {}

    static InlineContentParserFactory factory() {
        return FACTORY;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        return switch (scanner.peek()) {
            case '&' -> literal(scanner);
            case '<' -> bracketed(scanner);
            default -> bare(scanner);
        };
    }

    private static ParsedInline literal(Scanner scanner) {
        Text text = new Text(String.valueOf(scanner.peek()));
        scanner.next();
        return ParsedInline.of(text, scanner.position());
    }

    private static ParsedInline bracketed(Scanner scanner) {
        Position start = scanner.position();
        scanner.next();
        String address = address(scanner);
        Optional<String> target = WebAddress.web(TypedLines.unguarded(address));
        if (target.isPresent() && scanner.next('>')) {
            return ParsedInline.of(link(target.get(), address), scanner.position());
        }
        scanner.setPosition(start);
        return literal(scanner);
    }

    /** What is no address after all stays text as a whole: looking for another inside would take quadratic time. */
    private static ParsedInline bare(Scanner scanner) {
        if (Character.isLetterOrDigit(scanner.peekPreviousCodePoint())) {
            return ParsedInline.none();
        }
        String address = address(scanner);
        if (address.isEmpty()) {
            return ParsedInline.none();
        }
        Optional<String> target = WebAddress.web(TypedLines.unguarded(address));
        Node node = target.isPresent() ? link(target.get(), address) : new Text(address);
        return ParsedInline.of(node, scanner.position());
    }

    /** Reads an address, and stays where it ends; empty if there is none. */
    private static String address(Scanner scanner) {
        Position start = scanner.position();
        BareAddress address = new BareAddress();
        while (scanner.hasNext() && address.accepts(scanner.peek())) {
            scanner.next();
        }
        scanner.setPosition(start);
        for (int i = address.length(); i > 0; i--) {
            scanner.next();
        }
        return scanner.getSource(start, scanner.position()).getContent();
    }

    private static Link link(String target, String text) {
        Link link = new Link(target, null);
        link.appendChild(new Text(text));
        return link;
    }
}
