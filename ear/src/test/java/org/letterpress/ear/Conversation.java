package org.letterpress.ear;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A comment whose author agreed by mail to be told of replies, and replies that are attacks. A letter about a reply leaves
 * after a minute, in which the tests have other things to do: whoever comes first begins it, and another reads the letters.
 */
final class Conversation {
    static final String WANTED = "Shall we tell you of replies on";
    private static final Pattern AGREE = Pattern.compile("/subscription/[A-Za-z0-9_-]+");

    /** Beyond, a letter does not quote it. */
    private static final int LONGEST_QUOTED = 480;

    private static final int LONGEST_NAME = 100;

    private final Site site = Site.underTest();
    private final String article = site.openArticle();
    private final Desk desk = Desk.of(site);
    private final Asked author;
    private final Asked silent;
    private final List<Draft> replies = new ArrayList<>();

    /** Somebody who asked to be told. */
    record Asked(Client reader, Draft draft, Posted posted) {
        /** What the receipt says. */
        String receipt() {
            return reader.get(posted.receipt()).shouldBe(200).page().text();
        }

        void press(String button) {
            reader.post(reader.get(posted.receipt()).form(button)).shouldLeadTo(posted.receipt());
        }
    }

    private static final class Begun {
        static final Conversation CONVERSATION = new Conversation();
    }

    private Conversation() {
        author = agreed();
        silent = agreed();
        approve(reply(silent, Draft.fresh()));
        silent.press("Tell me no more");
        List<String> names = Attacks.lines(LONGEST_NAME).stream()
                .filter(name -> name.length() <= LONGEST_NAME)
                .toList();
        for (String text : Attacks.texts(LONGEST_QUOTED)) {
            String name = names.get(replies.size() % names.size());
            Draft draft = new Draft(text, name, Draft.fresh().email());
            approve(reply(author, draft));
            replies.add(draft);
        }
    }

    static Conversation begun() {
        return Begun.CONVERSATION;
    }

    Asked author() {
        return author;
    }

    /** Who changed their mind after there was a reply and before the letter left. */
    Asked silent() {
        return silent;
    }

    List<Draft> replies() {
        return replies;
    }

    private Asked agreed() {
        Asked asked = posted();
        asked.press("Tell me of replies");
        Reply question = asked.reader().get(agreement(asked));
        asked.reader().post(question.form("Yes, tell me of replies")).shouldBe(200);
        desk.decide(asked.posted(), "Approve").shouldBe(303);
        return asked;
    }

    private Asked posted() {
        Client reader = site.reader();
        Draft draft = Draft.fresh();
        return new Asked(reader, draft, Posted.by(reader, article, draft));
    }

    /** Where the letter leads whose reader is asked. */
    static String agreement(Asked asked) {
        String letter = Postbox.ofSite().letterTo(asked.draft().email(), WANTED);
        Matcher link = AGREE.matcher(letter);
        if (!link.find()) {
            throw new AssertionError("No link in " + letter);
        }
        return link.group();
    }

    private Posted reply(Asked answered, Draft draft) {
        Client reader = site.reader();
        Reply page = reader.get(article + "?reply=" + answered.posted().id());
        return Posted.of(reader.post(draft.in(page)).shouldLeadTo(article));
    }

    private void approve(Posted reply) {
        desk.decide(reply, "Approve").shouldBe(303);
    }
}
