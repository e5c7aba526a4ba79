package org.letterpress.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.letterpress.text.SafeXml;

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) as a stream of records, whatever its size: an item is handed out when
 * its first comment begins, the comments one by one.
 *
 * <p>Elements are known by their local name and a namespace that begins like WordPress's own, so that all versions,
 * http and https read alike.
 */
final class WxrReader implements AutoCloseable {
    /** Characters; a longer value is not kept. */
    static final int LONGEST_VALUE = 2_000_000;

    private final MendingReader text;
    private final XMLStreamReader xml;
    private final WxrElements elements;
    private final Deque<WxrRecord> ready = new ArrayDeque<>();
    private @Nullable Fields site = new Fields();
    private @Nullable ItemInProgress item;
    private @Nullable RuntimeException fault;
    private boolean inChannel;
    private boolean ended;
    private long lateElements;

    /** Throws {@link ExportNotReadable} when the beginning already shows that this is no export. */
    WxrReader(InputStream bytes) {
        try {
            text = MendingReader.of(bytes);
            xml = SafeXml.reader(text);
            elements = new WxrElements(xml);
            openRoot();
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next record, or nothing at the end; {@link ExportNotReadable} where the file breaks off. */
    Optional<WxrRecord> next() {
        while (ready.isEmpty() && !ended) {
            if (fault != null) {
                throw fault;
            }
            try {
                step();
            } catch (XMLStreamException e) {
                fault = broken(e); // what was complete before it comes first
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    /** Characters so far that XML does not allow and that were replaced. */
    long mended() {
        return text.mended();
    }

    /** Elements of items so far that came after the comments, too late to be read. */
    long lateElements() {
        return lateElements;
    }

    private void openRoot() throws XMLStreamException {
        int event = xml.next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            refuseDoctype(event);
            event = xml.next();
        }
        if (!xml.getLocalName().equals("rss")) {
            throw refusal("this is not a WordPress export; it begins with <%s>".formatted(xml.getLocalName()));
        }
        if (!elements.declaresWordPress()) {
            throw refusal("this is a feed, not a WordPress export; it names no WordPress version");
        }
    }

    private void step() throws XMLStreamException {
        int event = xml.next();
        refuseDoctype(event);
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            end();
        } else if (event == XMLStreamConstants.END_DOCUMENT) {
            giveSite();
            ended = true;
        }
    }

    private void begin() throws XMLStreamException {
        String name = elements.name();
        if (!inChannel) {
            enterChannel(name);
        } else if (item != null) {
            beginInItem(item, name);
        } else if (name.equals("item")) {
            giveSite();
            item = new ItemInProgress(line());
        } else if (name.equals("author") || WxrElements.TERMS.contains(name)) {
            giveSite();
            ready.add(name.equals("author") ? elements.author(line()) : elements.term(name, line()));
        } else if (site != null) {
            elements.readInto(site, name);
        } else {
            elements.skip();
        }
    }

    private void enterChannel(String name) throws XMLStreamException {
        inChannel = name.equals("channel");
        if (!inChannel) {
            elements.skip();
        }
    }

    private void beginInItem(ItemInProgress open, String name) throws XMLStreamException {
        if (name.equals("comment")) {
            open.give(ready);
            ready.add(elements.comment(line()));
        } else if (open.given()) {
            lateElements += WxrElements.matters(name) ? 1 : 0;
            elements.skip();
        } else if (name.equals("category")) {
            open.label(elements.label());
        } else if (name.equals("postmeta")) {
            elements.oldSlug().ifPresent(open::oldSlug);
        } else {
            elements.readInto(open.fields(), name);
        }
    }

    private void end() {
        if (item != null) {
            item.give(ready);
            item = null;
        } else {
            inChannel = false;
        }
    }

    private void giveSite() {
        if (site != null) {
            String url = site.has("base_blog_url") ? site.get("base_blog_url") : site.get("link");
            ready.add(new WxrRecord.Site(1 + text.linesSkipped(), site.get("title"), url));
            site = null;
        }
    }

    private void refuseDoctype(int event) {
        if (event == XMLStreamConstants.DTD) {
            throw refusal("a document type declaration has no place in a WordPress export");
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber() + text.linesSkipped();
    }

    private ExportNotReadable refusal(String why) {
        return new ExportNotReadable(why, line(), xml.getLocation().getColumnNumber());
    }

    private RuntimeException broken(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException io) {
            return new UncheckedIOException(io);
        }
        return ExportNotReadable.broken(e, text.linesSkipped());
    }

    @Override
    public void close() {
        try {
            xml.close();
            text.close();
        } catch (XMLStreamException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
