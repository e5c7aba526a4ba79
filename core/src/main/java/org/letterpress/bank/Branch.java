package org.letterpress.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A piece of an XML file in memory: elements by their local names, whatever namespace and version they are of. */
final class Branch {
    /** Characters of one element; banks write at most 500. */
    private static final int LONGEST_TEXT = 10_000;

    private final String name;
    private final String currency;
    private final StringBuilder text = new StringBuilder();
    private final List<Branch> children = new ArrayList<>();

    private Branch(XMLStreamReader xml) {
        this.name = xml.getLocalName();
        this.currency = Optional.ofNullable(xml.getAttributeValue(null, "Ccy")).orElse("");
    }

    /** From the element at which the reader stands to its end. */
    static Branch read(XMLStreamReader xml) throws XMLStreamException {
        return read(xml, "", apart -> {});
    }

    /**
     * The same, without the elements of one name, which are handed over as soon as each is read: there may be many.
     *
     * @param apart their name
     */
    static Branch read(XMLStreamReader xml, String apart, Consumer<Branch> taker) throws XMLStreamException {
        Branch branch = new Branch(xml);
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                Branch child = read(xml, apart, taker); // the parser limits how deep
                if (child.name.equals(apart)) {
                    taker.accept(child);
                } else {
                    branch.children.add(child);
                }
            } else if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                branch.append(xml.getText());
            }
        }
        return branch;
    }

    private void append(String piece) {
        text.append(piece, 0, Math.min(piece.length(), LONGEST_TEXT - text.length()));
    }

    /** The first at the end of a path of names. */
    Optional<Branch> at(String... path) {
        Branch branch = this;
        for (String step : path) {
            Optional<Branch> next = branch.all(step).stream().findFirst();
            if (next.isEmpty()) {
                return next;
            }
            branch = next.get();
        }
        return Optional.of(branch);
    }

    /** The children of this name. */
    List<Branch> all(String child) {
        return children.stream().filter(one -> one.name.equals(child)).toList();
    }

    /** On one line; empty when there is no such element. */
    String text(String... path) {
        return at(path).map(branch -> BankText.line(branch.text.toString())).orElse("");
    }

    /** The attribute {@code Ccy} of an amount; empty when it has none. */
    String currency() {
        return currency;
    }
}
