package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every attack of the corpus through every field, and out through every page, feed and answer, before a browser: no script
 * runs, nobody else is asked for anything, and nothing is on a page that the site itself would not put there. Dialogs,
 * requests and violations of the pages' policy fail a test by {@link Faults}.
 */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttackIT {
    private static final Site SITE = Site.underTest();
    private static final String SHOW_ANSWER = """
            answer => {
              const main = document.querySelector('main');
              main.textContent = '';
              const items = JSON.parse(answer).items;
              for (const item of items) {
                const place = document.createElement('div');
                place.className = 'rich-text';
                place.innerHTML = item.html;
                main.append(place);
              }
              return items.length;
            }
            """;

    /** One of the site's own: what readers wrote under a hostile one would keep that from going out again. */
    private static String article = "";

    private static HostileSite hostile;

    /** What the pages themselves are made of, without the pages. */
    private final Set<String> parts = new LinkedHashSet<>();

    @BeforeAll
    static void hostile_articles_come_in() {
        article = SITE.openArticle();
        Conversation.begun(); // whose letters take a minute
        hostile = HostileSite.takenOver(SITE);
    }

    @AfterAll
    static void hostile_articles_go_out() {
        hostile.undo(SITE);
    }

    @AfterEach
    void pages_are_made_of_what_the_site_puts_there() {
        assertThat(parts).allMatch(part -> part.startsWith(SITE.at("/assets/").toString()));
    }

    @Test
    void articles_and_their_comments_stay_harmless(Visitors visitors) {
        Set<String> tags = new LinkedHashSet<>();
        Visitor reader = somebody(visitors);
        for (String article : hostile.articles()) {
            look(reader, article);
            reader.page().locator("a[href^='/tag/']").all().stream()
                    .limit(1)
                    .forEach(tag -> tags.add(tag.getAttribute("href")));
        }
        assertThat(tags).hasSizeGreaterThan(HostileSite.pages());
        look(reader, tags);
    }

    @Test
    void lists_of_articles_stay_harmless(Visitors visitors) {
        Visitor reader = somebody(visitors);
        look(
                reader,
                IntStream.rangeClosed(1, HostileSite.pages())
                        .mapToObj(page -> "/?page=" + page)
                        .toList());
        look(
                reader,
                DateTimeFormatter.ofPattern("/yyyy/MM").format(Instant.now().atOffset(ZoneOffset.UTC)));
    }

    @Test
    void what_programs_are_told_is_harmless_where_it_is_shown(Visitors visitors) {
        Visitor reader = somebody(visitors);
        reader.open("/");
        int shown = 0;
        for (String article : hostile.articles()) {
            String slug = article.substring(article.lastIndexOf('/') + 1);
            String answer = SITE.reader()
                    .get("/api/v1/articles/" + slug + "/comments?limit=100")
                    .shouldBe(200)
                    .text();
            shown += ((Number) reader.page().evaluate(SHOW_ANSWER, answer)).intValue();
            shouldBeHarmless(reader, answer);
        }
        assertThat(shown).isGreaterThanOrEqualTo(hostile.comments());
    }

    @Test
    void what_feeds_carry_is_harmless_where_it_is_shown(Visitors visitors) {
        Visitor reader = somebody(visitors);
        List<Element> entries = Jsoup.parse(SITE.reader().get("/feed.atom").text(), Parser.xmlParser())
                .select("entry");
        assertThat(entries).isNotEmpty();
        reader.open("/");
        for (Element entry : entries) {
            for (Element html : entry.select("[type=html]")) {
                show(reader, html.text());
            }
        }
    }

    @Test
    void the_moderators_queue_stays_harmless(Visitors visitors) {
        Visitor moderator = somebody(visitors);
        moderator.signIn(Site.administrator());
        for (String tray : List.of("PENDING", "APPROVED")) {
            int seen = 0;
            String next = "/desk/comments?status=" + tray;
            while (!next.isEmpty() && seen < hostile.comments()) {
                look(moderator, next);
                seen += moderator.page().locator(".card").count();
                var later = moderator.page().locator(".pager a[rel=next]");
                next = later.count() == 0 ? "" : later.getAttribute("href");
            }
            assertThat(seen).isGreaterThanOrEqualTo(hostile.comments());
        }
        look(
                moderator,
                "/desk/imports"
                        + hostile.taken()
                                .location()
                                .substring(hostile.taken().location().lastIndexOf('/')));
    }

    @Test
    void the_desk_of_articles_stays_harmless(Visitors visitors) {
        Visitor moderator = somebody(visitors);
        moderator.signIn(Site.administrator());
        look(moderator, "/desk/articles");
        hostile.articles().stream()
                .limit(10)
                .forEach(path -> look(moderator, "/desk/articles" + path.substring(path.lastIndexOf('/'))));
    }

    @Test
    void a_comment_of_nothing_but_attacks_can_be_published(Visitors visitors) {
        Client reader = SITE.reader();
        Desk desk = Desk.of(SITE);
        Visitor author = somebody(visitors);
        for (String text : Attacks.texts(3_000)) {
            String name = Attacks.lines(90).get(0);
            Draft draft = new Draft(text, name, Draft.fresh().email());
            Posted posted = Posted.by(reader, article, draft);
            look(author, posted.ownView());
            look(author, posted.receipt());
            desk.decide(posted, "Approve").shouldBe(303);
            look(author, "/comment/" + posted.id());
            look(author, posted.receipt());
        }
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

    private static void look(Visitor visitor, Collection<String> paths) {
        paths.forEach(path -> look(visitor, path));
    }

    private static void look(Visitor visitor, String path) {
        assertThat(visitor.open(path)).as(path).isEqualTo(200);
        shouldBeHarmless(visitor, path);
    }

    private static void shouldBeHarmless(Visitor visitor, String what) {
        assertThat(Attacks.intruders(visitor)).as(what).isEmpty();
    }

    /** Puts what another program would show into a page that trusts it. */
    private static void show(Visitor visitor, String html) {
        visitor.page().evaluate("html => { document.querySelector('main').innerHTML = html }", html);
        shouldBeHarmless(visitor, html);
    }
}
