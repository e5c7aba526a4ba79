package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who gets in, where to, and how long. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StaffIT {
    private static final Site SITE = Site.underTest();
    private static final List<String> FOR_ADMINISTRATORS = List.of(
            "/desk/people",
            "/desk/imports",
            "/desk/imports/1",
            "/desk/settings",
            "/desk/settings/classifier",
            "/desk/privacy",
            "/desk/audit");
    private static final List<String> FOR_MODERATORS =
            List.of("/desk", "/desk/comments", "/desk/messages", "/desk/articles", "/desk/account");

    private static Site.Person moderator = Site.administrator();

    @BeforeAll
    static void there_is_a_moderator() {
        moderator = Desk.newModerator(SITE, "quentin");
    }

    @TestFactory
    Stream<DynamicTest> nobody_sees_the_desk_without_signing_in() {
        return Stream.concat(FOR_ADMINISTRATORS.stream(), FOR_MODERATORS.stream())
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    SITE.reader().get(path).shouldLeadTo("/login?next=%2Fdesk");
                    sent(SITE.reader(), path, "act=roles").shouldBe(403);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_moderator_sees_what_moderators_need_and_no_more() {
        Client signedIn = SITE.signedInAnew(moderator);
        Stream<DynamicTest> open = FOR_MODERATORS.stream()
                .map(path ->
                        DynamicTest.dynamicTest(path, () -> signedIn.get(path).shouldBe(200)));
        Stream<DynamicTest> shut = FOR_ADMINISTRATORS.stream()
                .map(path -> DynamicTest.dynamicTest(path, () -> {
                    signedIn.get(path).shouldBe(403);
                    sent(signedIn, path, "act=add&name=Eve&email=eve@press.example&role=ADMIN")
                            .shouldBe(403);
                }));
        return Stream.concat(open, shut);
    }

    @Test
    void a_moderators_desk_has_no_link_that_leads_to_a_refusal() {
        Client signedIn = SITE.signedInAnew(moderator);

        assertThat(signedIn.get("/desk").page().select("nav a").eachAttr("href"))
                .containsExactlyElementsOf(FOR_MODERATORS);
        assertThat(SITE.signedIn(Site.administrator())
                        .get("/desk")
                        .page()
                        .select("nav a")
                        .eachAttr("href"))
                .contains("/desk/people", "/desk/imports", "/desk/settings");
    }

    @Test
    void who_is_sent_to_sign_in_comes_to_the_page_that_was_asked_for() {
        Client client = Client.withCookies(SITE);
        String login = client.get("/desk/account").shouldLeadTo("/login");

        client.post(filled(client.get(login).form("Sign in"), moderator)).shouldLeadTo("/desk/account");
    }

    @TestFactory
    Stream<DynamicTest> signing_in_never_leads_to_another_site() {
        return Stream.of("//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "/desk/../../x")
                .map(next -> DynamicTest.dynamicTest(next, () -> {
                    Client client = Client.withCookies(SITE);
                    Form form = filled(client.get("/login").form("Sign in"), moderator)
                            .set("next", next);

                    assertThat(client.post(form).shouldBe(303).header("Location"))
                            .isEqualTo("/desk");
                }));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_are_answered_alike() {
        Client client = Client.withCookies(SITE);
        Reply wrong = client.post(
                filled(client.get("/login").form("Sign in"), new Site.Person(moderator.email(), "not the password")));
        Reply unknown = client.post(
                filled(client.get("/login").form("Sign in"), new Site.Person("nobody@press.example", "whatever else")));

        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
        assertThat(wrong.text().replace(moderator.email(), "nobody@press.example"))
                .isEqualTo(unknown.text());
        assertThat(wrong.page().text()).contains("There is a problem");
        assertThat(wrong.text()).doesNotContain("not the password");
        assertThat(client.cookies()).isEmpty();
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_of_other_sites() {
        Client client = Client.withCookies(SITE);
        String cookie = client.post(filled(client.get("/login").form("Sign in"), moderator))
                .header("Set-Cookie");

        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").containsIgnoringCase("path=/");
        assertThat(client.cookies()).extracting(HttpCookie::getName).containsExactly("letterpress");
    }

    @Test
    void signing_out_ends_every_sign_in_of_the_person_and_of_nobody_else() {
        Site.Person person = Desk.newModerator(SITE, "ruth");
        Client here = SITE.signedInAnew(person);
        Client there = SITE.signedInAnew(person);
        Client somebodyElse = SITE.signedInAnew(moderator);

        String login = here.post(here.get("/desk").form("Sign out")).shouldLeadTo("/login");

        assertThat(here.get(login).page().text()).contains("You are signed out");
        assertThat(here.cookies()).isEmpty();
        there.get("/desk").shouldLeadTo("/login");
        somebodyElse.get("/desk").shouldBe(200);
    }

    @Test
    void a_mere_visit_does_not_sign_out() {
        Client client = SITE.signedInAnew(moderator);

        client.get("/logout").shouldBe(200);

        client.get("/desk").shouldBe(200);
    }

    @Test
    void a_new_password_ends_every_sign_in_and_is_the_only_one_that_works() {
        Site.Person person = Desk.newModerator(SITE, "sybil");
        Site.Person renewed = new Site.Person(person.email(), "a wholly different lantern");
        Client here = SITE.signedInAnew(person);
        Client there = SITE.signedInAnew(person);

        here.post(here.get("/desk/account")
                        .form("Change password")
                        .fill("Current password", person.password())
                        .fill("New password", renewed.password()))
                .shouldLeadTo("/login");

        there.get("/desk").shouldLeadTo("/login");
        Client client = Client.withCookies(SITE);
        client.post(filled(client.get("/login").form("Sign in"), person)).shouldBe(422);
        SITE.signedInAnew(renewed).get("/desk").shouldBe(200);
    }

    @Test
    void who_is_deactivated_is_out_at_once() {
        Site.Person person = Desk.newModerator(SITE, "tilda");
        Client client = SITE.signedInAnew(person);
        Client administrator = SITE.signedIn(Site.administrator());
        String id = administrator.get("/desk/people").page().select(".person:has(.card-email)").stream()
                .filter(card -> card.select(".card-email").text().equals(person.email()))
                .map(card -> card.expectFirst("input[name=id]").val())
                .findFirst()
                .orElseThrow();

        sent(administrator, "/desk/people", "act=deactivate&id=" + id).shouldBe(303);

        client.get("/desk").shouldLeadTo("/login");
    }

    @Test
    void setting_up_is_over_once_there_is_an_administrator() {
        SITE.reader().get("/setup").shouldBe(404);
        SITE.reader().get("/setup?code=guess").shouldBe(404);
    }

    @Test
    void no_page_of_the_desk_is_kept_by_a_cache() {
        Client signedIn = SITE.signedIn(Site.administrator());

        assertThat(FOR_MODERATORS)
                .allSatisfy(path ->
                        assertThat(signedIn.get(path).header("Cache-Control")).isEqualTo("no-store"));
    }

    private static Form filled(Form form, Site.Person person) {
        return form.fill("Email", person.email()).fill("Password", person.password());
    }

    private static Reply sent(Client client, String path, String form) {
        Map<String, String> headers =
                Map.of("Origin", SITE.address().toString(), "Content-Type", "application/x-www-form-urlencoded");
        var request = client.request(path).POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return client.send(request);
    }
}
