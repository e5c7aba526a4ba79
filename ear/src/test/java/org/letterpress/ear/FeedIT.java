package org.letterpress.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed, as a feed reader takes it (RFC 4287). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedIT {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Site SITE = Site.underTest();

    @Test
    void the_feed_has_the_twenty_newest_articles_in_the_order_of_the_home_page() throws Exception {
        List<String> expected = IntStream.rangeClosed(1, 2)
                .mapToObj(SITE::articles)
                .flatMap(List::stream)
                .map(path -> SITE.address() + path)
                .toList();

        assertThat(entries(feed()))
                .extracting(entry -> child(entry, "link").getAttribute("href"))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void the_feed_and_each_entry_have_what_every_feed_must_have() throws Exception {
        Element feed = feed();
        List<Element> entries = entries(feed);

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(text(feed, "title")).isNotBlank();
        assertThat(URI.create(text(feed, "id"))).hasScheme("http");
        assertThat(child(feed, "link").getAttribute("rel")).isEqualTo("self");
        assertThat(child(feed, "link").getAttribute("href")).isEqualTo(SITE.address() + "/feed.atom");
        assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
        assertThat(entries).allSatisfy(entry -> {
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(URI.create(text(entry, "id"))).hasScheme("http");
            assertThat(text(child(entry, "author"), "name")).isNotBlank();
            assertThat(child(entry, "content").getAttribute("type")).isEqualTo("html");
        });
    }

    @Test
    void the_feed_changed_when_its_newest_entry_did() throws Exception {
        Element feed = feed();
        Instant newest = entries(feed).stream()
                .map(entry -> Instant.parse(text(entry, "updated")))
                .max(Comparator.naturalOrder())
                .orElseThrow();

        assertThat(Instant.parse(text(feed, "updated"))).isEqualTo(newest);
    }

    @Test
    void the_entries_markup_is_that_of_the_article() throws Exception {
        Element newest = entries(feed()).get(0);
        String content = child(newest, "content").getTextContent();

        assertThat(Jsoup.parse(content).text())
                .isEqualTo(SITE.reader()
                        .get(SITE.articles(1).get(0))
                        .page()
                        .select(".article-body")
                        .text());
        assertThat(content).doesNotContain("<script", "<style", "onclick", "javascript:");
    }

    @Test
    void who_has_the_feed_is_not_sent_it_again() {
        Client reader = SITE.reader();
        Reply first = reader.get("/feed.atom").shouldBe(200);

        Reply second = reader.send(reader.request("/feed.atom").header("If-None-Match", first.header("ETag")));

        assertThat(first.header("Content-Type")).startsWith("application/atom+xml");
        second.shouldBe(304);
    }

    @Test
    void every_page_says_where_the_feed_is() {
        assertThat(SITE.reader()
                        .get("/")
                        .page()
                        .select("link[rel=alternate][type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("/feed.atom");
    }

    private static Element feed() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        SITE.reader().get("/feed.atom").shouldBe(200).response().body()));
        return document.getDocumentElement();
    }

    private static List<Element> entries(Element feed) {
        NodeList entries = feed.getElementsByTagNameNS(ATOM, "entry");
        return IntStream.range(0, entries.getLength())
                .mapToObj(i -> (Element) entries.item(i))
                .toList();
    }

    private static Element child(Element parent, String name) {
        NodeList children = parent.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, children.getLength())
                .mapToObj(i -> (Element) children.item(i))
                .filter(child -> child.getParentNode() == parent)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + parent.getLocalName()));
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
