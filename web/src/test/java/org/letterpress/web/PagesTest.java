package org.letterpress.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.letterpress.web.page.Route;

/** What holds for the source of every page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path WORDS = Path.of("src/main/resources/org/letterpress/web/words.properties");
    private static final Pattern WORD = Pattern.compile("words\\['([a-z][a-zA-Z.-]*[a-zA-Z])'\\]");

    @Test
    void markup_is_written_as_it_is_in_one_place_alone() throws IOException {
        assertThat(pages(".xhtml").filter(page -> text(page).contains("escape=\"false\"")))
                .extracting(page -> PAGES.relativize(page).toString())
                .containsExactly("WEB-INF/tags/richText.xhtml");
    }

    @Test
    void no_page_has_inline_style_or_script() throws IOException {
        Pattern inline = Pattern.compile(
                "<style|\\sstyle=|<script(?![^>]*\\ssrc=)|\\son(?!Postback)[a-z]+=|javascript:",
                Pattern.CASE_INSENSITIVE);

        assertThat(pages(".xhtml", ".html")
                        .filter(page -> inline.matcher(text(page)).find()))
                .isEmpty();
    }

    @Test
    void no_page_uses_what_would_write_a_script_or_need_a_session() throws IOException {
        Pattern banned = Pattern.compile("h:commandLink|f:ajax|h:outputScript|#\\{session");

        assertThat(pages(".xhtml").filter(page -> banned.matcher(text(page)).find()))
                .isEmpty();
    }

    @Test
    void every_word_of_a_page_is_in_the_bundle() throws IOException {
        Set<String> known = words();
        TreeMap<String, Path> missing = new TreeMap<>();
        for (Path page : pages(".xhtml").toList()) {
            Matcher word = WORD.matcher(text(page));
            while (word.find()) {
                if (!known.contains(word.group(1))) {
                    missing.put(word.group(1), page);
                }
            }
        }
        assertThat(known).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
    }

    @Test
    void every_route_has_its_view() {
        assertThat(List.of(Route.values()))
                .allSatisfy(route ->
                        assertThat(PAGES.resolve(route.view().substring(1))).exists());
    }

    private static Stream<Path> pages(String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<Path> found = files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
            assertThat(found).isNotEmpty();
            return found.stream();
        }
    }

    private static Set<String> words() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(WORDS)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
