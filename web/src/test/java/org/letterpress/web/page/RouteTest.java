package org.letterpress.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/, HOME",
        "/2026/05/14/the-ferry-is-back, ARTICLE",
        "/2026/05/14/γειά-σου, ARTICLE",
        "/2026/05/14, DAY",
        "/2026/05, MONTH",
        "/tag/bees, TAG",
        "/comment/0123456789abcdef, COMMENT",
        "/comment/0123456789abcdef/report, REPORT",
        "/reported, REPORTED",
        "/receipt/abc, RECEIPT",
        "/desk/comments, DESK_COMMENTS",
        "/desk/donations, DESK_DONATIONS",
        "/desk/donations.csv, DESK_DONATIONS_CSV",
        "/desk/donations/0123456789abcdef, DESK_DONATION"
    })
    void an_address_finds_its_page(String path, Route expected) {
        assertThat(Route.of(path)).map(Route.Match::route).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//",
                "/2026",
                "/2026/5/14/x",
                "/2026/05/14/",
                "/2026/05/14/a/b",
                "/desk/",
                "/home.xhtml",
                "/x"
            })
    void whatever_else_finds_none(String path) {
        assertThat(Route.of(path)).isEmpty();
    }

    @Test
    void the_parts_of_an_address_are_known_by_name() {
        assertThat(Route.of("/2026/05/14/bees").orElseThrow().parameters())
                .isEqualTo(Map.of("year", "2026", "month", "05", "day", "14", "slug", "bees"));
    }
}
