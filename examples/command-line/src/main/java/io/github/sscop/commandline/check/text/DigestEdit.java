package io.github.sscop.commandline.check.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import io.github.sscop.commandline.input.FileContent;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The digests to write into a file, which is read back before it is replaced: only the digests may differ.
 *
 * @param file the file
 * @param before its text
 * @param after its text with the digests
 */
public record DigestEdit(Path file, String before, String after) {

    private static final String DIGEST = "digest";

    /**
     * Creates the edit, and validates that the edited text is the same document but for the digests.
     *
     * @param digests the digests by the index of their record
     * @throws FileSystemException if the layout of the text does not allow it; nothing has been written
     */
    public static DigestEdit of(DocumentText document, Map<Integer, Digest> digests) throws IOException {
        Map<Integer, ObjectNode> records = document.root().objects("evidence");
        Map<ObjectNode, Digest> byRecord = new LinkedHashMap<>();
        digests.forEach((index, digest) -> byRecord.put(records.get(index), digest));
        try {
            String after = new DigestInsertion(document.text()).with(byRecord);
            DocumentText edited = DocumentText.of(new FileContent(document.file(), after.getBytes(UTF_8)));
            if (edited.isPart() == document.isPart()
                    && edited.root().content().equals(expected(document, digests))
                    && kinds(edited).equals(kinds(document))) {
                return new DigestEdit(document.file(), document.text(), after);
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

    private static List<String> kinds(DocumentText document) {
        return document.problems().stream()
                .map(problem -> problem.pointer() + " " + problem.code())
                .toList();
    }

    private static FileSystemException refusal(
            DocumentText document, Map<Integer, Digest> digests, @Nullable Throwable cause) {
        String fields = digests.entrySet().stream()
                .map(each -> "/evidence/" + each.getKey() + "/digest: " + each.getValue())
                .collect(Collectors.joining(", "));
        FileSystemException refusal = new FileSystemException(
                document.file().toString(),
                null,
                "digests cannot be written into this layout"
                        + (cause instanceof IllegalStateException && cause.getMessage() != null
                                ? ", where " + cause.getMessage()
                                : "")
                        + "; nothing was written. Write each location on one line, or write the digests by hand: "
                        + fields);
        refusal.initCause(cause);
        return refusal;
    }

    /** Replaces the file, unless it has changed since it was read. */
    public void write(CommandLine command) throws IOException, InterruptedException {
        Output.stream(
                file,
                out -> {
                    out.write(after.getBytes(UTF_8));
                    if (!Arrays.equals(Files.readAllBytes(file), before.getBytes(UTF_8))) {
                        throw new FileSystemException(
                                file.toString(), null, "it has changed since it was read; run the command again");
                    }
                    return file;
                },
                command);
    }
}
