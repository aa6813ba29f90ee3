package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * An assessment that somebody names on the command line.
 *
 * @param assessment the assessment
 * @param isAsWritten whether the file is what the library writes of it: sentences follow from codes, and are not read
 */
public record AssessmentInput(Assessment assessment, boolean isAsWritten) {

    private static final int LARGEST = ReadLimits.standard().documentBytes();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public static Assessment read(Path file) throws IOException {
        return of(file).assessment();
    }

    /** Reads the file once: it may be a pipe, or be another file by the time at which it is read again. */
    public static AssessmentInput of(Path file) throws IOException {
        return InputFile.read(file, json -> {
            byte[] bytes = json.readNBytes(LARGEST + 1); // One more than is allowed, for the reader to refuse.
            Assessment assessment = Documents.standard().readAssessment(new ByteArrayInputStream(bytes));
            return new AssessmentInput(assessment, isWritten(assessment, bytes));
        });
    }

    private static boolean isWritten(Assessment assessment, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String file = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
        return Stream.of(
                        Documents.standard().write(assessment),
                        Documents.standard().writeLine(assessment))
                .anyMatch(written -> new String(written, StandardCharsets.UTF_8).equals(file));
    }
}
