package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import java.util.Optional;

/**
 * A part of a document that is checked.
 *
 * @param pointer where it is, as a JSON Pointer
 * @param id the id of an evidence record
 * @param name its name in sentences
 * @param node the part
 */
record CheckSubject(String pointer, Optional<String> id, String name, ObjectNode node) {

    private static final int LONGEST_NAME = 120;

    /** Creates the subject of an evidence record. */
    static CheckSubject ofRecord(int index, ObjectNode record) {
        Optional<String> id = record.text("id");
        String name = id.orElse("Record " + (index + 1))
                + record.text("title")
                        .map(title -> " (" + shortened(title) + ")")
                        .orElse("");
        return new CheckSubject("/evidence/" + index, id, name, record);
    }

    /** Creates the subject of an element of a list of the product. */
    static CheckSubject ofProduct(String list, int index, String name, ObjectNode node) {
        return new CheckSubject("/product/" + list + "/" + index, Optional.empty(), shortened(name), node);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME) + "…";
    }

    /** Returns the digest that it states, whose form is that of one, since the document was read. */
    Optional<Digest> digest() {
        return node.text("digest").map(Digest::of);
    }
}
