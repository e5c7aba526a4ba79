package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody before a screen who tells what on it the site itself would not put there. Dialogs, requests and violations of the
 * pages' policy fail the test by {@link Faults}.
 */
final class Witness {
    private static final String PLACE = "/seen";

    private final Site site = Site.underTest();
    private final Visitor visitor;

    /** What the pages themselves are made of, without the pages. */
    private final Set<String> parts = new LinkedHashSet<>();

    Witness(Visitors visitors) {
        visitor = visitors.atDesk();
        visitor.page().onRequest(request -> {
            if (!request.isNavigationRequest()) {
                parts.add(request.url());
            }
        });
    }

    Witness signIn(Site.Person person) {
        visitor.signIn(person);
        return this;
    }

    /** Opens a page. */
    void look(String path) {
        assertThat(visitor.open(path)).as(path).isEqualTo(200);
        shouldBeHarmless(path);
    }

    /** Opens a page, whatever it says: only that the site can answer is asked for. */
    void open(String path) {
        assertThat(visitor.open(path)).as(path).isLessThan(500);
        shouldBeHarmless(path);
    }

    /** Opens a page, and those that follow upon it. */
    void lookThrough(String path) {
        String next = path;
        while (!next.isEmpty()) {
            look(next);
            Locator later = visitor.page().locator(".pager a[rel=next]");
            next = later.count() == 0 ? "" : later.getAttribute("href");
        }
    }

    /** Has what somebody else was answered before the eyes, with the policy that came with it. */
    void look(Reply reply) {
        assertThat(reply.status()).as(reply.path() + " " + reply.text()).isLessThan(500);
        visitor.gets(PLACE, reply);
        visitor.open(PLACE);
        shouldBeHarmless(reply.path());
    }

    /** Has what many pages said before the eyes, one below the other: each says little, and differs in a line or two. */
    void look(List<Reply> replies) {
        replies.forEach(reply -> assertThat(reply.text()).as(reply.path()).contains("<body", "</body>"));
        String all = replies.stream().map(Witness::body).collect(Collectors.joining("\n"));
        visitor.open("/login");
        visitor.page().evaluate("html => { document.querySelector('main').innerHTML = html }", all);
        shouldBeHarmless(replies.stream().map(Reply::path).distinct().toList().toString());
    }

    /** As it was sent: what a parser would have mended is not mended. */
    private static String body(Reply reply) {
        String page = reply.text();
        return page.substring(page.indexOf('>', page.indexOf("<body")) + 1, page.lastIndexOf("</body>"));
    }

    private void shouldBeHarmless(String what) {
        assertThat(Attacks.intruders(visitor)).as(what).isEmpty();
        assertThat(parts).allMatch(part -> part.startsWith(site.at("/assets/").toString()));
    }
}
