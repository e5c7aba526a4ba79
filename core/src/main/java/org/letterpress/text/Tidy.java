package org.letterpress.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Brings the lexer's events into an order in which the sanitizer has nothing left to repair.
 *
 * <p>The sanitizer alone is safe but quadratic in duplicate attributes, reopens formatting after every misnested tag (so
 * that output can outgrow input many times), and may need several passes to settle. Here each attribute is seen once,
 * depth is bounded, tags come strictly nested and adjacent texts come as one, in time linear in the input. What is
 * allowed is decided by the policy, which stands behind and sees everything that this class lets through.
 */
final class Tidy implements HtmlStreamEventReceiver {

    /** Elements whose content is not text for readers. */
    private static final Set<String> SILENT = Set.of(
            "applet",
            "iframe",
            "noembed",
            "noframes",
            "noscript",
            "object",
            "script",
            "select",
            "style",
            "template",
            "textarea",
            "title");

    private static final Set<String> VOID = Set.of("br", "hr");

    /** Names of old that say what an allowed name says. */
    private static final Map<String, String> SYNONYMS =
            Map.of("h1", "h2", "strike", "s", "tt", "code", "acronym", "abbr");

    private final HtmlStreamEventReceiver sanitizer;
    private final Policy policy;
    private final AllowList allowed;
    private final OpenElements open = new OpenElements(this::emitClose);
    private final StringBuilder pendingText = new StringBuilder();
    private @Nullable String silenced;
    private int silencedDepth;

    Tidy(HtmlStreamEventReceiver sanitizer, Policy policy) {
        this.sanitizer = sanitizer;
        this.policy = policy;
        this.allowed = AllowList.of(policy);
    }

    @Override
    public void openDocument() {
        sanitizer.openDocument();
    }

    @Override
    public void openTag(String lexed, List<String> attributes) {
        String element = modern(lexed);
        if (silenced != null) {
            silencedDepth += element.equals(silenced) ? 1 : 0;
        } else if (SILENT.contains(element)) {
            silenced = element;
            silencedDepth = 1;
        } else if (allowed.allows(element)) {
            open(element, accepted(element, attributes));
        } else {
            drop(element);
        }
    }

    @Override
    public void closeTag(String lexed) {
        String element = modern(lexed);
        if (silenced != null) {
            silencedDepth -= element.equals(silenced) ? 1 : 0;
            silenced = silencedDepth == 0 ? null : silenced;
        } else if (!open.close(element)) {
            drop(element);
        }
    }

    @Override
    public void text(String text) {
        if (silenced == null) {
            pendingText.append(text);
        }
    }

    @Override
    public void closeDocument() {
        emitText();
        open.closeAll();
        sanitizer.closeDocument();
    }

    private String modern(String element) {
        String synonym = SYNONYMS.getOrDefault(element, element);
        return allowed.allows(synonym) ? synonym : element;
    }

    private void open(String element, List<String> attributes) {
        if (!isWorthOpening(element, attributes) || !hasRoomFor(element)) {
            open.remember(element, false);
            drop(element);
            return;
        }
        emitText();
        sanitizer.openTag(element, attributes);
        if (!VOID.contains(element)) {
            open.push(element);
        }
    }

    private static boolean isWorthOpening(String element, List<String> attributes) {
        return switch (element) {
            case "a", "div", "span" -> !attributes.isEmpty();
            default -> true;
        };
    }

    private boolean hasRoomFor(String element) {
        if (!Nesting.parentsOf(element).isEmpty()) {
            return open.returnToParentOf(element) && !open.isFull();
        }
        if (Nesting.isBlock(element)) {
            open.makeRoomForBlock();
        } else if (element.equals("a")) {
            open.closeLink();
        }
        return VOID.contains(element) || !open.isFull();
    }

    /** Words on both sides of a dropped block must not run together. */
    private void drop(String element) {
        if (Nesting.isBlock(element)) {
            pendingText.append('\n');
        }
    }

    /** Names and values in turn, as the sanitizer wants them; of duplicates the first, as browsers do. */
    private List<String> accepted(String element, List<String> attributes) {
        List<String> accepted = new ArrayList<>();
        Set<AttributeRule> seen = EnumSet.noneOf(AttributeRule.class);
        String name = null;
        for (String item : attributes) {
            if (name == null) {
                name = item;
                continue;
            }
            Optional<AttributeRule> rule = allowed.rule(element, name);
            if (rule.isPresent() && seen.add(rule.get())) {
                accept(rule.get(), item, accepted);
            }
            name = null;
        }
        return accepted;
    }

    private static void accept(AttributeRule rule, String value, List<String> accepted) {
        rule.accept(value).ifPresent(kept -> {
            accepted.add(rule.attribute());
            accepted.add(kept);
        });
    }

    private void emitClose(String element) {
        emitText();
        sanitizer.closeTag(element);
    }

    private void emitText() {
        String text = Unicode.clean(policy, pendingText);
        pendingText.setLength(0);
        if (!text.isEmpty()) {
            sanitizer.text(text);
        }
    }
}
