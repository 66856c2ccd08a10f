package de.lenkungsportal.ingest.sheet;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML part of a file from outside, read once from its beginning: no DTD, no entity, nothing from elsewhere. */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;

    XmlPart(InputStream in) throws XMLStreamException {
        xml = FACTORY.createXMLStreamReader(in);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Text comes in pieces, so that an endless one is not collected before it is counted.
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLReporter((message, type, related, location) -> {});
        return factory;
    }

    /** Goes to the next start of an element; false at the end of the part. */
    boolean nextStart() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    /** Goes to the next start or end of an element. */
    boolean next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                return true;
            }
        }
        return false;
    }

    boolean isStart() {
        return xml.isStartElement();
    }

    /** Whether the reader stands at this element, in whichever namespace: the strict form of a format has others. */
    boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    String name() {
        return xml.getLocalName();
    }

    /** An attribute of any namespace, null where there is none. */
    @Nullable String attribute(String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A number that is not negative; another one, or none, is the given one. */
    int number(String name, int otherwise) {
        String value = attribute(name);
        return value != null && value.matches("\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    boolean isTrue(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** All text up to the end of the element at which the reader stands, without that of elements of this name. */
    String text(String without) throws XMLStreamException {
        var text = new StringBuilder();
        int depth = 1;
        int skipped = 0;
        while (depth > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (skipped > 0 || xml.getLocalName().equals(without)) {
                        skipped++;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    skipped = Math.max(0, skipped - 1);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (skipped == 0) {
                        append(text);
                    }
                }
                default -> {
                    // comments and instructions are no text
                }
            }
        }
        return text.toString();
    }

    private void append(StringBuilder text) {
        if (text.length() + xml.getTextLength() > FileLimits.LONGEST_CELL * 2) {
            throw new RefusedFileException("ingest.file.packed");
        }
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
    }

    XMLStreamReader stream() {
        return xml;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
