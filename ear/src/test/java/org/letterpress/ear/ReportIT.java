package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Readers report what is public, and moderators decide about it again. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportIT {
    private static final Site SITE = Site.underTest();
    private static final String SEND = "Send report";
    private static final String QUEUE = "/desk/comments?status=reported";
    private static final String NOWHERE = "0123456789abcdef";

    private final Client reader = SITE.reader();
    private final String article = SITE.openArticle();
    private final Draft draft = Draft.fresh();
    private final Desk desk = Desk.of(SITE);
    private Posted comment = new Posted("", "", "");

    @BeforeEach
    void a_comment_is_public() {
        comment = Posted.by(SITE.reader(), article, draft);
        desk.decide(comment, "Approve").shouldBe(303);
    }

    @Test
    void a_reader_without_scripts_reports_and_a_moderator_keeps_it(Visitors visitors) {
        Visitor maud = visitors.withoutScripts();
        maud.open(article);
        maud.follow("Report the comment by " + draft.name());
        assertThat(maud.text()).contains(draft.body(), draft.name());
        maud.click(maud.field("It attacks or threatens somebody"));
        maud.fill("What a moderator should know (optional)", "That is me, and it is not true.");

        Response thanks = maud.press(SEND);

        assertThat(thanks.request().redirectedFrom().response().status()).isEqualTo(303);
        assertThat(maud.text()).contains("Thank you for your report", "Nobody is told who reported it");
        maud.follow("Back to the comment");
        assertThat(maud.text()).contains(draft.body());

        Visitor moderator = visitors.withoutScripts();
        moderator.signIn(Site.administrator());
        Locator card = card(moderator);
        assertThat(card.innerText())
                .contains("1 report by a reader", "Harassment: 1", "That is me, and it is not true.");
        moderator.press(card.locator("button[name=verdict][value=APPROVE]"));
        assertThat(moderator.text()).contains("The comment by " + draft.name() + " is now approved.");
        assertThat(queue(QUEUE).getElementById("c-" + comment.id())).isNull();
        assertThat(reader.get(article).text()).contains(draft.body());

        moderator.press("Undo");
        assertThat(card(moderator).innerText()).contains("Harassment: 1");
    }

    @Test
    void the_report_and_the_card_fit_and_stand_in_nobodys_way(Visitors visitors) {
        reported(SITE.reader(), "HATE", "It is about my family.").shouldLeadTo("/reported");
        reported(SITE.reader(), "HATE", "").shouldLeadTo("/reported");
        reported(SITE.reader(), "SPAM", "He sells boats.\nLook at his other comments.")
                .shouldLeadTo("/reported");
        for (Screen screen : Screen.values()) {
            Visitor visitor = visitors.before(screen);
            visitor.open(article);
            visitor.look("article-with-reports", screen);
            visitor.open("/comment/" + comment.id() + "/report");
            visitor.look("report", screen);
            visitor.press(SEND);
            assertThat(visitor.text()).contains("There is a problem", "Choose what is wrong with the comment.");
            visitor.click(visitor.page().locator("[role=alert] a").first());
            assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("reason-SPAM");
            visitor.open("/reported?comment=" + comment.id() + "&again=yes");
            visitor.look("reported", screen);
            visitor.signIn(Site.administrator());
            assertThat(card(visitor).innerText()).contains("3 reports by readers", "Hate: 2", "Spam: 1");
            visitor.look("desk-reported", screen);
        }
    }

    @Test
    void tabs_stand_in_their_order_and_count_what_was_reported() {
        int before = count("Reported");
        int approved = count("Approved");

        reported(reader, "SPAM", "").shouldLeadTo("/reported");

        assertThat(queue(QUEUE).select(".tab").stream().map(Element::ownText))
                .containsExactly("Pending", "Approved", "Rejected", "Spam", "Reported", "Reviews", "Returned");
        assertThat(count("Reported")).isEqualTo(before + 1);
        assertThat(count("Approved")).isEqualTo(approved - 1);
        press("Reject");
        assertThat(count("Reported")).isEqualTo(before);
        assertThat(reader.get(article).text()).doesNotContain(draft.body());
        reader.get("/comment/" + comment.id() + "/report").shouldBe(404);
    }

    @Test
    void a_second_report_of_a_reader_is_thanked_for_and_changes_nothing() {
        reported(reader, "SPAM", "first").shouldLeadTo("/reported");

        String location = reported(reader, "HATE", "second").shouldLeadTo("/reported");

        assertThat(location).endsWith("&again=yes");
        assertThat(reader.get(location).shouldBe(200).page().text()).contains("You had reported this comment already.");
        assertThat(card().text()).contains("1 report by a reader", "first").doesNotContain("second", "Hate");
    }

    @Test
    void of_what_is_not_public_nobody_learns_whether_it_is_there() {
        Form form =
                reader.get("/comment/" + comment.id() + "/report").form(SEND).choose("reason", "SPAM");
        desk.moderator().get("/desk/comments");
        Posted waiting = Posted.by(SITE.reader(), article, Draft.fresh());

        for (String path : List.of("/comment/%s/report", "/comment/%s/report?act=report")) {
            Reply one = reader.get(path.formatted(waiting.id())).shouldBe(404);
            Reply other = reader.get(path.formatted(NOWHERE)).shouldBe(404);
            assertThat(one.text().replace(waiting.id(), NOWHERE)).isEqualTo(other.text());
        }
        Reply one =
                reader.send(sent("/comment/" + waiting.id() + "/report", form)).shouldBe(404);
        Reply other = reader.send(sent("/comment/" + NOWHERE + "/report", form)).shouldBe(404);
        assertThat(one.text().replace(waiting.id(), NOWHERE)).isEqualTo(other.text());
        assertThat(api(reader, waiting.id(), "{\"reason\":\"SPAM\"}")
                        .shouldBe(404)
                        .text())
                .isEqualTo(api(reader, NOWHERE, "{\"reason\":\"SPAM\"}")
                        .shouldBe(404)
                        .text());
        reader.get("/comment/nothing/report").shouldBe(404);
    }

    @TestFactory
    Stream<DynamicTest> what_is_wrong_is_said_and_what_was_typed_stays() {
        String typed = "typed & <b>kept</b>";
        return Stream.of(
                        new Wrong("Choose what is wrong", "reason", "", typed),
                        new Wrong("Choose what is wrong", "reason", "BOREDOM", typed),
                        new Wrong("did not come back as it was given", "token", "1.2.3", typed),
                        new Wrong("did not come back as it was given", "subject", "cheap boats", typed),
                        new Wrong("Shorten what you wrote", "act", "report", typed + "x".repeat(1_000)))
                .map(wrong -> DynamicTest.dynamicTest(wrong.says + " for " + wrong.field, () -> {
                    Client somebody = SITE.reader();
                    Form form = somebody.get("/comment/" + comment.id() + "/report")
                            .form(SEND)
                            .choose("reason", "SPAM")
                            .set("text", wrong.text);
                    if (wrong.field.equals("reason")) {
                        form.choose("reason", "NONE").and("reason", wrong.value);
                    } else {
                        form.set(wrong.field, wrong.value);
                    }

                    Reply refused = somebody.post(form).shouldBe(422);

                    assertThat(refused.page().text()).contains("There is a problem", wrong.says);
                    Form again = refused.form(SEND);
                    assertThat(again.field("What a moderator should know (optional)")
                                    .val())
                            .isEqualTo(wrong.text);
                    somebody.post(again.choose("reason", "SPAM").set("text", typed))
                            .shouldLeadTo("/reported");
                }));
    }

    private record Wrong(String says, String field, String value, String text) {}

    @Test
    void from_one_network_so_much_is_reported_an_hour_and_what_was_typed_stays() {
        Reply refused = IntStream.range(0, 30)
                .mapToObj(i -> {
                    Form form = reader.get("/comment/" + comment.id() + "/report")
                            .form(SEND)
                            .choose("reason", "HATE")
                            .set("text", "Still here");
                    return reader.send(sent(form.action(), form).header("User-Agent", "Program " + i));
                })
                .filter(reply -> reply.status() != 303)
                .findFirst()
                .orElseThrow();

        refused.shouldBe(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
        assertThat(refused.page().text()).contains("Too many reports came from the network you are in.");
        assertThat(refused.page().select("#text").text()).isEqualTo("Still here");
        assertThat(refused.page().select("#reason-HATE[checked]")).hasSize(1);
        Reply program = api(reader, comment.id(), "{\"reason\":\"SPAM\"}").shouldBe(429);
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        assertThat(Integer.parseInt(program.header("Retry-After"))).isBetween(1, 3600);
        reported(SITE.reader(), "HATE", "").shouldLeadTo("/reported");
    }

    @Test
    void a_form_of_another_site_or_of_another_comment_reports_nothing() {
        Form form =
                reader.get("/comment/" + comment.id() + "/report").form(SEND).choose("reason", "SPAM");
        reader.send(reader.request(form.action())
                        .header("Origin", "https://elsewhere.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.encoded())))
                .shouldBe(403);
        Posted other = Posted.by(SITE.reader(), article, Draft.fresh());
        desk.decide(other, "Approve").shouldBe(303);
        reader.send(sent("/comment/" + other.id() + "/report", form)).shouldBe(422);

        assertThat(queue(QUEUE).getElementById("c-" + comment.id())).isNull();
    }

    @Test
    void programs_report_as_readers_do() {
        Reply taken = api(reader, comment.id(), "{\"reason\":\"ILLEGAL\",\"text\":\"<script>alert(1)</script>\"}");

        assertThat(taken.shouldBe(202).text()).contains(comment.id(), "ILLEGAL");
        assertThat(card().text()).contains("Against the law: 1", "<script>alert(1)</script>");
        assertThat(card().select("script")).isEmpty();
        assertThat(api(reader, comment.id(), "{\"reason\":\"SPAM\"}")
                        .shouldBe(202)
                        .header("Content-Type"))
                .startsWith("application/json");
        assertThat(card().text()).contains("1 report by a reader");
    }

    @TestFactory
    Stream<DynamicTest> programs_are_told_what_is_wrong() {
        return Stream.of(
                        "{}",
                        "{\"reason\":\"BOREDOM\"}",
                        "{\"reason\":7}",
                        "{\"reason\":\"SPAM\",\"text\":[]}",
                        "{\"reason\":\"SPAM\",\"text\":\"" + "x".repeat(1_001) + "\"}",
                        "[]",
                        "")
                .map(body -> DynamicTest.dynamicTest("refused: " + (body.length() > 60 ? "too long" : body), () -> {
                    Reply refused = api(SITE.reader(), comment.id(), body).shouldBe(400);
                    assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
                }));
    }

    @Test
    void who_wrote_what_was_reported_hears_nothing_of_it() {
        String receipt = reader.get(comment.receipt()).page().text();
        reported(reader, "HATE", "It is about my family.").shouldLeadTo("/reported");

        assertThat(reader.get(comment.receipt()).page().text()).isEqualTo(receipt);
        assertThat(reader.get(article).text()).contains(draft.body());
        assertThat(Stream.of("/", article, "/feed.atom", article + "/comments.atom")
                        .map(path -> reader.get(path).text().toLowerCase(java.util.Locale.ROOT)))
                .noneMatch(text -> text.contains("my family"));
    }

    @Test
    void attacks_in_reports_are_text_to_who_reads_them(Visitors visitors) {
        Attacks.texts(700).stream()
                .filter(attack -> attack.length() <= 1_000)
                .forEach(attack -> reported(SITE.reader(), "OTHER", attack).shouldLeadTo("/reported"));
        Visitor moderator = visitors.atDesk();
        moderator.signIn(Site.administrator());

        assertThat(card(moderator).locator(".card-report").count()).isPositive();
        assertThat(Attacks.intruders(moderator)).isEmpty();
    }

    @Test
    void an_attack_that_was_refused_is_in_the_form_again_as_text(Visitors visitors) {
        Visitor somebody = visitors.atDesk();
        for (String attack : Attacks.texts(3_000)) {
            somebody.open("/comment/" + comment.id() + "/report");
            somebody.fill("What a moderator should know (optional)", attack).press(SEND);

            assertThat(somebody.text()).contains("There is a problem");
            assertThat(Attacks.intruders(somebody)).isEmpty();
        }
    }

    private Reply reported(Client somebody, String reason, String text) {
        return somebody.post(somebody.get("/comment/" + comment.id() + "/report")
                .form(SEND)
                .choose("reason", reason)
                .set("text", text));
    }

    private HttpRequest.Builder sent(String path, Form form) {
        return reader.request(path)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.encoded()));
    }

    private static Reply api(Client program, String comment, String body) {
        return program.send(program.request("/api/v1/comments/" + comment + "/reports")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private Document queue(String path) {
        return desk.moderator().get(path).shouldBe(200).page();
    }

    private int count(String tab) {
        return Integer.parseInt(
                queue(QUEUE).select(".tab:contains(" + tab + ") .count").text().replace(",", ""));
    }

    private Element card() {
        return desk.card(comment, "reported");
    }

    private void press(String button) {
        Element pressed = card().select("form button").stream()
                .filter(candidate -> candidate.text().equals(button))
                .findFirst()
                .orElseThrow();
        if (pressed.closest("form") instanceof FormElement form) {
            desk.moderator().post(new Form(form).press(pressed)).shouldBe(303);
        }
    }

    private Locator card(Visitor moderator) {
        moderator.open(Desk.among(comment, "reported"));
        return moderator.page().locator("#c-" + comment.id());
    }
}
