package org.letterpress.transfer;

import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The vocabulary of WXR: names across its versions, and records made of simple elements. */
final class WxrElements {
    /** Terms declared in the head of the file. */
    static final Set<String> TERMS = Set.of("category", "tag", "term");

    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
    private static final String OLD_SLUG = "_wp_old_slug";

    /** Only what is used is kept, so that the size of a record is bounded. */
    private static final Set<String> KEPT = Set.of(
            "title",
            "link",
            "guid",
            "pubDate",
            "creator",
            "content",
            "excerpt",
            "base_blog_url",
            "post_id",
            "post_date",
            "post_date_gmt",
            "post_name",
            "post_type",
            "post_password",
            "status",
            "comment_status",
            "author_login",
            "author_display_name",
            "term_taxonomy",
            "term_slug",
            "term_name",
            "category_nicename",
            "cat_name",
            "tag_slug",
            "tag_name",
            "meta_key",
            "meta_value",
            "comment_id",
            "comment_author",
            "comment_author_email",
            "comment_author_url",
            "comment_date",
            "comment_date_gmt",
            "comment_content",
            "comment_approved",
            "comment_type",
            "comment_parent");

    private final XMLStreamReader xml;

    WxrElements(XMLStreamReader xml) {
        this.xml = xml;
    }

    static boolean matters(String name) {
        return KEPT.contains(name) || name.equals("category");
    }

    boolean declaresWordPress() {
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            if (isWordPress(xml.getNamespaceURI(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWordPress(@Nullable String namespace) {
        return namespace != null
                && (namespace.startsWith("https://wordpress.org/export/")
                        || namespace.startsWith("http://wordpress.org/export/"));
    }

    /** The element at hand by its local name; empty for one of a foreign vocabulary. */
    String name() {
        String namespace = xml.getNamespaceURI();
        String name = xml.getLocalName();
        if (namespace == null || namespace.isEmpty()) {
            return name;
        }
        if (name.equals("encoded")) {
            return namespace.equals(CONTENT) ? "content" : namespace.contains("excerpt") ? "excerpt" : "";
        }
        return isWordPress(namespace) || namespace.equals(DUBLIN_CORE) ? name : "";
    }

    WxrRecord.Author author(int line) throws XMLStreamException {
        Fields author = fields();
        return new WxrRecord.Author(line, author.get("author_login"), author.get("author_display_name"));
    }

    WxrRecord.Term term(String element, int line) throws XMLStreamException {
        Fields term = fields();
        return switch (element) {
            case "category" -> new WxrRecord.Term(line, element, term.get("category_nicename"), term.get("cat_name"));
            case "tag" -> new WxrRecord.Term(line, "post_tag", term.get("tag_slug"), term.get("tag_name"));
            default ->
                new WxrRecord.Term(line, term.get("term_taxonomy"), term.get("term_slug"), term.get("term_name"));
        };
    }

    WxrRecord.Comment comment(int line) throws XMLStreamException {
        return new WxrRecord.Comment(line, fields());
    }

    /** {@code <category domain="post_tag" nicename="a-b">A b</category>}; without a domain it is a category. */
    WxrRecord.Label label() throws XMLStreamException {
        String domain = attribute("domain");
        String slug = attribute("nicename");
        String name = text().orElse("");
        return new WxrRecord.Label(domain.isEmpty() ? "category" : domain, slug, name);
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value.strip();
    }

    Optional<String> oldSlug() throws XMLStreamException {
        Fields meta = fields();
        return meta.get("meta_key").equals(OLD_SLUG)
                ? Optional.of(meta.get("meta_value")).filter(slug -> !slug.isEmpty())
                : Optional.empty();
    }

    /** Reads the children of the element at hand up to its end. */
    private Fields fields() throws XMLStreamException {
        Fields fields = new Fields();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                readInto(fields, name());
            }
        }
        return fields;
    }

    void readInto(Fields fields, String name) throws XMLStreamException {
        if (!KEPT.contains(name)) {
            skip();
            return;
        }
        Optional<String> text = text();
        text.ifPresentOrElse(value -> fields.put(name, value), () -> fields.drop(name));
    }

    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** The text of the element at hand, its children passed over; nothing when it is too long. */
    private Optional<String> text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean whole = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                skip();
            } else if (xml.isCharacters() || event == XMLStreamConstants.CDATA) {
                whole = whole && text.length() + xml.getTextLength() <= WxrReader.LONGEST_VALUE;
                if (whole) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
        }
        return whole ? Optional.of(text.toString().strip()) : Optional.empty();
    }
}
