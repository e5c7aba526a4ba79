package org.letterpress.ear;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A moderator's queue, by hand and without a browser. */
record Desk(Client moderator) {

    static Desk of(Site site) {
        return new Desk(site.signedIn(Site.administrator()));
    }

    /** Presses a button of a waiting comment's card. */
    Reply decide(Posted comment, String button) {
        return moderator.post(form(comment, button));
    }

    /** The form with this button on a waiting comment's card. */
    Form form(Posted comment, String button) {
        Element card = card(comment);
        for (Element candidate : card.select("form button")) {
            if (candidate.text().equals(button) && candidate.closest("form") instanceof FormElement form) {
                return new Form(form).press(candidate);
            }
        }
        throw new AssertionError("No button " + button + " on " + card.text());
    }

    Element card(Posted comment) {
        return card(comment, "pending");
    }

    /** In another tab of the queue. */
    Element card(Posted comment, String tab) {
        String next = among(comment, tab);
        while (!next.isEmpty()) {
            Document page = moderator.get(next).shouldBe(200).page();
            Element card = page.getElementById("c-" + comment.id());
            if (card != null) {
                return card;
            }
            next = page.select(".pager a[rel=next]").attr("href");
        }
        throw new AssertionError("Not in " + tab + ": " + comment);
    }

    /** Where a comment lies in a tab among those of its author, who mostly has few. */
    static String among(Posted comment, String tab) {
        return "/desk/comments?status=" + tab + "&by=" + comment.id();
    }

    /** Makes somebody a moderator and nothing else. */
    static Site.Person newModerator(Site site, String name) {
        return newModerator(site.signedIn(Site.administrator()), name, name);
    }

    /** As {@link #newModerator(Site, String)}, somebody with this name; the address and the password go by {@code mark}. */
    static Site.Person newModerator(Client administrator, String name, String mark) {
        Site.Person person = new Site.Person(mark + "@press.example", "harbour-lamp-quiet-" + mark);
        administrator
                .post(administrator
                        .get("/desk/people")
                        .form("Add person")
                        .fill("Name", name)
                        .fill("Email", person.email())
                        .fill("Password", person.password())
                        .tick("Moderator"))
                .shouldLeadTo("/desk/people");
        return person;
    }
}
