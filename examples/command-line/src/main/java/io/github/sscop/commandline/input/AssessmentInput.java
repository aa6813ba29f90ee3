package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.json.Documents;
import io.github.sscop.json.OutputReading;
import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.problem.ReadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A recorded assessment, named on the command line.
 *
 * @param assessment the assessment
 * @param isAsWritten whether the file is exactly what the library writes; sentences follow from codes, and are not read
 * @param passed the fields that were passed over, since this version does not know them
 */
public record AssessmentInput(Assessment assessment, boolean isAsWritten, List<PassedField> passed) {

    /** Creates the input. */
    public AssessmentInput {
        passed = List.copyOf(passed);
    }

    private static final int MAX_BYTES = ReadLimits.standard().documentBytes();

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** Reads the assessment alone. */
    public static Assessment read(Path file) throws IOException {
        return of(file, ReadOptions.strict()).assessment();
    }

    /** Reads the file, once, since it may be a pipe, or change before it is read again. */
    public static AssessmentInput of(Path file, ReadOptions options) throws IOException {
        return InputFile.read(file, json -> {
            byte[] bytes = json.readNBytes(MAX_BYTES + 1); // One byte over the limit, so that the reader refuses it.
            OutputReading<Assessment> reading =
                    Documents.standard().readAssessment(new ByteArrayInputStream(bytes), options);
            return new AssessmentInput(reading.value(), isWritten(reading.value(), bytes), reading.passed());
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
