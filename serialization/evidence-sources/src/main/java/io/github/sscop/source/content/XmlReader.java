package io.github.sscop.source.content;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The reader of XML. A document type with declarations of its own is refused, and with it every entity; one that only names a
 * definition elsewhere is passed over, and that definition is never fetched.
 */
final class XmlReader {

    private static final int DOCUMENT_TYPE_CHARS = 1 << 16;
    private static final String DOCUMENT_TYPE = "<!DOCTYPE";

    /** An element whose end has not been read yet. */
    private record OpenElement(
            String name,
            String namespace,
            Map<String, String> attributes,
            List<MarkupNode> children,
            StringBuilder text) {

        MarkupNode closed() {
            return new MarkupNode(name, namespace, attributes, children, text.toString());
        }
    }

    private XmlReader() {}

    /** Returns the root element. */
    static MarkupNode read(byte[] bytes, String head, ContentLimits limits) {
        requireNoDeclarations(head);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return root(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)), limits);
        } catch (XMLStreamException e) {
            throw ContentRefusal.malformed("the file begins as XML and is none, or not all of it is here, at line "
                    + (e.getLocation() == null ? 1 : e.getLocation().getLineNumber())
                    + "; expected the whole output of the tool");
        }
    }

    private static void requireNoDeclarations(String text) {
        String head = text.substring(0, Math.min(text.length(), DOCUMENT_TYPE_CHARS));
        int start = head.indexOf(DOCUMENT_TYPE);
        int end = start < 0 ? -1 : head.indexOf('>', start);
        int declarations = start < 0 ? -1 : head.indexOf('[', start);
        if (start >= 0 && (end < 0 || (declarations >= 0 && declarations < end))) {
            throw ContentRefusal.malformed(
                    "the file declares entities in its document type, which no tool that is read here does; expected XML"
                            + " without declarations");
        }
    }

    private static MarkupNode root(XMLStreamReader reader, ContentLimits limits) throws XMLStreamException {
        Deque<OpenElement> open = new ArrayDeque<>();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (elements > limits.values() || open.size() >= limits.nesting()) {
                        throw ContentRefusal.beyondLimit(
                                "the file has more elements, or deeper ones, than any tool writes");
                    }
                    open.push(opened(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    MarkupNode closed = open.pop().closed();
                    if (open.isEmpty()) {
                        requireEnd(reader);
                        return closed;
                    }
                    open.peek().children().add(closed);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.peek().text().append(reader.getText());
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw ContentRefusal.malformed("the file refers to the entity " + reader.getLocalName()
                            + "; expected XML without entities");
                default -> {}
            }
        }
        throw ContentRefusal.malformed("the file has no element; expected the whole output of the tool");
    }

    private static OpenElement opened(XMLStreamReader reader) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            if (prefix == null || prefix.isEmpty()) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            } else {
                attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        String namespace = reader.getNamespaceURI();
        return new OpenElement(
                reader.getLocalName(),
                namespace == null ? "" : namespace,
                attributes,
                new ArrayList<>(),
                new StringBuilder());
    }

    private static void requireEnd(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next(); // Comments and space; anything else is no XML.
        }
    }
}
