package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A moderator who never lets go of the keyboard, on a site that nobody else uses. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeysIT {
    private static final int PAGE = 20;
    private static final OwnServer SERVER =
            new OwnServer("keys", Map.of("LETTERPRESS_TRUSTED_PROXIES", "127.0.0.0/8, ::1"));
    private static final Site SITE = SERVER.site();
    private static final Site.Person KAY = new Site.Person("kay@press.example", "harbour-lamp-quiet-kay");

    @BeforeAll
    static void forty_comments_wait() {
        SERVER.startWithDemonstration();
        SERVER.setUp(KAY);
        for (int i = 0; i < 2 * PAGE; i++) {
            Posted.by(SITE.reader(), SITE.openArticle(), Draft.fresh());
        }
    }

    @AfterAll
    static void nothing_of_it_is_left_running() {
        SERVER.close();
    }

    @Test
    void a_queue_of_forty_is_cleared_by_keys_alone_and_taken_back(Visitors visitors) {
        Visitor kay = atQueue(visitors, Screen.DESKTOP);
        int waiting = pending(kay);
        assertThat(waiting).isGreaterThanOrEqualTo(2 * PAGE);
        List<String> done = new ArrayList<>();

        key(kay, "j");
        for (int left = waiting; left > 0; left--) {
            done.add(focused(kay));
            String next = following(kay);
            leads(kay, "a");
            assertThat(pending(kay)).isEqualTo(left - 1);
            assertThat(focused(kay)).as("focus with %s left", left - 1).isEqualTo(left == 1 ? "" : next);
        }
        assertThat(kay.text()).contains("Nothing here.");

        Collections.reverse(done);
        for (String id : done) {
            leads(kay, "z");
            assertThat(focused(kay)).isEqualTo(id);
        }
        assertThat(pending(kay)).isEqualTo(waiting);
        key(kay, "z");
        assertThat(pending(kay)).isEqualTo(waiting);
    }

    @Test
    void keys_lead_over_the_end_of_a_page_and_back_to_what_was_undone(Visitors visitors) {
        Visitor kay = atQueue(visitors, Screen.DESKTOP);
        int waiting = pending(kay);
        for (int i = 0; i < PAGE; i++) {
            key(kay, "j");
        }
        String last = focused(kay);
        assertThat(last).isEqualTo(cards(kay).last().getAttribute("id"));

        leads(kay, "j");
        String first = focused(kay);
        assertThat(first).isEqualTo(cards(kay).first().getAttribute("id")).isNotEqualTo(last);

        key(kay, "j");
        key(kay, "k");
        leads(kay, "s");
        assertThat(pending(kay)).isEqualTo(waiting - 1);
        assertThat(focused(kay)).isNotEqualTo(first).isNotEmpty();
        leads(kay, "z");
        assertThat(focused(kay)).isEqualTo(first);
        assertThat(pending(kay)).isEqualTo(waiting);
    }

    @Test
    void the_card_that_the_keys_are_about_is_seen_and_said(Visitors visitors) {
        Visitor kay = atQueue(visitors, Screen.DESKTOP);
        assertThat(focused(kay)).isEmpty();
        key(kay, "a");
        key(kay, "x");
        assertThat(kay.page().locator(".card-pick input:checked").count()).isZero();

        for (int i = 0; i < 7; i++) {
            key(kay, "j");
        }
        key(kay, "x");

        Locator current = kay.page().locator(".card[aria-current=true]");
        assertThat(current.count()).isOne();
        assertThat(current.getAttribute("id")).isEqualTo(focused(kay));
        assertThat(kay.page()
                        .evaluate("() => { const at = document.activeElement.getBoundingClientRect();"
                                + " return at.top >= 0 && at.bottom <= innerHeight; }"))
                .isEqualTo(true);
        assertThat(current.locator(".card-pick input").isChecked()).isTrue();
        kay.page().screenshot(new ScreenshotOptions().setPath(Site.target().resolve("screenshots/desk-current.png")));
    }

    @Test
    void typing_in_a_field_and_keys_with_others_decide_nothing(Visitors visitors) {
        Visitor kay = atQueue(visitors, Screen.DESKTOP);
        int waiting = pending(kay);
        key(kay, "j");
        Locator card = kay.page().locator(".card[aria-current=true]");
        card.locator(".card-reason summary").click();
        Locator reason = card.locator(".card-reason textarea");
        reason.click();
        kay.page().keyboard().type("a stray zest");
        card.locator(".card-reason select").focus();
        key(kay, "a");

        assertThat(reason.inputValue()).isEqualTo("a stray zest");
        key(kay, "Escape");
        assertThat(focused(kay)).isEqualTo(card.getAttribute("id"));
        for (String combined : List.of("Control+x", "Alt+a", "Shift+a", "Meta+z")) {
            key(kay, combined);
        }
        key(kay, "r");
        key(kay, "e");
        kay.open("/desk/comments");
        assertThat(pending(kay)).isEqualTo(waiting);
    }

    @Test
    void a_sheet_says_what_the_keys_do(Visitors visitors) {
        for (Screen screen : List.of(Screen.DESKTOP, Screen.DARK, Screen.PHONE)) {
            Visitor kay = atQueue(visitors, screen);
            Locator sheet = kay.page().locator("dialog[open]");
            key(kay, "?");
            assertThat(sheet.innerText()).contains("Keys", "Approve", "Undo");
            kay.page()
                    .screenshot(new ScreenshotOptions()
                            .setPath(Site.target().resolve("screenshots/desk-keys-" + screen + ".png")));
            key(kay, "j");
            assertThat(focused(kay)).isEmpty();
            key(kay, "Escape");
            assertThat(sheet.count()).isZero();
            kay.click(kay.page().locator(".keys-link a"));
            kay.click(sheet.locator(".button"));
            assertThat(sheet.count()).isZero();
            kay.look("desk-queue", screen);
        }
    }

    @Test
    void whoever_has_switched_the_keys_off_presses_them_in_vain(Visitors visitors) {
        Visitor kay = atQueue(visitors, Screen.DESKTOP);
        int waiting = pending(kay);
        switchKeys(kay, false);
        assertThat(kay.text()).contains("Single keys are switched off.");
        kay.look("desk-account-keys", Screen.DESKTOP);

        kay.open("/desk/comments");
        cards(kay).first().locator("button[name=verdict].button-approve").focus();
        for (String pressed : List.of("j", "a", "s", "t", "x", "z", "?")) {
            key(kay, pressed);
        }
        assertThat(kay.page().locator("dialog[open], .card-pick input:checked").count())
                .isZero();
        kay.open("/desk/comments");
        assertThat(pending(kay)).isEqualTo(waiting);
        switchKeys(kay, true);
        kay.open("/desk/comments");
        key(kay, "j");
        assertThat(focused(kay)).isNotEmpty();
    }

    private static void switchKeys(Visitor kay, boolean on) {
        kay.open("/desk/account");
        kay.field("Use single keys").setChecked(on);
        kay.press("Save keys");
    }

    private static Visitor atQueue(Visitors visitors, Screen screen) {
        Visitor kay = visitors.before(screen, SITE);
        kay.signIn(KAY);
        kay.open("/desk/comments");
        return kay;
    }

    private static void key(Visitor kay, String key) {
        kay.page().keyboard().press(key);
    }

    /** Presses a key that leads to another page, and waits until that is there as a whole. */
    private static void leads(Visitor kay, String key) {
        String before = kay.page().url();
        key(kay, key);
        kay.page().waitForURL(address -> !address.equals(before));
    }

    private static Locator cards(Visitor kay) {
        return kay.page().locator(".card");
    }

    /** The id of the card that has the focus; empty when none has. */
    private static String focused(Visitor kay) {
        return (String) kay.page()
                .evaluate("() => document.activeElement.matches('.card')" + " ? document.activeElement.id : ''");
    }

    /** The id of the card behind it, on whatever page; what comes after the last is not known yet. */
    private static String following(Visitor kay) {
        return (String) kay.page().evaluate("() => document.activeElement.nextElementSibling?.id ?? ''");
    }

    private static int pending(Visitor kay) {
        return Integer.parseInt(kay.page()
                .locator(".tab:has-text('Pending') .count")
                .innerText()
                .replace(",", ""));
    }
}
