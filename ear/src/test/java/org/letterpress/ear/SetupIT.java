package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The first minutes of a site: nothing in it, nobody to look after it, and one who has read the server's console. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class SetupIT {
    private static final Site.Person OWNER = new Site.Person("otto@press.example", "a-kettle-sings-at-noon");

    @Test
    void who_has_the_code_becomes_administrator_once(Visitors visitors) throws IOException {
        try (OwnServer server = new OwnServer("new")) {
            server.startEmpty();
            Path file = server.home().resolve("setup-code");
            assertThat(Files.readString(file).strip())
                    .isEqualTo(server.setupPath().replaceAll(".*=", ""));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");

            for (Screen screen : Screen.values()) {
                lookAround(visitors.before(screen, server.site()), screen);
            }
            becomeAdministrator(visitors.before(Screen.DESKTOP, server.site()), server.setupPath());

            assertThat(file).doesNotExist();
            server.site().reader().get(server.setupPath()).shouldBe(404);
        }
    }

    private static void lookAround(Visitor somebody, Screen screen) {
        assertThat(somebody.open("/")).isEqualTo(200);
        somebody.look("home-empty", screen);
        assertThat(somebody.open("/setup")).isEqualTo(200);
        somebody.look("setup", screen);
        somebody.fill("Setup code", "guessed")
                .fill("Name", "Otto")
                .fill("Email", OWNER.email())
                .fill("Password", OWNER.password());
        assertThat(somebody.press("Become administrator").status()).isEqualTo(422);
        assertThat(somebody.page().locator("[role=alert]").innerText()).contains("This is not the latest setup code.");
        somebody.look("setup-problem", screen);
    }

    private static void becomeAdministrator(Visitor owner, String path) {
        owner.open(path);
        owner.fill("Name", "Otto").fill("Email", OWNER.email()).fill("Password", OWNER.password());
        owner.press("Become administrator");
        owner.look("set-up", Screen.DESKTOP);
        owner.signIn(OWNER);
        assertThat(owner.text()).contains("Otto");
        assertThat(owner.text())
                .contains("No comment is waiting.", "Nobody has decided about any comment in this time")
                .doesNotContain("NaN");
        owner.look("desk-new", Screen.DESKTOP);
        owner.open("/desk/comments");
        owner.look("desk-comments-empty", Screen.DESKTOP);
    }
}
