package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every kind of page on every kind of screen: a picture of it is kept, nothing of it stands in anybody's way. */
@InBrowser
@DisplayNameGeneration(ReplaceUnderscores.class)
class PicturesIT {
    private static final String ARTICLE = "/2026/07/04/the-rain-gauge";
    private static final List<String> PUBLIC =
            List.of("/", "/?page=2", ARTICLE, "/2026/07", "/2026/07/04", "/tag/reading", "/login", "/nowhere");
    private static final List<String> DESK = List.of(
            "/desk",
            "/desk/comments",
            "/desk/imports",
            "/desk/imports/1",
            "/desk/people",
            "/desk/settings",
            "/desk/account");

    @Test
    void at_a_desk(Visitors visitors) {
        look("desktop", visitors.atDesk());
    }

    @Test
    void on_a_phone(Visitors visitors) {
        look("phone", visitors.onPhone());
    }

    @Test
    void in_the_dark(Visitors visitors) {
        look("dark", visitors.inTheDark());
    }

    private static void look(String screen, Visitor visitor) {
        PUBLIC.forEach(path -> look(visitor, path, screen));
        visitor.signIn(Site.administrator());
        DESK.forEach(path -> look(visitor, path, screen));
    }

    private static void look(Visitor visitor, String path, String screen) {
        visitor.open(path);
        visitor.picture(name(path) + "-" + screen);
        assertThat(visitor.barriers()).as(path + " on " + screen).isEmpty();
        Stream.of(Visitors.DESKTOP, Visitors.PHONE, Visitors.SMALL_PHONE)
                .forEach(width -> assertThat(visitor.overflow(width))
                        .as(path + " at " + width + " pixels")
                        .isLessThanOrEqualTo(0));
        visitor.page().setViewportSize(screen.equals("phone") ? Visitors.PHONE : Visitors.DESKTOP, 900);
    }

    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.substring(1).replaceAll("[^a-z0-9]+", "-").replaceAll("^-", "");
    }
}
