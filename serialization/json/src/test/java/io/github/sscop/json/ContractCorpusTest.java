package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionDocument;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Version 1 of the contract as files: those that are read, and those that are refused, each with its list of problems.
 *
 * <p>They are frozen. Lists are rewritten with {@code -Dsscop.rewrite=true}, and then need a review.
 */
class ContractCorpusTest {

    private static final Path V1 = Path.of("src", "test", "resources", "contract", "v1");
    private static final String LIST = ".problems.json";

    private static final Validator OWN = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** What a schema can see, since it looks at one part at a time. */
    private static final Set<ProblemCode> OF_FORM = EnumSet.of(
            ProblemCode.CONTRACT,
            ProblemCode.WRONG_TYPE,
            ProblemCode.NULL,
            ProblemCode.MISSING,
            ProblemCode.UNKNOWN_FIELD,
            ProblemCode.UNKNOWN_VALUE,
            ProblemCode.BLANK);

    /** What a schema cannot see all the same: it depends on other parts, or a schema takes 12.0 for a whole number. */
    private static final Set<String> BEYOND_SCHEMAS = Set.of(
            "form-profile-option-not-listed",
            "form-profile-policy-without-digest",
            "form-profile-no-questions",
            "form-profile-one-option",
            "form-profile-skip-answer-not-listed",
            "form-profile-skip-of-assessed-question",
            "form-profile-text-blank",
            "submission-numbering-missing",
            "submission-link-strength-missing",
            "submission-record-sample-examined-as-decimal",
            "policy-based-on-unknown",
            "policy-id-blank",
            "policy-incomplete",
            "policy-title-blank");

    private static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(V1.resolve(folder))) {
            return files.filter(file -> !file.toString().endsWith(LIST))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> valid() {
        return files("valid");
    }

    static List<Path> invalid() {
        return files("invalid");
    }

    private static String name(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static ContractSchema kind(Path file) {
        if (name(file).startsWith("part-")) {
            return ContractSchema.PART;
        }
        if (name(file).startsWith("form-profile-")) {
            return ContractSchema.FORM_PROFILE;
        }
        return name(file).startsWith("policy-") ? ContractSchema.POLICY : ContractSchema.SUBMISSION;
    }

    private static Object read(Path file) throws IOException {
        ByteArrayInputStream json = new ByteArrayInputStream(Files.readAllBytes(file));
        return switch (kind(file)) {
            case PART -> Documents.standard().readPart(json);
            case POLICY -> Documents.standard().readPolicy(json);
            case FORM_PROFILE -> Documents.standard().readFormProfile(json);
            default -> Documents.standard().readSubmission(json);
        };
    }

    @Test
    void holdsAtLeast150InvalidFiles() {
        assertThat(invalid()).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void validFileIsReadAndKeepsToTheSchema(Path file) throws IOException {
        assertThat(read(file)).isNotNull();
        assertThat(kind(file).errors(Files.readString(file).replace("\uFEFF", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void invalidFileIsRefusedForExactlyWhatIsWrong(Path file) throws IOException {
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, () -> read(file));
        assertThat(refusal).as("the refusal of " + file).isNotNull();
        byte[] list =
                Documents.standard().write(new ProblemList(refusal.document(), Optional.empty(), refusal.problems()));
        Path expected = file.resolveSibling(name(file) + LIST);
        if (Boolean.getBoolean("sscop.rewrite")) {
            Files.write(expected, list);
        }

        assertThat(new String(list, UTF_8)).isEqualTo(Files.readString(expected));
        assertThat(ContractSchema.PROBLEMS.errors(Files.readString(expected))).isEmpty();
        if (refusal.problems().stream().anyMatch(problem -> OF_FORM.contains(problem.code()))
                && !BEYOND_SCHEMAS.contains(name(file))) {
            assertThat(kind(file).errors(Files.readString(file)))
                    .as("errors by the schema in " + file)
                    .isNotEmpty();
        }
    }

    static List<Path> wellFormed() {
        return invalid().stream()
                .filter(file -> name(file).startsWith("submission-"))
                .filter(file -> received(file).problems().isEmpty())
                .toList();
    }

    private static DocumentType.ReadResult<Submission> received(Path file) {
        try {
            return SubmissionDocument.TYPE.receive(JsonText.of(Files.readAllBytes(file), ReadLimits.standard()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A submission that is made in Java has the same problems, by the library and by any validator. */
    @ParameterizedTest
    @MethodSource("wellFormed")
    void javaSaysTheSame(Path file) {
        Submission submission = received(file).value().orElseThrow();
        List<Problem> problems = SubmissionValidator.of(CodeRegistry.builtIn())
                .validate(submission)
                .problems();
        InvalidDocumentException refusal = catchThrowableOfType(InvalidDocumentException.class, () -> read(file));

        assertThat(refusal.problems())
                .extracting(problem -> new Problem(problem.pointer(), problem.code(), problem.text()))
                .containsExactlyInAnyOrderElementsOf(problems);
        assertThat(SubmissionValidator.problems(OWN.validate(submission))).isEqualTo(problems);
    }
}
