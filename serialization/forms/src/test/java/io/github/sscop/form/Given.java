package io.github.sscop.form;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** What the tests read and fill in. */
final class Given {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    static final StakeholderGroup GROUP = StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;
    static final Code CODE = CodeRegistry.builtIn().latest("uk-sscop").orElseThrow();
    static final DraftHeader HEADER = DraftHeader.of("draft", GROUP);
    static final DraftHeader ACME = HEADER.withOrganisation("Acme Ltd");
    static final Path EXAMPLES = Path.of("..", "..", "examples", "submissions");

    private Given() {}

    static Submission example(String name) {
        try (InputStream in = Files.newInputStream(EXAMPLES.resolve(name + ".json"))) {
            return Documents.standard().readSubmission(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Assessment assessed(Submission submission) {
        return Assessor.of(CODE, Policy.goodFaith())
                .withKnownCodes(CodeRegistry.builtIn())
                .assess(submission, AS_OF);
    }

    static SubmissionDraft read(FormReader reader, byte[] form) {
        try {
            return reader.read(new ByteArrayInputStream(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SubmissionDraft read(byte[] form) {
        return read(FormReader.of(HEADER), form);
    }

    static SubmissionDraft readTable(String csv) {
        return read(FormReader.of(ACME), csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the problems for which a form is refused, as they are printed. */
    static List<String> problems(FormReader reader, byte[] form) {
        try {
            reader.read(new ByteArrayInputStream(form));
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.problems().stream().map(Object::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> problems(byte[] form) {
        return problems(FormReader.of(HEADER), form);
    }
}
