package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Behind a trusted proxy that speaks TLS with the world: what TLS promises is promised, and the site stays the same. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TlsIT {
    private static final Site SITE = Site.underTest();
    private static final String PROTOCOL = "X-Forwarded-Proto";

    private final Client client = Client.withCookies(SITE);

    @Test
    void a_sign_in_is_bound_to_the_host_and_to_tls() {
        String cookie = signInBy("https").header("Set-Cookie");

        assertThat(cookie)
                .startsWith("__Host-letterpress=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        String pair = cookie.substring(0, cookie.indexOf(';'));
        Client fresh = SITE.reader();
        fresh.send(by("https", fresh, "/desk").header("Cookie", pair).GET()).shouldBe(200);
        fresh.send(by("http", fresh, "/desk").header("Cookie", pair).GET()).shouldLeadTo("/login");
    }

    @Test
    void without_tls_nothing_of_it_is_claimed() {
        assertThat(signInBy("http").header("Set-Cookie"))
                .startsWith("letterpress=")
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
    }

    @Test
    void browsers_are_told_to_stay_with_tls_where_they_have_come_by_it() {
        Client reader = SITE.reader();

        assertThat(reader.send(by("https", reader, "/").GET()).header("Strict-Transport-Security"))
                .startsWith("max-age=");
        assertThat(reader.get("/").header("Strict-Transport-Security")).isEmpty();
    }

    private Reply signInBy(String scheme) {
        Site.Person person = Site.administrator();
        Form form = client.send(by(scheme, client, "/login").GET())
                .form("Sign in")
                .fill("Email", person.email())
                .fill("Password", person.password());
        return client.send(by(scheme, client, form.action())
                        .header("Origin", scheme + "://" + SITE.address().getAuthority())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.encoded())))
                .shouldBe(303);
    }

    private static HttpRequest.Builder by(String scheme, Client client, String path) {
        return client.request(path).header(PROTOCOL, scheme);
    }
}
