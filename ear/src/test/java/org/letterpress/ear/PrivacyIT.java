package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is stored about people is shown to them, and erased for them. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivacyIT {
    private static final Site SITE = Site.underTest();
    private static final Pattern LINK = Pattern.compile("/privacy/[A-Za-z0-9_-]{32}");
    private static final String DESK = "/desk/privacy";
    private static final String COPY = "A copy of what is stored about you";
    private static final String ERASE = "Shall we erase what is stored about you?";
    private static final Postbox POSTBOX = Postbox.ofSite();

    @Test
    void everybody_reads_what_is_stored_and_for_how_long() {
        Client administrator = SITE.signedIn(Site.administrator());
        administrator
                .post(administrator
                        .get(DESK)
                        .form("Save these terms")
                        .fill("The program a comment was sent with", "77"))
                .shouldLeadTo(DESK);

        assertThat(SITE.reader()
                        .get("/privacy")
                        .shouldBe(200)
                        .page()
                        .select("main")
                        .text())
                .contains("The network a comment was sent from 30 days")
                .contains("The program a comment was sent with 77 days")
                .contains("The email address of a comment as long as the comment");
        assertThat(SITE.reader().get("/").page().select("footer a").eachAttr("href"))
                .contains("/privacy");
    }

    @Test
    void whoever_reads_the_mail_of_an_address_gets_a_copy(Visitors visitors) {
        Draft draft = Draft.fresh();
        Posted.by(SITE.reader(), SITE.openArticle(), draft);
        Visitor maud = visitors.onPhone();

        assertThat(maud.open("/privacy")).isEqualTo(200);
        maud.field("A copy of what is stored about me").check();
        maud.fill("Email", draft.email().toUpperCase(Locale.ROOT)).press("Send me a letter");
        assertThat(maud.text()).contains("a letter is on its way to it");
        maud.open(link(POSTBOX.letterTo(draft.email(), COPY)));
        assertThat(maud.text()).contains("What is stored about you").containsPattern("Comments\\s+1\\b");

        String copy = SITE.reader()
                .post(SITE.reader().get(maud.path()).form("Download a copy"))
                .shouldBe(200)
                .text();
        assertThat(copy).startsWith("{").contains(draft.body(), draft.email(), draft.name(), "\"network\"");
    }

    @Test
    void whoever_confirms_it_is_erased_everywhere() {
        Draft draft = Draft.fresh();
        Posted posted = Posted.by(SITE.reader(), SITE.openArticle(), draft);
        Desk.of(SITE).decide(posted, "Approve").shouldBe(303);
        asked("Everything about me erased", draft.email()).shouldLeadTo("/privacy?asked=yes");
        String link = link(POSTBOX.letterTo(draft.email(), ERASE));
        assertThat(SITE.reader().get(posted.article()).text()).contains(draft.body());

        SITE.reader().post(SITE.reader().get(link).form("Erase all of it")).shouldLeadTo("/privacy?erasing=yes");

        Patience.until(() -> !SITE.reader().get(posted.article()).text().contains(draft.body()));
        Patience.until(() -> SITE.reader().get(link).status() == 404);
        assertThat(found(draft.email())).contains("Nothing is stored under that address");
    }

    @Test
    void nobody_learns_whether_an_address_is_known() {
        Draft known = Draft.fresh();
        Posted.by(SITE.reader(), SITE.openArticle(), known);
        String unknown = "unknown." + known.email();

        Reply one = asked("A copy of what is stored about me", known.email());
        Reply other = asked("A copy of what is stored about me", unknown);

        assertThat(one.status()).isEqualTo(other.status()).isEqualTo(303);
        assertThat(one.header("Location")).isEqualTo(other.header("Location"));
        assertThat(one.text()).isEqualTo(other.text());
        POSTBOX.letterTo(known.email(), COPY);
        assertThat(POSTBOX.lettersTo(unknown, "")).isEmpty();
    }

    @Test
    void what_is_no_address_is_named_and_stays() {
        Reply refused = asked("A copy of what is stored about me", "maud at elsewhere");

        refused.shouldBe(422);
        assertThat(refused.page().text()).contains("There is a problem");
        assertThat(refused.form("Send me a letter").field("Email").val()).isEqualTo("maud at elsewhere");
        Client reader = SITE.reader();
        reader.post(reader.get("/privacy").form("Send me a letter")).shouldBe(422);
        reader.get("/privacy/nobody-ever-got-this-one").shouldBe(404);
        reader.get("/privacy/0123456789abcdef0123456789abcdef").shouldBe(404);
    }

    @Test
    void from_one_network_letters_are_asked_for_so_often_and_what_was_typed_stays() {
        Client reader = SITE.reader();
        String address = "nobody@elsewhere.example";
        Reply refused = Stream.generate(() -> asked(reader, "Everything about me erased", address))
                .limit(40)
                .filter(reply -> reply.status() != 303)
                .findFirst()
                .orElseThrow();

        refused.shouldBe(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(refused.page().text()).contains("Too many letters were asked for");
        assertThat(refused.form("Send me a letter").field("Email").val()).isEqualTo(address);
        asked(SITE.reader(), "Everything about me erased", address).shouldBe(303);
    }

    @Test
    void an_administrator_sees_the_exact_number_first_and_erases_that(Visitors visitors) {
        Draft draft = Draft.fresh();
        Posted.by(SITE.reader(), SITE.openArticle(), draft);
        Visitor administrator = visitors.atDesk();
        administrator.signIn(Site.administrator());
        administrator.open(DESK);

        administrator.fill("Email", draft.email()).press("Count what is stored");
        // A letter may be on its way: then it is a record, too.
        assertThat(administrator.text()).containsPattern("[12] records? (is|are) stored under that address");
        assertThat(administrator.text()).containsPattern("Comments\\s+1\\b");
        administrator.press(administrator.page().locator("#erase"));

        assertThat(administrator.text()).containsPattern("[12] records? (was|were) erased\\.");
        assertThat(administrator.path()).doesNotContain("@").doesNotContain("%40");
        assertThat(found(draft.email())).contains("Nothing is stored under that address");
    }

    @Test
    void what_came_in_meanwhile_is_not_erased_unseen() {
        Draft draft = Draft.fresh();
        Posted.by(SITE.reader(), SITE.openArticle(), draft);
        Client administrator = SITE.signedIn(Site.administrator());
        Reply seen = administrator.post(
                administrator.get(DESK).form("Count what is stored").fill("Email", draft.email()));
        Posted.by(SITE.reader(), SITE.openArticle(), new Draft("And another thing", draft.name(), draft.email()));

        Reply changed =
                administrator.post(seen.form(seen.page().select("#erase").text()));

        changed.shouldBe(409);
        assertThat(changed.page().text()).contains("Meanwhile there is more").containsPattern("Comments 2\\b");
    }

    @Test
    void what_terms_would_forget_is_counted_before_they_are_set() {
        Client administrator = SITE.signedIn(Site.administrator());
        String label = "Comments that were rejected, and spam";

        Reply rehearsed = administrator.post(
                administrator.get(DESK).form("Count what would be forgotten").fill(label, "36500"));

        rehearsed.shouldBe(200);
        assertThat(rehearsed.page().select(".hint").eachText()).contains("None would be forgotten");
        assertThat(rehearsed.form("Save these terms").field(label).val()).isEqualTo("36500");
        assertThat(administrator.get(DESK).form("Save these terms").field(label).val())
                .isEqualTo("0");
        administrator
                .post(administrator.get(DESK).form("Save these terms").fill(label, "soon"))
                .shouldBe(422);
    }

    private static Reply asked(String wish, String email) {
        return asked(SITE.reader(), wish, email);
    }

    private static Reply asked(Client reader, String wish, String email) {
        return reader.post(
                reader.get("/privacy").form("Send me a letter").tick(wish).fill("Email", email));
    }

    private static String found(String email) {
        Client administrator = SITE.signedIn(Site.administrator());
        return administrator
                .post(administrator.get(DESK).form("Count what is stored").fill("Email", email))
                .page()
                .text();
    }

    private static String link(String letter) {
        List<String> links =
                LINK.matcher(letter).results().map(MatchResult::group).toList();
        assertThat(links).as(letter).hasSize(1);
        return links.get(0);
    }
}
