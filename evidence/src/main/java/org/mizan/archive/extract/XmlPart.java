package org.mizan.archive.extract;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through one XML part of a document. No document type, no entities, nothing from outside, and not too deep. */
final class XmlPart {
    private XmlPart() {}

    private static final String DEPTH = "jdk.xml.maxElementDepth";

    /** Hears the elements and the text of a part. */
    interface Listener {
        void start(String name, XMLStreamReader at);

        void end(String name);

        void text(String words);
    }

    static void read(byte[] xml, Listener listener) throws Refusal, XMLStreamException {
        XMLStreamReader in = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
        int depth = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.DTD -> throw Refusal.because("dtd-in-document");
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > Bounds.XML_DEPTH) {
                        throw Refusal.because("nested-too-deep", Bounds.XML_DEPTH);
                    }
                    listener.start(in.getLocalName(), in);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    listener.end(in.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> listener.text(in.getText());
                default -> {
                    // comments and processing instructions say nothing to a reader
                }
            }
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // From JDK 24 on the library has a limit of its own, lower than ours and told as any broken document.
        if (factory.isPropertySupported(DEPTH)) {
            factory.setProperty(DEPTH, Integer.toString(Bounds.XML_DEPTH + 1));
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }
}
