package io.github.sscop.commandline.check.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The edit that adds evidence records to a file, after those that it has; all else stays as it is. */
public final class RecordEdit {

    private static final String EVIDENCE = "evidence";

    /** How far records are further in than the document, in JSON. */
    private static final int STEPS_OF_RECORD = 4;

    private RecordEdit() {}

    /**
     * Creates the edit, and validates that the edited text is the same document but for the records.
     *
     * @param isYaml whether the text is YAML
     * @param records at least one record
     * @throws FileSystemException if the layout of the text does not allow it; nothing has been written
     */
    public static DocumentEdit of(DocumentText document, boolean isYaml, List<Evidence> records) throws IOException {
        RecordInsertion insertion = new RecordInsertion(document.text(), document.root());
        List<List<String>> json = records.stream().map(RecordEdit::json).toList();
        try {
            String after = isYaml && !insertion.isFlow() ? insertion.block(yaml(records)) : insertion.flow(json);
            Optional<DocumentEdit> edit = DocumentEdit.of(document, after, expected(document, json));
            if (edit.isPresent()) {
                return edit.get();
            }
        } catch (InvalidDocumentException | IllegalStateException e) {
            throw refusal(document, e);
        }
        throw refusal(document, null);
    }

    /** Returns a record as lines of JSON without indentation. */
    public static List<String> json(Evidence record) {
        String part = new String(Documents.standard().write(SubmissionPart.ofEvidence(List.of(record))), UTF_8);
        List<String> lines = part.lines().toList();
        int start = lines.indexOf("  \"" + EVIDENCE + "\": [") + 1;
        return lines.subList(start, lines.lastIndexOf("  ]")).stream()
                .map(line -> line.substring(STEPS_OF_RECORD))
                .toList();
    }

    /** Returns the records as lines of YAML, each as an element of a list without indentation. */
    public static List<String> yaml(List<Evidence> records) {
        String part = new String(YamlDocuments.standard().write(SubmissionPart.ofEvidence(records)), UTF_8);
        List<String> lines = part.lines().toList();
        return lines.subList(lines.indexOf(EVIDENCE + ":") + 1, lines.size()).stream()
                .map(line -> line.substring(Math.min(2, line.length())))
                .toList();
    }

    private static Object expected(DocumentText document, List<List<String>> records) {
        Map<String, Object> root = new LinkedHashMap<>();
        if (document.root().content() instanceof Map<?, ?> content) {
            content.forEach((name, value) -> root.put((String) name, value));
        }
        List<Object> evidence = new ArrayList<>();
        if (root.get(EVIDENCE) instanceof List<?> present) {
            evidence.addAll(present);
        }
        records.forEach(lines ->
                evidence.add(JsonNodeReader.read(String.join("\n", lines)).content()));
        root.put(EVIDENCE, evidence);
        return root;
    }

    private static FileSystemException refusal(DocumentText document, @Nullable Throwable cause) {
        return DocumentEdit.refusal(
                document,
                "records",
                cause,
                "Write evidence: [] on a line, or add the records by hand, as --dry-run prints them.");
    }
}
