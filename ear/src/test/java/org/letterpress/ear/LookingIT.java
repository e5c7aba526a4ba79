package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What moderators know of each other, and of what comes while they look at the queue. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class LookingIT {
    private static final Site SITE = Site.underTest();
    private static final String WATCH = "/desk/comments/watch";
    private static final int SMALLEST_TARGET = 44;

    private Posted comment = new Posted("", "", "");

    @BeforeEach
    void a_comment_waits() {
        comment = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
    }

    @Test
    void who_looks_at_a_comment_is_told_to_the_others_and_keeps_none_from_deciding() {
        Desk anna = desk("anna");
        Desk bert = desk("bert");

        assertThat(look(anna).shouldBe(200).text()).isEmpty();

        assertThat(bert.card(comment).text()).contains("Being looked at by anna");
        assertThat(anna.card(comment).text()).doesNotContain("Being looked at");
        assertThat(look(bert).shouldBe(200).text()).isEqualTo("Being looked at by anna");
        bert.decide(comment, "Approve").shouldBe(303);
    }

    @Test
    void a_form_that_was_not_taken_is_still_worked_on() {
        Desk dora = desk("dora");
        Element button = Objects.requireNonNull(
                dora.card(comment).select(".card-reason button").first());
        Form form = new Form((FormElement) Objects.requireNonNull(button.closest("form")));
        form.press(button).fill("What its author should know (optional)", "because ".repeat(300));

        dora.moderator().post(form).shouldBe(422);

        assertThat(Desk.of(SITE).card(comment).text()).contains("Being looked at by dora");
    }

    @Test
    void only_what_there_is_can_be_looked_at() {
        Client moderator = desk("emil").moderator();

        assertThat(List.of(
                        look(moderator, "nowhere").status(),
                        look(moderator, "").status(),
                        moderator.get(WATCH).status(),
                        moderator.get(WATCH + "?since=yesterday").status()))
                .containsOnly(404);
    }

    @Test
    void what_came_is_counted_for_those_who_have_the_queue_open() {
        Client moderator = desk("flora").moderator();
        String now = Instant.now().plusSeconds(3600).toString();

        assertThat(moderator
                        .get(WATCH + "?status=pending&since=" + now)
                        .shouldBe(200)
                        .text())
                .isEmpty();
        Reply some = moderator
                .get(WATCH + "?status=pending&since=2000-01-01T00:00:00Z")
                .shouldBe(200);
        assertThat(some.text()).matches("\\d+\\+? new");
        assertThat(some.header("Cache-Control")).isEqualTo("no-store");
        assertThat(some.header("Content-Type")).startsWith("text/plain");
    }

    @Test
    void a_card_that_stays_in_view_of_one_is_marked_for_the_other(Visitors visitors) {
        Visitor gina = visitors.atDesk();
        gina.signIn(Desk.newModerator(SITE, "gina"));
        Locator card = card(gina);
        gina.page()
                .waitForResponse(
                        answer -> answer.url().endsWith(WATCH),
                        () -> card.locator(".card-text").click());

        Visitor hugo = visitors.before(Screen.PHONE);
        hugo.signIn(Desk.newModerator(SITE, "hugo"));
        assertThat(card(hugo).innerText()).contains("Being looked at by gina");
        hugo.look("desk-looking", Screen.PHONE);
    }

    @Test
    void new_arrivals_wait_behind_a_link_and_the_page_stays_where_it_is(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.page().clock().install();
        moderator.signIn(Site.administrator());
        moderator.open("/desk/comments");
        Locator link = moderator.page().locator(".arrivals a");
        assertThat(link.isVisible()).isFalse();
        String before = moderator.page().locator(".queue").innerText();
        Posted late = Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());

        moderator
                .page()
                .waitForResponse(
                        answer -> answer.url().contains(WATCH),
                        () -> moderator.page().clock().runFor(31_000));
        link.waitFor();

        assertThat(link.innerText()).matches("\\d+ new");
        assertThat(link.locator("xpath=..").getAttribute("role")).isEqualTo("status");
        assertThat(moderator.page().locator(".queue").innerText()).isEqualTo(before);
        moderator.picture("desk-arrivals");
        moderator.follow(link);
        assertThat(moderator.path()).isEqualTo("/desk/comments?status=pending");
        assertThat(link.isVisible()).isFalse();
        assertThat(card(moderator, late).count()).isOne();
    }

    @Test
    void without_a_script_the_keys_are_read_about_and_the_tabs_count(Visitors visitors) {
        Visitor moderator = visitors.withoutScripts();
        moderator.signIn(Site.administrator());
        moderator.open("/desk/comments");
        assertThat(moderator.page().locator(".keys dl").isVisible()).isFalse();

        moderator.click(moderator.page().locator(".keys-link a"));

        assertThat(moderator.page().locator(".keys dl").isVisible()).isTrue();
        assertThat(moderator.page().locator(".arrivals a").isVisible()).isFalse();
    }

    @Test
    void on_a_phone_every_target_of_the_queue_is_large_enough_for_a_thumb(Visitors visitors) {
        Visitor moderator = visitors.onPhone();
        moderator.signIn(Site.administrator());
        Locator card = card(moderator);
        card.locator(".card-reason summary").click();

        @SuppressWarnings("unchecked")
        List<String> small = (List<String>) moderator.page().evaluate("""
                least => [...document.querySelectorAll(
                    'button, .button, .tab, summary, select, textarea, .card-pick, .choice,'
                    + ' input:not([type=hidden], [type=checkbox], [type=radio]),'
                    + ' nav a, .keys-link a, .card-article a')]
                  .filter(each => each.checkVisibility())
                  .map(each => [each, each.getBoundingClientRect()])
                  .filter(([, box]) => box.width < least || box.height < least)
                  .map(([each, box]) => `${each.tagName} ${each.className} ${each.textContent.trim()}: ${box.width} x ${box.height}`)
                """, SMALLEST_TARGET);

        assertThat(small).isEmpty();
        assertThat(card.locator(".card-reason select").isVisible()).isTrue();
        moderator.look("desk-phone", Screen.PHONE);
    }

    @Test
    void on_a_phone_one_card_fills_the_screen(Visitors visitors) {
        Visitor moderator = visitors.onPhone();
        moderator.signIn(Site.administrator());
        Locator card = card(moderator);

        double height = card.boundingBox().height;

        assertThat(height).isGreaterThan(moderator.page().viewportSize().height * .9);
        card.scrollIntoViewIfNeeded();
        moderator
                .page()
                .screenshot(new ScreenshotOptions().setPath(Site.target().resolve("screenshots/desk-phone-card.png")));
        moderator.open("/desk/people");
        assertThat(moderator.page().locator(".person").first().boundingBox().height)
                .isLessThan(moderator.page().viewportSize().height * .9);
    }

    private static Desk desk(String name) {
        return new Desk(SITE.signedIn(Desk.newModerator(SITE, name)));
    }

    private Reply look(Desk desk) {
        return look(desk.moderator(), comment.id());
    }

    private static Reply look(Client moderator, String id) {
        return moderator.send(moderator
                .request(WATCH)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("comment=" + id)));
    }

    private Locator card(Visitor moderator) {
        return card(moderator, comment);
    }

    private static Locator card(Visitor moderator, Posted posted) {
        moderator.open(Desk.among(posted, "pending"));
        return moderator.page().locator("#c-" + posted.id());
    }
}
