package org.letterpress.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.letterpress.Press;

@Tag("database")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterTest {
    @RegisterExtension
    static final Press press = new Press();

    @Test
    void it_is_paged_newest_first_and_leaves_nothing_out_even_of_one_moment() {
        for (int i = 1; i <= 7; i++) {
            ArticleFixture.given(press, "Article " + i);
        }

        assertThat(titles("", 3))
                .containsExactly(
                        "Article 7", "Article 6", "Article 5", "Article 4", "Article 3", "Article 2", "Article 1");
    }

    @Test
    void it_is_searched_by_title_in_upper_or_lower_case() {
        ArticleFixture.given(press, "The Ferry is late");
        ArticleFixture.given(press, "The bus is late");

        assertThat(titles(" fERRy ", 3)).containsExactly("The Ferry is late");
    }

    @Test
    void what_databases_take_for_patterns_is_searched_as_it_is_typed() {
        ArticleFixture.given(press, "100% of it");
        ArticleFixture.given(press, "1000 of them");
        ArticleFixture.given(press, "snake_case!");

        assertThat(titles("100%", 3)).containsExactly("100% of it");
        assertThat(titles("snake_", 3)).containsExactly("snake_case!");
        assertThat(titles("!", 3)).containsExactly("snake_case!");
        assertThat(titles("e_c_", 3)).isEmpty();
    }

    @Test
    void a_line_says_how_the_article_takes_comments() {
        long id = ArticleFixture.given(press, "The ferry");
        Discussion discussion = new Discussion(false, Optional.of(Holding.FIRST_TIMERS), Optional.of(14));
        press.run(() -> press.articles().byId(id).orElseThrow().discuss(discussion));

        assertThat(page("", RegisterCursor.START, 3).lines().get(0).discussion())
                .isEqualTo(discussion);
    }

    @Test
    void a_place_that_nobody_gave_out_is_none() {
        assertThat(RegisterCursor.parse(RegisterCursor.START.token())).contains(RegisterCursor.START);
        assertThat(RegisterCursor.parse("yesterday_1")).isEmpty();
        assertThat(RegisterCursor.parse("2026-05-14T10:00:00Z_x")).isEmpty();
        assertThat(RegisterCursor.parse("")).isEmpty();
    }

    private static List<String> titles(String title, int limit) {
        List<String> titles = new ArrayList<>();
        Optional<RegisterCursor> next = Optional.of(RegisterCursor.START);
        while (next.isPresent()) {
            RegisterPage page = page(title, next.get(), limit);
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(limit);
            page.lines().forEach(line -> titles.add(line.title()));
            next = page.next().map(RegisterCursor::token).flatMap(RegisterCursor::parse);
        }
        return titles;
    }

    private static RegisterPage page(String title, RegisterCursor after, int limit) {
        return press.in(() -> new Register(press.em()).page(title, after, limit));
    }
}
