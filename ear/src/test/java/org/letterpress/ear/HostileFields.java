package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.letterpress.ear.HostileDesk.Verdict;

/** The fields whose content ends on a screen of the staff, and the way that it takes there. */
final class HostileFields {
    private static final String SETTINGS = "/desk/settings";
    private static final int TOO_LONG = 2_001;
    private static final int LINES = 1_900;
    private static final int TEXT = 3_000;

    /** For fields that are short: beside these, {@link AttackIT} has all attacks as names, titles and tags. */
    private static final List<String> NAMES = Attacks.few(95);

    private final HostileDesk desk;

    HostileFields(HostileDesk desk) {
        this.desk = desk;
    }

    /** A field, what is typed into it, and what the staff is shown at once. */
    record Field(String name, List<String> attacks, Function<String, List<Reply>> way) {
        List<Reply> filledIn() {
            return attacks.stream()
                    .flatMap(attack -> way.apply(attack).stream())
                    .toList();
        }
    }

    List<Field> all() {
        return List.of(
                new Field("names of authors", NAMES, this::name),
                new Field("addresses and websites", Attacks.addresses(), this::address),
                new Field("edits", Attacks.texts(TEXT), this::edit),
                new Field("reasons", Attacks.texts(LINES), this::reason),
                new Field("reasons that are too long", Attacks.texts(TEXT), this::longReason),
                new Field("notes for a review", Attacks.texts(LINES), this::note),
                new Field("private notes", Attacks.texts(LINES), this::privateNote),
                new Field("words of a moderator", Attacks.texts(TEXT), this::moderatorsWords),
                new Field("answers of the staff", Attacks.texts(TEXT), this::answer),
                // Who signs in has a password made and checked: two of them take as long as all the rest.
                new Field("names of colleagues", NAMES.subList(0, 2), this::colleague),
                new Field("labels of keys", NAMES, attack -> List.of(desk.key(attack))),
                new Field("titles of the site", NAMES, attack -> List.of(desk.title(attack))),
                new Field(
                        "names of nobody",
                        NAMES,
                        attack -> List.of(desk.fillIn(
                                SETTINGS, "Save how comments are taken", "Name of those who give none", attack))));
    }

    private List<Reply> name(String name) {
        return List.of(desk.decided(desk.comment(name, name, Draft.fresh().email(), ""), "REJECT", ""));
    }

    private List<Reply> address(String address) {
        String website = "https://elsewhere.example/?" + address.replace('@', '"') + "'onclick=alert(1)";
        desk.comment(address, "Maud", address, website);
        return List.of();
    }

    /** Twice: while it waits, and when it is public. Whoever decides meanwhile is shown the difference. */
    private List<Reply> edit(String text) {
        HostileDesk.Sent comment =
                desk.comment(new StringBuilder(text).reverse().toString());
        int first = desk.version(comment);
        comment.type("Save the new text", "Comment", text).shouldBe(303);
        Reply conflict = desk.decide(comment, new Verdict(first, "APPROVE", text.substring(0, 1_000)));
        desk.decided(comment, "APPROVE", "");
        int second = desk.version(comment);
        comment.type("Save the new text", "Comment", text + text).shouldBe(303);
        return List.of(
                conflict.shouldBe(409),
                desk.decide(comment, new Verdict(second, "REJECT", "")).shouldBe(409));
    }

    private List<Reply> reason(String reason) {
        HostileDesk.Sent comment = desk.comment(reason);
        int seen = desk.version(comment);
        Reply done = desk.decided(comment, "REJECT", reason);
        Reply conflict = desk.decide(comment, new Verdict(seen, "SPAM", reason)).shouldBe(409);
        return List.of(done, conflict, comment.author().get(comment.receipt()).shouldBe(200));
    }

    private List<Reply> longReason(String reason) {
        Instant since = Instant.now();
        Reply refused = desk.refuse(desk.comment(reason), since, reason + "x".repeat(TOO_LONG))
                .shouldBe(422);
        assertThat(refused.page().select("textarea[name=reason]").eachText()).anyMatch(text -> !text.isEmpty());
        return List.of(refused);
    }

    private List<Reply> note(String note) {
        HostileDesk.Sent comment = desk.comment(note);
        desk.decided(comment, "REJECT", "");
        comment.type("Ask for a review", "What they should know (optional)", note)
                .shouldBe(303);
        return List.of();
    }

    private List<Reply> colleague(String name) {
        Client colleague = desk.colleague(name);
        HostileDesk.Sent comment = desk.comment(name);
        int seen = desk.version(comment);
        desk.decide(colleague, comment, new Verdict(seen, "REJECT", "")).shouldBe(303);
        Reply conflict = desk.decide(comment, new Verdict(seen, "APPROVE", "")).shouldBe(409);
        return List.of(
                conflict,
                desk.decideTogether(List.of(comment), "APPROVE", 1),
                colleague.get("/desk").shouldBe(200));
    }

    private List<Reply> privateNote(String note) {
        HostileDesk.Sent comment = desk.comment(note);
        return List.of(desk.typed(comment, "noted=yes&note=", note));
    }

    private List<Reply> moderatorsWords(String words) {
        HostileDesk.Sent comment =
                desk.comment(new StringBuilder(words).reverse().toString());
        Reply card = desk.typed(comment, "rephrase=save&text=", words);
        return List.of(card, comment.author().get(comment.receipt()).shouldBe(200));
    }

    /** It is taken back at once, or it would stand under the article after all this. */
    private List<Reply> answer(String answer) {
        HostileDesk.Sent comment = desk.comment(answer);
        Reply card = desk.typed(comment, "reply=approve&text=", answer);
        desk.press(card, "Undo");
        return List.of(card);
    }
}
