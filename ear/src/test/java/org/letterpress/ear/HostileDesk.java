package org.letterpress.ear;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** What attackers, and staff who pass on what they say, do on the way to a screen of the staff: one deed each. */
final class HostileDesk {
    private static final Site SITE = Site.underTest();
    private static final String SETTINGS = "/desk/settings";

    /** A page of the queue on which there is nothing but what is said about what was done. */
    private static final String NOWHERE = "/desk/comments?status=spam&after=9000-01-01T00:00:00Z_0";

    /** How many are decided at once. */
    private static final int TOGETHER = 100;

    private final String article = SITE.openArticle();
    private final Client administrator = SITE.signedIn(Site.administrator());
    private final String title =
            administrator.get(SETTINGS).page().select("#title").val();
    private final List<Sent> comments = new ArrayList<>();
    private final List<String> colleagues = new ArrayList<>();

    /** A comment that somebody has sent. */
    record Sent(Client author, String id, String receipt) {

        /** Fills in a field of its receipt. */
        Reply type(String button, String label, String text) {
            return author.post(author.get(receipt).shouldBe(200).form(button).fill(label, text));
        }
    }

    Client administrator() {
        return administrator;
    }

    /** An attack with something about it that no other comment says. */
    Sent comment(String text) {
        return comment(text, "Maud", Draft.fresh().email(), "");
    }

    Sent comment(String text, String name, String email, String website) {
        Client author = SITE.reader();
        String sent = "{\"body\":%s,\"name\":%s,\"email\":%s,\"website\":%s}"
                .formatted(
                        Attacks.inJson(text + "\n" + comments.size() + ": " + System.nanoTime()),
                        Attacks.inJson(name),
                        Attacks.inJson(email),
                        Attacks.inJson(website));
        String path = "/api/v1/articles" + article.substring(article.lastIndexOf('/')) + "/comments";
        Reply taken = json(author, path, sent).shouldBe(202);
        Sent comment = new Sent(author, member(taken, "id"), member(taken, "receipt"));
        comments.add(comment);
        return comment;
    }

    /** What is decided about a comment that was seen at a version. */
    record Verdict(int seen, String verdict, String reason) {}

    /** As the form on its card does. */
    Reply decide(Sent comment, Verdict verdict) {
        return decide(administrator, comment, verdict);
    }

    Reply decide(Client moderator, Sent comment, Verdict verdict) {
        return send(
                moderator,
                NOWHERE,
                "comment=" + comment.id() + "&version=" + verdict.seen() + "&verdict=" + verdict.verdict()
                        + "&code=OTHER&reason=" + URLEncoder.encode(verdict.reason(), UTF_8));
    }

    /** Whatever version it has by now; and what is said about it. */
    Reply decided(Sent comment, String verdict, String reason) {
        return follow(decide(comment, new Verdict(version(comment), verdict, reason)));
    }

    /** With a reason that is not taken, before the queue of what came since then. */
    Reply refuse(Sent comment, Instant since, String reason) {
        return send(
                administrator,
                "/desk/comments?after=" + since + "_0",
                "comment=" + comment.id() + "&version=" + version(comment) + "&verdict=REJECT&reason="
                        + URLEncoder.encode(reason, UTF_8));
    }

    /** As the form for what is ticked, which nobody has looked at since it was {@code missed} versions younger. */
    Reply decideTogether(List<Sent> ticked, String verdict, int missed) {
        return follow(send(
                administrator,
                NOWHERE,
                "bulk=" + verdict
                        + ticked.stream()
                                .map(comment -> "&item=" + comment.id() + "%3A" + (version(comment) - missed))
                                .collect(Collectors.joining())));
    }

    /** What a form on its card does with a text, and the card afterwards. */
    Reply typed(Sent comment, String deed, String text) {
        return follow(send(
                administrator,
                "/desk/comments?only=" + comment.id(),
                "comment=" + comment.id() + "&version=" + version(comment) + "&" + deed
                        + URLEncoder.encode(text, UTF_8)));
    }

    private static Reply send(Client moderator, String queue, String form) {
        return moderator.send(moderator
                .request(queue)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private Reply follow(Reply redirect) {
        return administrator.get(redirect.shouldBe(303).header("Location")).shouldBe(200);
    }

    /** Who decides about a version that never was is told which there is. */
    int version(Sent comment) {
        String ruling = "{\"verdict\":\"HOLD\",\"version\":0}";
        Reply told = json(administrator, "/api/v1/comments/" + comment.id() + "/decisions", ruling);
        return Integer.parseInt(member(told.shouldBe(409), "version"));
    }

    /** Somebody of the staff who is called this, signed in. */
    Client colleague(String name) {
        String mark = "hostile" + colleagues.size() + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        Site.Person person = Desk.newModerator(administrator, name, mark);
        colleagues.add(person.email());
        return SITE.signedIn(person);
    }

    /** A form of the desk with an attack in each of its fields. */
    Reply fillIn(String path, String button, String attack) {
        return administrator.post(administrator.get(path).form(button).fillAll(attack));
    }

    /** A form of the desk with an attack in one of its fields. */
    Reply fillIn(String path, String button, String label, String attack) {
        return administrator.post(administrator.get(path).form(button).fill(label, attack));
    }

    /** A key for programs that is for this; it is worth nothing afterwards. */
    Reply key(String label) {
        Reply made = fillIn("/desk/account", "Make a key", "What the new key is for", label)
                .shouldBe(200);
        for (Element key : made.page().select(".token")) {
            if (key.select(".token-label").text().equals(label)) {
                administrator
                        .post(new Form((FormElement) key).press(key.expectFirst("button")))
                        .shouldBe(303);
            }
        }
        return made;
    }

    /** The site is called this, and what a page of the desk says then. */
    Reply title(String title) {
        fillIn(SETTINGS, "Save settings", "Title", title).shouldLeadTo(SETTINGS);
        return administrator.get("/desk").shouldBe(200);
    }

    /** What it would have done to look for these words. */
    Reply words(String words) {
        return fillIn(SETTINGS, "Save the words", "Words that make a comment wait", words)
                .shouldBe(200);
    }

    /** Presses a button on a page of the desk. */
    void press(Reply page, String button) {
        administrator.post(page.form(button)).shouldBe(303);
    }

    /** All is called as it was, nobody who is called otherwise is of the staff, and no comment waits. */
    void tidyUp() {
        title(title);
        for (int from = 0; from < comments.size(); from += TOGETHER) {
            decideTogether(comments.subList(from, Math.min(comments.size(), from + TOGETHER)), "SPAM", 0);
        }
        for (Element person : administrator.get("/desk/people").page().select(".person")) {
            if (colleagues.contains(person.select(".card-email").text())) {
                Element button = person.expectFirst("button[value=deactivate]");
                administrator
                        .post(new Form((FormElement) Objects.requireNonNull(button.closest("form"))).press(button))
                        .shouldBe(303);
            }
        }
    }

    private static Reply json(Client client, String path, String body) {
        return client.send(client.request(path)
                .header("Origin", SITE.address().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static String member(Reply reply, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(reply.text());
        assertThat(value.find()).as(reply.text()).isTrue();
        return value.group(1);
    }
}
