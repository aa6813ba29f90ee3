package io.github.sscop.commandline.check.text;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The edit that writes digests into a file, each below the location of its record. */
public final class DigestEdit {

    private static final String DIGEST = "digest";

    private DigestEdit() {}

    /**
     * Creates the edit, and validates that the edited text is the same document but for the digests.
     *
     * @param digests the digests by the index of their record
     * @throws FileSystemException if the layout of the text does not allow it; nothing has been written
     */
    public static DocumentEdit of(DocumentText document, Map<Integer, Digest> digests) throws IOException {
        Map<Integer, ObjectNode> records = document.root().objects("evidence");
        Map<ObjectNode, Digest> byRecord = new LinkedHashMap<>();
        digests.forEach((index, digest) -> byRecord.put(records.get(index), digest));
        try {
            String after = new DigestInsertion(document.text()).with(byRecord);
            Optional<DocumentEdit> edit = DocumentEdit.of(document, after, expected(document, digests));
            if (edit.isPresent()) {
                return edit.get();
            }
        } catch (InvalidDocumentException | IllegalStateException e) {
            throw refusal(document, digests, e);
        }
        throw refusal(document, digests, null);
    }

    private static Object expected(DocumentText document, Map<Integer, Digest> digests) {
        Object content = document.root().content();
        if (content instanceof Map<?, ?> root && root.get("evidence") instanceof List<?> evidence) {
            digests.forEach((index, digest) -> put(evidence.get(index), digest));
        }
        return content;
    }

    @SuppressWarnings("unchecked") // The content of an object.
    private static void put(Object record, Digest digest) {
        ((Map<String, Object>) record).put(DIGEST, digest.toString());
    }

    private static FileSystemException refusal(
            DocumentText document, Map<Integer, Digest> digests, @Nullable Throwable cause) {
        String fields = digests.entrySet().stream()
                .map(each -> "/evidence/" + each.getKey() + "/digest: " + each.getValue())
                .collect(Collectors.joining(", "));
        return DocumentEdit.refusal(
                document, "digests", cause, "Write each location on one line, or write the digests by hand: " + fields);
    }
}
