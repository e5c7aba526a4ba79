package org.letterpress.text;

import static org.letterpress.text.AttributeRule.COLSPAN;
import static org.letterpress.text.AttributeRule.DATETIME;
import static org.letterpress.text.AttributeRule.DIR;
import static org.letterpress.text.AttributeRule.HREF;
import static org.letterpress.text.AttributeRule.LANG;
import static org.letterpress.text.AttributeRule.REVERSED;
import static org.letterpress.text.AttributeRule.ROWSPAN;
import static org.letterpress.text.AttributeRule.SCOPE;
import static org.letterpress.text.AttributeRule.START;
import static org.letterpress.text.AttributeRule.TITLE;
import static org.letterpress.text.AttributeRule.TYPE;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.owasp.html.ElementPolicy;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes of one policy; what is not named here does not pass. */
final class AllowList {

    static final String REL_IN_COMMENTS = "nofollow ugc noopener";

    private static final AllowList COMMENT = forComments();
    private static final AllowList DESK = forDesk();
    private static final AllowList ARTICLE = forArticles();
    private static final PolicyFactory COMMENT_FACTORY = COMMENT.factory(REL_IN_COMMENTS);
    private static final PolicyFactory DESK_FACTORY = DESK.factory(REL_IN_COMMENTS);
    private static final PolicyFactory ARTICLE_FACTORY = ARTICLE.factory("noopener");

    private final Map<String, Set<AttributeRule>> rules = new HashMap<>();

    private AllowList() {}

    static AllowList of(Policy policy) {
        return switch (policy) {
            case COMMENT -> COMMENT;
            case DESK -> DESK;
            case ARTICLE -> ARTICLE;
        };
    }

    /** The sanitizer's policy that enforces the list. */
    static PolicyFactory factoryOf(Policy policy) {
        return switch (policy) {
            case COMMENT -> COMMENT_FACTORY;
            case DESK -> DESK_FACTORY;
            case ARTICLE -> ARTICLE_FACTORY;
        };
    }

    private static AllowList forComments() {
        return new AllowList()
                .elements("p br blockquote ul ol li code pre em strong b i del ins sub sup q cite kbd")
                .attributes("a", HREF)
                .attributes("ol", START);
    }

    private static AllowList forDesk() {
        return forComments().elements("mark small");
    }

    private static AllowList forArticles() {
        return forComments()
                .elements("small mark s u var samp")
                .blocks("p blockquote ul ol li pre h2 h3 h4 h5 h6 hr figure figcaption")
                .blocks("table caption thead tbody tfoot tr th td")
                .blocks("dl dt dd address details summary div")
                .attributes("span", DIR, LANG)
                .attributes("abbr", TITLE)
                .attributes("time", DATETIME)
                .attributes("ol", REVERSED, TYPE)
                .attributes("td", COLSPAN, ROWSPAN)
                .attributes("th", COLSPAN, ROWSPAN, SCOPE);
    }

    boolean allows(String element) {
        return rules.containsKey(element);
    }

    Optional<AttributeRule> rule(String element, String attribute) {
        return rules.getOrDefault(element, Set.of()).stream()
                .filter(rule -> rule.attribute().equals(attribute))
                .findAny();
    }

    private AllowList elements(String names) {
        for (String name : List.of(names.split(" "))) {
            attributes(name);
        }
        return this;
    }

    private AllowList blocks(String names) {
        for (String name : List.of(names.split(" "))) {
            attributes(name, DIR, LANG);
        }
        return this;
    }

    private AllowList attributes(String element, AttributeRule... allowed) {
        Set<AttributeRule> known = rules.computeIfAbsent(element, name -> EnumSet.noneOf(AttributeRule.class));
        known.addAll(Set.of(allowed));
        return this;
    }

    private PolicyFactory factory(String rel) {
        HtmlPolicyBuilder builder =
                new HtmlPolicyBuilder().allowStandardUrlProtocols().disallowWithoutAttributes("div", "span", "a");
        rules.forEach((element, attributes) -> {
            builder.allowElements(element.equals("a") ? links(rel) : ElementPolicy.IDENTITY_ELEMENT_POLICY, element);
            for (AttributeRule rule : attributes) {
                builder.allowAttributes(rule.attribute())
                        .matching((name, attribute, value) -> rule.accept(value).orElse(null))
                        .onElements(element);
            }
        });
        return builder.toFactory();
    }

    /** Only {@code href} is allowed on a link, so {@code rel} is ours whatever was written. */
    private static ElementPolicy links(String rel) {
        return (element, attributes) -> {
            if (!attributes.isEmpty()) {
                attributes.add("rel");
                attributes.add(rel);
            }
            return element;
        };
    }
}
