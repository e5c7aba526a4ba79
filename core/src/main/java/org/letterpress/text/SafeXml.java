package org.letterpress.text;

import java.io.Reader;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The JDK's own StAX parser, closed to everything outside the file and to entities inside it. */
public final class SafeXml {
    /**
     * Limits of the JDK's parser (java.xml module documentation); other releases may lack one. Sizes of entities have
     * none, which is 0: no entity is declared, and since release 24 references to characters count too.
     */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.entityExpansionLimit", "1",
            "jdk.xml.maxGeneralEntitySizeLimit", "0",
            "jdk.xml.totalEntitySizeLimit", "0",
            "jdk.xml.entityReplacementLimit", "0",
            "jdk.xml.maxElementDepth", "100",
            "jdk.xml.elementAttributeLimit", "100",
            "jdk.xml.maxXMLNameLimit", "1000",
            "jdk.xml.cdataChunkSize", "65536");

    private SafeXml() {}

    /** Takes characters, not bytes: about bytes that are none in their encoding the parser talks to the console. */
    public static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return factory().createXMLStreamReader(text);
    }

    private static XMLInputFactory factory() {
        // Not newFactory(): a server may put another parser before the JDK's, with other limits.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        LIMITS.forEach((name, value) -> limit(factory, name, value));
        return factory;
    }

    private static void limit(XMLInputFactory factory, String name, String value) {
        if (factory.isPropertySupported(name)) {
            factory.setProperty(name, value);
        }
    }

    /** The parser's complaint without its own prefix ("ParseError at [row,col]:[7,2]", "Message: "). */
    public static String complaint(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int prefix = message.indexOf("Message: ");
        return prefix < 0 ? message : message.substring(prefix + "Message: ".length());
    }
}
