package org.letterpress.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.letterpress.screening.SuspectFixture.NOW;
import static org.letterpress.screening.SuspectFixture.saying;
import static org.letterpress.screening.SuspectFixture.signed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.letterpress.text.Policy;
import org.letterpress.text.RichText;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LinksTest {
    private static final ScreeningRules NO_LINKS = ScreeningRules.DEFAULT.with(Threshold.LINKS, 0);
    private final Links links = new Links();

    @ParameterizedTest
    @CsvSource({
        "see https://example.com/x?y=1., example.com",
        "see HTTPS://Example.COM, example.com",
        "see (www.example.org), www.example.org",
        "see example.com/offer now, example.com",
        "see shop.example.co.uk/offer, shop.example.co.uk",
        "buy at cheap-pills.xyz!, cheap-pills.xyz",
        "http://bo@evil.example:8080/x, evil.example",
        "http://192.0.2.7/x, 192.0.2.7",
        "example.com:8080, example.com",
        "example。com, example。com",
        "пишите на пример.рф, пример.рф",
        "ftp://example.net, example.net",
        "hxxp://example.net, example.net",
        "читай:http://example.net, example.net"
    })
    void an_address_is_found_with_or_without_its_scheme(String text, String host) {
        assertThat(Addresses.in(text)).singleElement().extracting(Address::host).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I left.In the end",
                "the end.Another/third thing",
                "and/or, 1.5/2.5, U.S./Canada, Inc./Ltd.",
                "write to bo@example.org",
                "今天很好。明天/后天",
                "version 2.0.1/3.0.4, i.e./e.g.",
                "...",
                "www.",
                "://",
                "http://",
                ".com",
                "a..com/x"
            })
    void what_only_looks_like_one_is_left_alone(String text) {
        assertThat(Addresses.in(text)).isEmpty();
    }

    @Test
    void an_address_tells_where_it_stands() {
        String text = "Go (https://example.com/a) or example.org/b.";

        assertThat(Addresses.in(text))
                .extracting(address -> text.substring(address.start(), address.end()))
                .containsExactly("https://example.com/a", "example.org/b");
    }

    @Test
    void as_many_links_pass_as_the_site_allows() {
        assertThat(links.examine(saying("https://example.com"))).isEmpty();
        assertThat(links.examine(saying("https://example.com example.org/x"))).isPresent();
        assertThat(links.examine(saying("https://example.com").with(NO_LINKS))).isPresent();
    }

    @Test
    void moderators_learn_the_hosts_and_see_the_places() {
        String text = "https://example.com/one then www.example.org and https://example.com/two";

        Finding finding = links.examine(saying(text)).orElseThrow();

        assertThat(finding.advice()).isEqualTo(Advice.HOLD);
        assertThat(finding.forModerator()).isEqualTo("3 links, one allowed: example.com, www.example.org");
        assertThat(finding.forAuthor()).doesNotContain("example").doesNotContainPattern("[0-9]");
        assertThat(finding.marks())
                .extracting(mark -> text.substring(mark.start(), mark.end()))
                .containsExactly("https://example.com/one", "www.example.org", "https://example.com/two");
    }

    @Test
    void a_link_that_is_shown_twice_counts_twice_however_it_was_typed() {
        RichText rendered = new RichText(
                Policy.COMMENT,
                "<p><a href=\"https://example.com\">one</a> <a href=\"mailto:x@example.org\">two</a></p>");
        Suspect suspect = Suspect.of(
                SuspectFixture.BO, "[one][1] [two](mailto:...)", rendered, Posting.byForm(NOW, Duration.ofMinutes(1)));

        assertThat(links.examine(suspect))
                .get()
                .extracting(Finding::forModerator)
                .isEqualTo("2 links, one allowed: example.com, example.org");
    }

    @Test
    void an_address_in_the_name_counts() {
        Suspect suspect = signed(Author.of("www.cheap-pills.com", "bo@example.org", null), "Nice, see example.com/x");

        Finding finding = links.examine(suspect).orElseThrow();

        assertThat(finding.marks()).contains(new Mark(Mark.Field.NAME, 0, 19));
    }

    @Test
    void a_text_full_of_addresses_gives_a_finding_of_bounded_size() {
        Finding finding = links.examine(saying("a.com/x ".repeat(2000))).orElseThrow();

        assertThat(finding.forModerator()).startsWith("2,000 links");
        assertThat(finding.marks()).hasSize(Finding.MAX_MARKS);
        List<String> hosts =
                saying(("x".repeat(60) + ".com/ ").repeat(200)).prose().hosts();
        assertThat(hosts).hasSize(200);
    }
}
