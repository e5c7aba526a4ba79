package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What donors say to the world, and how little moderators are told about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesIT {
    private static final Site SITE = Site.underTest();
    private static final String MESSAGES = "/desk/messages";
    private static final Pattern TOKEN = Pattern.compile("/donate/([A-Za-z0-9_-]{32})");

    private final String mark = Treasury.mark();
    private final Client moderator = SITE.signedIn(Desk.newModerator(SITE, "reader-" + mark));
    private final String words = "Keep going, " + mark;
    private final String address = "dora." + mark + "@example.org";

    @Test
    void a_moderator_reads_the_words_and_nothing_of_the_gift() {
        String token = given();
        String fund = "A new roof for the reading room";

        for (String tab : new String[] {"pending", "approved", "rejected"}) {
            String page = moderator
                    .get(MESSAGES + "?status=" + tab)
                    .shouldBe(200)
                    .page()
                    .expectFirst("main")
                    .html();
            assertThat(page).doesNotContain(address, "Dora Secret", "4,321", "4321", "€", "RF", token, fund);
            assertThat(page).doesNotContainPattern("[^0-9a-z][0-9a-hjkmnp-tv-z]{16}[^0-9a-z]");
        }
        assertThat(card("pending").text()).contains(words);
    }

    @Test
    void it_is_approved_rejected_and_each_taken_back() {
        given();

        String approved = press(card("pending"), "Approve");
        Reply after = moderator.get(approved);
        assertThat(after.page().select("[role=status]").text()).contains("The message is approved.");
        assertThat(card("approved").text()).contains(words);

        moderator.post(after.form("Undo")).shouldLeadTo(MESSAGES);
        press(card("pending"), "Reject");
        assertThat(card("rejected").text()).contains(words);
        press(card("rejected"), "Approve");
        assertThat(card("approved").text()).contains(words);
    }

    @Test
    void who_comes_second_is_told_that_somebody_has_decided() {
        given();
        Element seen = card("pending");
        press(seen, "Reject");

        Reply late = moderator.post(Treasury.form(seen, "Approve"));

        assertThat(late.shouldBe(409).page().select("[role=alert]").text()).contains("it is now rejected");
        assertThat(card("rejected").text()).contains(words);
    }

    @Test
    void how_many_wait_stands_in_the_menu_of_moderators_alone() {
        given();

        Element item = moderator.get("/desk").page().expectFirst(".desk-nav a[href=" + MESSAGES + "]");

        assertThat(item.text()).matches("Messages [1-9][0-9]*");
        Client treasurer = Treasury.of(SITE).treasurer();
        treasurer.get(MESSAGES).shouldBe(403);
        assertThat(treasurer.get("/desk").page().select(".desk-nav a[href=" + MESSAGES + "]"))
                .isEmpty();
    }

    private String press(Element card, String button) {
        return moderator.post(Treasury.form(card, button)).shouldLeadTo(MESSAGES);
    }

    private Element card(String tab) {
        String next = MESSAGES + "?status=" + tab;
        while (!next.isEmpty()) {
            Reply page = moderator.get(next).shouldBe(200);
            for (Element card : page.page().select(".card")) {
                if (card.text().contains(words)) {
                    return card;
                }
            }
            next = page.page().select(".pager a[rel=next]").attr("href");
        }
        throw new AssertionError("No message in " + tab);
    }

    /** Promises a transfer with a message; what opens the gift. */
    private String given() {
        Client donor = SITE.reader();
        Form form = donor.get("/donate?fund=a-new-roof-for-the-reading-room")
                .shouldBe(200)
                .form("Review your gift")
                .fill("Other amount", "4321")
                .choose("rhythm", "ONCE")
                .choose("fund", "a-new-roof-for-the-reading-room")
                .choose("method", "BANK")
                .fill("Name", "Dora Secret")
                .fill("Email", address)
                .fill("Message (optional)", words);
        String location = donor.post(donor.post(form).shouldBe(200).form("Confirm your gift"))
                .shouldLeadTo("/donate/");
        Matcher token = TOKEN.matcher(location);
        assertThat(token.find()).as(location).isTrue();
        return token.group(1);
    }
}
