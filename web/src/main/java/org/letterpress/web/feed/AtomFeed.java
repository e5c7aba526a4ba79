package org.letterpress.web.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.letterpress.article.ArticlePage;

/** Articles as an Atom feed (RFC 4287). */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String base;
    private final String title;

    /** @param base scheme, host and port of the site, without a trailing slash */
    AtomFeed(String base, String title) {
        this.base = base;
        this.title = title;
    }

    /** @param articles newest first */
    byte[] of(List<ArticlePage> articles) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, articles);
            for (ArticlePage article : articles) {
                entry(xml, article);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed is written to memory, where nothing can fail", e);
        }
        return out.toByteArray();
    }

    private void head(XMLStreamWriter xml, List<ArticlePage> articles) throws XMLStreamException {
        element(xml, "title", title);
        element(xml, "id", base + "/");
        link(xml, "self", base + "/feed.atom");
        link(xml, "alternate", base + "/");
        element(
                xml,
                "updated",
                articles.stream()
                        .map(ArticlePage::changedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
    }

    private void entry(XMLStreamWriter xml, ArticlePage article) throws XMLStreamException {
        String address = base + article.address().path();
        xml.writeStartElement("entry");
        element(xml, "title", article.headline().title());
        element(xml, "id", address);
        link(xml, "alternate", address);
        element(xml, "published", article.publishedAt().toString());
        element(xml, "updated", article.changedAt().toString());
        xml.writeStartElement("author");
        element(xml, "name", article.headline().author());
        xml.writeEndElement();
        String standfirst = article.headline().standfirst();
        if (standfirst != null) {
            element(xml, "summary", standfirst);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(xmlCharacters(article.body().html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", address);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(xmlCharacters(text));
        xml.writeEndElement();
    }

    /** XML 1.0 knows no way to write most control characters: a feed that holds one is no feed. */
    private static String xmlCharacters(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
