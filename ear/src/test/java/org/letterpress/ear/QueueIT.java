package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a moderator finds in the queue, and what its cards say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueIT {
    private static final Site SITE = Site.underTest();

    private final String article = SITE.openArticle();
    private final String slug = article.substring(article.lastIndexOf('/') + 1);
    private final Client moderator = SITE.signedIn(Site.administrator());

    @Test
    void comments_are_found_by_words_author_article_and_those_who_wrote_like_it() {
        Draft draft = Draft.fresh();
        Posted one = Posted.by(SITE.reader(), article, draft);
        Posted other = Posted.by(SITE.reader(), article, Draft.fresh());
        String mark = draft.name().substring("Maud ".length());

        assertThat(found("&q=AGAIN:+" + mark)).containsExactly(one.id());
        assertThat(found("&author=" + draft.email().toUpperCase(Locale.ROOT))).containsExactly(one.id());
        assertThat(found("&order=need&author=" + draft.email())).containsExactly(one.id());
        assertThat(found("&article=" + slug + "&author=" + draft.email())).containsExactly(one.id());
        assertThat(found("&article=nowhere&author=" + draft.email())).isEmpty();
        assertThat(found("&by=" + other.id())).containsExactly(other.id());
        assertThat(found("&author=" + draft.email() + "&q=100%25")).isEmpty();
        assertThat(found("&only=" + other.id())).containsExactly(other.id());
    }

    @Test
    void what_was_looked_for_stays_while_deciding() {
        Draft draft = Draft.fresh();
        Posted comment = Posted.by(SITE.reader(), article, draft);
        Reply page = moderator.get("/desk/comments?status=pending&author=" + draft.email());

        Reply decided =
                moderator.get(moderator.post(press(page, comment, "Approve")).shouldLeadTo("/desk/comments"));

        assertThat(decided.text()).contains("is now approved");
        assertThat(decided.page().select("input#author").val()).isEqualTo(draft.email());
        assertThat(decided.page().select(".card")).isEmpty();
    }

    @Test
    void a_day_that_is_none_is_said_and_kept() {
        Reply page =
                moderator.get("/desk/comments?from=yesterday&article=" + slug).shouldBe(422);

        assertThat(page.text()).contains("There is a problem", "Enter a date like 2026-05-14.");
        assertThat(page.page().select("details[open] input#from").val()).isEqualTo("yesterday");
    }

    @Test
    void a_note_is_read_by_moderators_and_by_nobody_else() {
        Posted comment = Posted.by(SITE.reader(), article, Draft.fresh());
        String note = "Is <b>the mayor</b> " + comment.id();
        Reply page = moderator.get("/desk/comments?only=" + comment.id());

        moderator
                .post(press(page, comment, "Add note").fill("For moderators alone", note))
                .shouldBe(303);

        Reply noted = moderator.get("/desk/comments?only=" + comment.id());
        assertThat(noted.page().select(".card-note-text").eachText()).containsExactly(note);
        moderator.post(press(noted, comment, "Approve")).shouldBe(303);
        assertThat(SITE.reader().get(article).text()).contains(comment.id()).doesNotContain("the mayor");
        assertThat(SITE.reader().get(comment.receipt()).text()).doesNotContain("the mayor");
    }

    @Test
    void a_note_that_is_too_long_is_said_and_kept() {
        Posted comment = Posted.by(SITE.reader(), article, Draft.fresh());
        Reply page = moderator.get("/desk/comments?only=" + comment.id());
        String longWinded = "so ".repeat(700);

        Reply refused = moderator
                .post(press(page, comment, "Add note").fill("For moderators alone", longWinded))
                .shouldBe(422);

        assertThat(refused.text()).contains("A note has 1 to 2,000 characters.");
        assertThat(refused.page().select("#note-" + comment.id()).get(0).wholeText())
                .contains(longWinded.strip());
    }

    @Test
    void a_card_says_what_was_changed_and_what_was_decided() {
        Draft draft = Draft.fresh();
        Posted comment = Posted.by(SITE.reader(), article, draft);
        moderator
                .post(press(moderator.get("/desk/comments?only=" + comment.id()), comment, "Reject"))
                .shouldBe(303);
        Client author = SITE.reader();
        author.post(author.get(comment.receipt())
                        .form("Save the new text")
                        .fill("Comment", draft.body() + " With https://where.example/it/leads added."))
                .shouldBe(303);

        Element card = card(moderator.get("/desk/comments?only=" + comment.id()), comment);

        assertThat(card.select(".card-changes ins").text()).contains("added.");
        assertThat(card.select(".card-past li").text()).contains("rejected by");
        assertThat(card.select(".card-text small").text()).contains("(where.example)");
        assertThat(card.select(".card-record").text()).contains("0 approved, 0 rejected, 0 spam, first seen");
        assertThat(card.select(".card-age").text()).contains("open for comments");
    }

    @Test
    void a_program_reads_the_queue_page_by_page() {
        Draft draft = Draft.fresh();
        Posted one = Posted.by(SITE.reader(), article, draft);
        Posted other = Posted.by(SITE.reader(), article, new Draft("And once more", draft.name(), draft.email()));

        String first = moderator
                .get("/api/v1/comments?status=PENDING&limit=1&author=" + draft.email())
                .shouldBe(200)
                .text();
        String cursor = first.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
        String second = moderator
                .get("/api/v1/comments?limit=1&author=" + draft.email() + "&after=" + cursor)
                .shouldBe(200)
                .text();

        assertThat(first)
                .contains("\"id\":\"" + one.id() + "\"", "\"version\":", "\"email\":\"" + draft.email() + "\"")
                .contains("\"history\":{", "\"pending\":2", "\"findings\":[{\"", "\"screen\":\"", "\"reason\":\"");
        assertThat(second).contains(other.id()).doesNotContain(one.id()).doesNotContain("\"next\":\"");
        moderator.get("/api/v1/comments?status=NOWHERE").shouldBe(400);
        moderator.get("/api/v1/comments?after=x").shouldBe(400);
        moderator.get("/api/v1/comments?limit=101").shouldBe(400);
    }

    private List<String> found(String query) {
        return moderator
                .get("/desk/comments?status=pending" + query)
                .shouldBe(200)
                .page()
                .select(".queue .card")
                .eachAttr("id")
                .stream()
                .map(id -> id.substring("c-".length()))
                .toList();
    }

    private static Element card(Reply page, Posted comment) {
        return Objects.requireNonNull(page.page().getElementById("c-" + comment.id()), "A card of " + comment);
    }

    private static Form press(Reply page, Posted comment, String button) {
        for (Element candidate : card(page, comment).select("form button")) {
            if (candidate.text().equals(button) && candidate.closest("form") instanceof FormElement form) {
                return new Form(form).press(candidate);
            }
        }
        throw new AssertionError("No button " + button);
    }
}
