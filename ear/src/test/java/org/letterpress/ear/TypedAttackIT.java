package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every attack of the corpus typed into a form or an address, and shown again at once, as {@link AttackIT} has it. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class TypedAttackIT {
    private static final Site SITE = Site.underTest();

    private final String article = SITE.openArticle();

    /** What the pages themselves are made of, without the pages. */
    private final Set<String> parts = new LinkedHashSet<>();

    @AfterEach
    void pages_are_made_of_what_the_site_puts_there() {
        assertThat(parts).allMatch(part -> part.startsWith(SITE.at("/assets/").toString()));
    }

    @Test
    void what_was_refused_is_in_the_form_again_as_text(Visitors visitors) {
        Visitor reader = somebody(visitors);
        reader.open(article);
        for (List<String> attacks : Attacks.packs(800)) {
            String line = String.join(" ", attacks);
            reader.fill("Comment", String.join("\n", attacks))
                    .fill("Name", line)
                    .fill("Email", line + "@")
                    .fill("Website (optional)", line);
            reader.press("Post comment");

            assertThat(reader.text()).contains("There is a problem");
            shouldBeHarmless(reader, line);
        }
    }

    @Test
    void a_preview_is_as_harmless_as_the_comment(Visitors visitors) {
        Visitor reader = somebody(visitors);
        for (String text : Attacks.texts(3_000)) {
            reader.open(article);
            reader.fill("Comment", text).fill("Name", text).press("Preview");

            assertThat(reader.page().locator("#previewed").count()).isEqualTo(1);
            shouldBeHarmless(reader, text);
        }
    }

    @Test
    void a_wish_about_data_that_was_refused_is_kept_as_text(Visitors visitors) {
        Visitor reader = somebody(visitors);
        for (String line : Attacks.lines(3_000)) {
            reader.open("/privacy");
            // A browser would not send it.
            reader.page().evaluate("() => document.querySelector('main form').noValidate = true");
            reader.fill("Email", line).press("Send me a letter");

            shouldBeHarmless(reader, line);
        }
    }

    @Test
    void no_address_makes_a_page_harmful(Visitors visitors) {
        Visitor reader = somebody(visitors);
        for (String attack : Attacks.texts(3_000)) {
            for (String form : List.of(
                    "/search?q=%s",
                    "/?page=%s",
                    "/setup?code=%s",
                    "/login?next=%s",
                    "/reported?again=yes&comment=%s",
                    article + "?comments=%s",
                    article + "?receipt=%s",
                    article + "?reply=%s")) {
                open(reader, form, attack);
            }
            String segment = attack.replaceAll("[/\\p{Cntrl}]", " ");
            for (String form : List.of(
                    "/%s",
                    "/tag/%s",
                    "/comment/%s",
                    "/comment/%s/report",
                    "/receipt/%s",
                    "/confirm/%s",
                    "/unsubscribe/%s",
                    "/unsubscribe/desk/%s",
                    "/moderate/%s",
                    "/privacy/%s",
                    "/2024/01/02/%s")) {
                open(reader, form, segment);
            }
            open(reader, "/%s", attack);
        }
    }

    private static void open(Visitor reader, String form, String attack) {
        String address = form.formatted(encoded(attack));
        reader.open(address);
        shouldBeHarmless(reader, address);
    }

    @Test
    void a_new_text_that_was_refused_is_in_the_receipt_as_text(Visitors visitors) {
        Visitor author = somebody(visitors);
        author.open(Posted.by(SITE.reader(), article, Draft.fresh()).receipt());
        String all = String.join("\n", Attacks.all());

        author.fill("Comment", all + all).press("Save the new text");

        assertThat(author.text()).contains("There is a problem");
        shouldBeHarmless(author, "a refused edit");
    }

    private Visitor somebody(Visitors visitors) {
        Visitor visitor = visitors.atDesk();
        visitor.page().onRequest(request -> {
            if (!request.isNavigationRequest()) {
                parts.add(request.url());
            }
        });
        return visitor;
    }

    private static void shouldBeHarmless(Visitor visitor, String what) {
        assertThat(Attacks.intruders(visitor)).as(what).isEmpty();
    }

    private static String encoded(String attack) {
        return URLEncoder.encode(attack, UTF_8).replace("+", "%20");
    }
}
