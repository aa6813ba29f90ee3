package io.github.sscop.portal.desk;

import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.portal.store.StoredDocument;
import io.github.sscop.yaml.YamlDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The reader of submissions in JSON or YAML. */
public final class SubmissionReader {

    private static final Documents JSON = Documents.standard();
    private static final YamlDocuments YAML = YamlDocuments.of(JSON);

    private SubmissionReader() {}

    /** Returns bytes as a document: of JSON where they begin as an object of JSON does, of YAML else. */
    public static StoredDocument document(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '{') {
                return StoredDocument.json(bytes);
            } else if (!Character.isWhitespace(each)
                    && each != (byte) 0xEF
                    && each != (byte) 0xBB
                    && each != (byte) 0xBF) {
                return new StoredDocument("application/yaml", bytes);
            }
        }
        return StoredDocument.json(bytes);
    }

    /**
     * Reads a submission.
     *
     * @throws io.github.sscop.problem.InvalidDocumentException with everything that is wrong with it, and where
     */
    public static ValidatedSubmission read(StoredDocument document) {
        ByteArrayInputStream in = new ByteArrayInputStream(document.bytes());
        try {
            return document.mediaType().equals("application/json")
                    ? JSON.readValidatedSubmission(in)
                    : YAML.readValidatedSubmission(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
