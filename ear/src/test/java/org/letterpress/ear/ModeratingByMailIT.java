package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Letters to moderators, and what they decide by them. A letter comes half a minute after its comment. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModeratingByMailIT {
    private static final Site SITE = Site.underTest();
    private static final Postbox POSTBOX = Postbox.ofSite();
    private static final Pattern LINK = Pattern.compile("/moderate/[A-Za-z0-9_-]{32}");
    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("<https?://[^/>]+(/unsubscribe/desk/[A-Za-z0-9_-]{32})>");
    private static final Pattern QUOTED =
            Pattern.compile("\nScreens: [^\n]+\n\n(.*)\n\nApprove, reject", Pattern.DOTALL);
    private static final Duration LONGEST = Duration.ofMinutes(3);

    /** What a letter quotes in full. */
    private static final int LONGEST_QUOTED = 900;

    private static final int LONGEST_NAME = 100;
    private static final String SAVE = "Save";

    private static final Site.Person MODERATOR = Desk.newModerator(SITE, "mo-by-mail");
    private static final String ARTICLE = SITE.openArticle();
    private static final List<Draft> ATTACKS = new ArrayList<>();
    private static final Draft PLAIN = Draft.fresh();
    private static final Draft LATE = Draft.fresh();
    private static final Draft TYPED = Draft.fresh();
    private static final List<Posted> POSTED = new ArrayList<>();

    /** All at once, because each letter takes its time. */
    @BeforeAll
    static void a_moderator_wants_letters_and_comments_come_in() {
        wants(MODERATOR, "AT_ONCE");
        List<String> names = Attacks.lines(LONGEST_NAME).stream()
                .filter(name -> name.length() <= LONGEST_NAME)
                .toList();
        for (Draft draft : List.of(PLAIN, LATE, TYPED)) {
            POSTED.add(Posted.by(SITE.reader(), ARTICLE, draft));
        }
        for (String text : Attacks.texts(LONGEST_QUOTED)) {
            Draft draft = new Draft(
                    text,
                    names.get(ATTACKS.size() % names.size()),
                    Draft.fresh().email());
            Posted.by(SITE.reader(), ARTICLE, draft);
            ATTACKS.add(draft);
        }
        Patience.until(() -> letters().size() >= 3 + ATTACKS.size(), LONGEST);
    }

    @AfterAll
    static void the_moderator_has_read_enough() {
        wants(MODERATOR, "NEVER");
    }

    private final Client reader = SITE.reader();

    @Test
    void a_link_asks_as_often_as_it_is_followed_and_decides_once(Visitors visitors) {
        String link = linkAbout(PLAIN);
        for (int time = 0; time < 2; time++) {
            Reply page = reader.get(link + "?verdict=APPROVE").shouldBe(200);
            assertThat(page.page().text()).contains(PLAIN.body(), PLAIN.name()).doesNotContain(PLAIN.email());
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        }
        reader.send(reader.request(link).method("HEAD", BodyPublishers.noBody()))
                .shouldBe(200);
        reader.send(reader.request(link)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("verdict=APPROVE")))
                .shouldBe(403);
        look(visitors, link);
        assertThat(reader.get(ARTICLE).text()).doesNotContain(PLAIN.body());

        Form form = reader.get(link).form("Approve");
        Reply done = reader.post(form).shouldBe(200);

        assertThat(done.page().text()).contains("it is approved now");
        assertThat(done.page().select("a[href*=done=]").attr("href")).startsWith("/desk/comments?status=approved");
        assertThat(reader.get(ARTICLE).text()).contains(PLAIN.body());
        assertThat(reader.post(form).shouldBe(410).page().text())
                .contains("This link decides nothing")
                .doesNotContain(PLAIN.body());
        Reply unknown =
                reader.get(link.substring(0, link.length() - 5) + "AAAAA").shouldBe(410);
        assertThat(reader.get(link).shouldBe(410).page().body().html())
                .isEqualTo(unknown.page().body().html());
    }

    private static void look(Visitors visitors, String link) {
        for (Screen screen : Screen.values()) {
            Visitor somebody = visitors.before(screen);
            somebody.open(link);
            somebody.look("moderate", screen);
            somebody.signIn(MODERATOR);
            somebody.open("/desk/account");
            somebody.look("desk-account-letters", screen);
        }
    }

    @Test
    void who_comes_after_somebody_at_the_desk_is_told_who_that_was() {
        Form form = reader.get(linkAbout(LATE)).shouldBe(200).form("Spam");
        Desk.of(SITE).decide(POSTED.get(1), "Reject").shouldBe(303);

        assertThat(reader.post(form).shouldBe(409).page().text())
                .contains("There is nothing to decide here any more: this comment is rejected already, by ");
        assertThat(reader.get(linkAbout(LATE)).shouldBe(200).page().select("main form"))
                .isEmpty();
    }

    @Test
    void a_reason_that_is_too_long_is_kept_and_nothing_decided() {
        Reply page = reader.get(linkAbout(TYPED));
        String tooLong = "<b>because</b> ".repeat(200);

        Reply refused = reader.post(page.form("Reject for this reason").set("reason", tooLong))
                .shouldBe(422);

        assertThat(refused.page().select("textarea[name=reason]").val()).isEqualTo(tooLong.strip());
        assertThat(refused.page().text()).contains("There is a problem");
        reader.send(reader.request(linkAbout(TYPED))
                        .header("Origin", SITE.address().toString())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("verdict=HOLD")))
                .shouldBe(422);
        assertThat(reader.post(page.form("Reject for this reason")
                                .choose("code", "OFF_TOPIC")
                                .set("reason", "Not here"))
                        .shouldBe(200)
                        .page()
                        .text())
                .contains("it is rejected now");
        assertThat(reader.get(POSTED.get(2).receipt()).page().text()).contains("Not here");
    }

    @Test
    void whatever_comments_say_stays_text_in_letters_and_on_their_pages(Visitors visitors) {
        Visitor somebody = visitors.atDesk();
        List<Received> aboutAttacks = letters().stream()
                .filter(letter -> List.of(PLAIN, LATE, TYPED).stream()
                        .noneMatch(draft -> letter.text().contains(draft.body())))
                .toList();
        assertThat(aboutAttacks).hasSameSizeAs(ATTACKS).allSatisfy(letter -> {
            shouldBePlain(letter);
            somebody.open(link(letter));
            assertThat(somebody.page().locator("main form").count()).isEqualTo(1);
            assertThat(Attacks.intruders(somebody)).as(letter.text()).isEmpty();
        });
    }

    private static void shouldBePlain(Received letter) {
        assertThat(letter.header("Subject")).startsWith("A comment waits on “");
        letter.shouldBePlain(QUOTED, 4);
    }

    @Test
    void a_digest_lists_what_waits_and_one_post_ends_it() {
        Site.Person person = Desk.newModerator(SITE, "di-by-mail");
        wants(person, "HOURLY");
        Patience.until(() -> !POSTBOX.lettersTo(person.email(), "").isEmpty(), LONGEST);
        Received letter = new Received(POSTBOX.lettersTo(person.email(), "").get(0));

        assertThat(letter.header("Subject")).matches("[0-9,]+ comments wait for a moderator");
        List<String> links = links(letter);
        assertThat(links).hasSizeBetween(2, 50).doesNotHaveDuplicates();
        links.forEach(link -> reader.get(link).shouldBe(200));
        shouldEnd(person, letter);
    }

    /** RFC 8058: a POST without cookies that comes from no page; a GET alone does nothing. */
    private static void shouldEnd(Site.Person person, Received letter) {
        assertThat(letter.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        Matcher address = UNSUBSCRIBE.matcher(letter.header("List-Unsubscribe"));
        assertThat(address.matches()).as(letter.header("List-Unsubscribe")).isTrue();
        Client program = SITE.reader();
        assertThat(program.get(address.group(1)).shouldBe(200).text())
                .contains("Do you want no more emails about comments that wait");
        assertThat(chosen(person)).isEqualTo("HOURLY");

        program.send(program.request(address.group(1))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                .shouldBe(200);
        assertThat(chosen(person)).isEqualTo("NEVER");
    }

    private static void wants(Site.Person person, String rhythm) {
        Client moderator = SITE.signedIn(person);
        moderator
                .post(moderator.get("/desk/account").form(SAVE).choose("letters", rhythm))
                .shouldLeadTo("/desk/account");
        assertThat(chosen(person)).isEqualTo(rhythm);
    }

    private static String chosen(Site.Person person) {
        return SITE.signedIn(person)
                .get("/desk/account")
                .page()
                .select("input[name=letters][checked]")
                .val();
    }

    private static List<Received> letters() {
        return POSTBOX.lettersTo(MODERATOR.email(), "").stream()
                .map(Received::new)
                .toList();
    }

    private static String linkAbout(Draft draft) {
        return letters().stream()
                .filter(letter -> letter.text().contains(draft.body()))
                .map(ModeratingByMailIT::link)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No letter about " + draft.body()));
    }

    private static String link(Received letter) {
        assertThat(links(letter)).hasSize(1);
        return links(letter).get(0);
    }

    private static List<String> links(Received letter) {
        return LINK.matcher(letter.text()).results().map(MatchResult::group).toList();
    }
}
