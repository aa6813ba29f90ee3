package io.github.sscop.form.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The reader of one XML part of an archive, event by event, so that a part is never in memory as a whole.
 *
 * <p>Elements go by their local names, since the two variants of the format differ in namespaces only. A document type is
 * refused, and with it every entity and everything outside the file.
 */
final class MarkupReader {

    private static final int DEEPEST = 200;

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final String part;
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int depth;

    private MarkupReader(XMLStreamReader reader, String part) {
        this.reader = reader;
        this.part = part;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Creates the reader of a part. */
    static MarkupReader of(InputStream in, String part) throws IOException {
        try {
            synchronized (FACTORY) { // Which need not be safe for several threads.
                return new MarkupReader(FACTORY.createXMLStreamReader(in), part);
            }
        } catch (XMLStreamException e) {
            throw malformed(e, part);
        }
    }

    private static RuntimeException malformed(XMLStreamException failure, String part) throws IOException {
        if (failure.getNestedException() instanceof ZipException cause) {
            throw cause;
        }
        if (failure.getNestedException() instanceof EOFException cause) {
            throw cause;
        }
        return FileRefusal.of(
                "the part " + part + " of the file is not XML as Word and Excel write it; expected a file that"
                        + " was saved by an office program, and is complete");
    }

    /** Reads on to the next start, end or text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                switch (event) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw FileRefusal.of(
                                "the part " + part + " of the file declares a document type or entities, which"
                                        + " no office program writes; expected a file that was saved by an office program");
                    case XMLStreamConstants.START_ELEMENT -> deeper();
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
                if (isText() || event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e, part);
        }
    }

    private void deeper() {
        depth++;
        if (depth > DEEPEST) {
            throw FileRefusal.beyondLimit("the part " + part + " of the file is nested more than " + DEEPEST
                    + " deep; expected a file that was saved by an office program");
        }
    }

    private boolean isText() {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Returns the name of the element that starts here; empty if none does. */
    String start() {
        return event == XMLStreamConstants.START_ELEMENT ? reader.getLocalName() : "";
    }

    /** Returns the name of the element that ends here; empty if none does. */
    String end() {
        return event == XMLStreamConstants.END_ELEMENT ? reader.getLocalName() : "";
    }

    /** Returns the text here; empty if there is none. */
    String text() {
        return isText() ? reader.getText() : "";
    }

    /** Returns an attribute of the element that starts here, by its local name. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Returns an attribute that is a small number, such as that of a column, or another value if it is none. */
    int number(String name, int byDefault) {
        String text = attribute(name);
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : byDefault;
    }

    /** Returns whether the element that starts here is a switch that is on. */
    boolean isOn() {
        String value = attribute("val");
        return value == null
                || !(value.equals("0") || value.equals("false") || value.equals("off") || value.equals("none"));
    }

    /** Returns the depth of the element that starts here. */
    int depth() {
        return depth;
    }

    /** Reads on to the end of the element that starts here. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // Nothing of it is read.
        }
    }

    /** Reads on within the element that started at a depth; false at its end. */
    boolean nextWithin(int started) throws IOException {
        return next() && depth >= started;
    }
}
