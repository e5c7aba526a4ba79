package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A moderator before a browser, and the reader who waits. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModeratingIT {
    private static final Site SITE = Site.underTest();

    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();
    private final Draft draft = Draft.fresh();
    private Posted comment = new Posted("", "", "");

    @BeforeEach
    void a_comment_waits() {
        comment = Posted.by(reader, article, draft);
    }

    @Test
    void what_is_approved_is_public_at_once(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());
        moderator.follow("Comments");
        Locator card = card(moderator);
        assertThat(card.innerText()).contains(draft.body(), draft.name(), draft.email());
        assertThat(card.locator(".card-article a").getAttribute("href")).isEqualTo(article);

        press(moderator, "Approve");

        assertThat(moderator.text()).contains("The comment by " + draft.name() + " is now approved.");
        Visitor somebody = visitors.withoutScripts();
        somebody.open(article);
        assertThat(somebody.text()).contains(draft.body(), draft.name());
        somebody.open(comment.receipt());
        assertThat(somebody.text()).contains("Your comment is published.");
    }

    @Test
    void undo_takes_a_decision_back(Visitors visitors) {
        Visitor moderator = visitors.withoutScripts();
        moderator.signIn(Site.administrator());
        press(moderator, "Approve");
        moderator.press("Undo");

        assertThat(moderator.text()).contains("The comment by " + draft.name() + " is now pending.");
        assertThat(reader.get(article).text()).doesNotContain(draft.body());
        assertThat(card(moderator).innerText()).contains(draft.body());
    }

    @Test
    void what_is_rejected_is_told_to_its_author_alone(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());
        press(moderator, "Reject");

        assertThat(reader.get(article).text()).doesNotContain(draft.body());
        assertThat(reader.get(comment.receipt()).page().text())
                .contains("A moderator has decided not to publish your comment.");
        moderator.follow(moderator.page().locator(".tab:has-text('Rejected')"));
        assertThat(shown(moderator).innerText()).contains(draft.body());
    }

    @Test
    void what_is_filed_as_spam_can_still_be_approved(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());
        press(moderator, "Spam");
        assertThat(reader.get(article).text()).doesNotContain(draft.body());

        moderator.follow(moderator.page().locator(".tab:has-text('Spam')"));
        moderator.press(button(moderator, "Approve"));

        assertThat(reader.get(article).text()).contains(draft.body());
    }

    @Test
    void the_second_of_two_moderators_learns_who_was_first(Visitors visitors) {
        Site.Person other = Desk.newModerator(SITE, "berta");
        Visitor first = visitors.atDesk();
        Visitor second = visitors.atDesk();
        first.signIn(other);
        second.signIn(Site.administrator());
        card(first);
        card(second);

        first.press(button(first, "Approve"));
        Response refused = second.press(button(second, "Reject"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(second.page().locator("[role=alert]").innerText())
                .containsPattern(
                        "Not done: this comment is approved already, by berta, on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d UTC");
        assertThat(reader.get(article).text()).contains(draft.body());
        second.look("desk-conflict", Screen.DESKTOP);
    }

    @Test
    void each_tab_counts_what_is_in_it(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());
        card(moderator);
        int pending = count(moderator, "Pending");
        int approved = count(moderator, "Approved");

        moderator.press(button(moderator, "Approve"));

        assertThat(count(moderator, "Pending")).isEqualTo(pending - 1);
        assertThat(count(moderator, "Approved")).isEqualTo(approved + 1);
    }

    private static int count(Visitor moderator, String tab) {
        Locator count = moderator.page().locator(".tab:has-text('" + tab + "') .count");
        return Integer.parseInt(count.innerText().replace(",", ""));
    }

    @Test
    void those_who_have_waited_longest_come_first(Visitors visitors) {
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());
        moderator.open("/desk/comments");

        assertThat(moderator.page().locator(".card time").all().stream().map(time -> time.getAttribute("datetime")))
                .hasSizeGreaterThan(1)
                .isSorted();
    }

    private void press(Visitor moderator, String button) {
        card(moderator);
        moderator.press(button(moderator, button));
    }

    private Locator button(Visitor moderator, String name) {
        return shown(moderator).getByText(name, new Locator.GetByTextOptions().setExact(true));
    }

    /** The comment's card, among those that wait. */
    private Locator card(Visitor moderator) {
        moderator.open(Desk.among(comment, "pending"));
        return shown(moderator);
    }

    private Locator shown(Visitor moderator) {
        return moderator.page().locator("#c-" + comment.id());
    }
}
