package io.github.sscop.commandline.collect;

import io.github.sscop.code.EditionId;
import io.github.sscop.commandline.check.text.DocumentEdit;
import io.github.sscop.commandline.check.text.DocumentText;
import io.github.sscop.commandline.check.text.RecordEdit;
import io.github.sscop.commandline.input.FileContent;
import io.github.sscop.commandline.input.UnusableFileException;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.CollectionContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The submission, or part of one, into which records are collected.
 *
 * @param document its text
 * @param isYaml whether it is YAML
 * @param context whom it is about, and its records
 * @param isFurtherCode whether the code of the claims is not the first of the codes that it is about
 */
record CollectionTarget(DocumentText document, boolean isYaml, CollectionContext context, boolean isFurtherCode) {

    private static final EditionId CODE = EditionId.of("uk-sscop/2025-05");
    private static final String NUMBERING = "apc-1.0";

    /** Reads the target. */
    static CollectionTarget read(Path file) throws IOException {
        FileContent content = FileContent.of(file);
        try {
            DocumentText document = DocumentText.of(content);
            CollectionTarget target = document.isPart() ? ofPart(content, document) : ofSubmission(content, document);
            requireNumbering(document);
            return target;
        } catch (InvalidDocumentException e) {
            throw new UnusableFileException(file, e);
        }
    }

    private static CollectionTarget ofPart(FileContent content, DocumentText document) throws IOException {
        SubmissionPart part = content.part();
        List<EditionId> codes = Stream.concat(part.code().stream(), part.furtherCodes().stream())
                .toList();
        return new CollectionTarget(
                document,
                content.isYaml(),
                CollectionContext.of(part),
                isFurther(part.code().isPresent(), codes));
    }

    private static CollectionTarget ofSubmission(FileContent content, DocumentText document) throws IOException {
        Submission submission = content.submission().submission();
        List<EditionId> codes = Stream.concat(Stream.of(submission.code()), submission.furtherCodes().stream())
                .toList();
        return new CollectionTarget(
                document, content.isYaml(), CollectionContext.of(submission), isFurther(true, codes));
    }

    private static boolean isFurther(boolean hasFirst, List<EditionId> codes) {
        if (hasFirst && !codes.contains(CODE)) {
            throw refusal(
                    "/code",
                    "what tools write bears on the claims of " + CODE + ", and the codes are " + codes + "; expected "
                            + CODE + " as the code, or among furtherCodes");
        }
        return hasFirst && !codes.get(0).equals(CODE);
    }

    private static void requireNumbering(DocumentText document) {
        document.root()
                .text("numbering")
                .filter(numbering -> !numbering.equals(NUMBERING))
                .ifPresent(numbering -> {
                    throw refusal(
                            "/numbering",
                            "numbering is " + numbering + ", in which other claims have these numbers;"
                                    + " expected " + NUMBERING
                                    + ": collect into a part of its own, or write the submission with that"
                                    + " numbering");
                });
    }

    private static InvalidDocumentException refusal(String pointer, String text) {
        return new InvalidDocumentException("submission", List.of(new Problem(pointer, ProblemCode.INVALID, text)));
    }

    /** Returns records as they are to stand in the document: with the code of their claims, if that is not the first. */
    List<Evidence> written(List<Evidence> records) {
        if (!isFurtherCode) {
            return records;
        }
        return records.stream()
                .map(record -> record.toBuilder()
                        .onlyLinks(record.links().stream()
                                .map(link -> link.in(CODE))
                                .toList())
                        .build())
                .toList();
    }

    /** Returns the edit that adds records. */
    DocumentEdit with(List<Evidence> records) throws IOException {
        return RecordEdit.of(document, isYaml, written(records));
    }
}
