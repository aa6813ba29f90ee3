package io.github.sscop.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Texts that tests read, and how they read them. */
final class Given {

    /** Of the repository; tests run in the folder of their module. */
    static final Path EXAMPLES = Path.of("..", "..", "examples");

    /** A valid submission with one record, in which a test puts something wrong. */
    static final String SMALL = """
            contract: sscop.submission/1
            id: s-1
            code: {id: uk-sscop, edition: 2025-05}
            numbering: apc-1.0
            organisation:
              name: Acme Ltd
              stakeholderGroup: SOFTWARE_DEVELOPER_AND_DISTRIBUTOR
            preparedOn: 2026-03
            declarations:
              - item: "1.1"
                status: MET
            evidence:
              - id: E-1
                kind: TEST_REPORT
                title: Tests of release 4
                method: TOOL_OUTPUT
                occurredOn: 2026-01-10
                originator: {name: Acme Ltd, independence: VENDOR}
                facts:
                  passed: 12
                  green: true
                links:
                  - item: 1.3.1
                    stance: SUPPORTS
                    strength: DIRECT
            """;

    private Given() {}

    /** The small submission with one piece of its text changed. */
    static String small(String piece, String instead) {
        assertThat(SMALL).containsOnlyOnce(piece);
        return SMALL.replace(piece, instead);
    }

    static Submission read(String yaml) {
        return read(YamlDocuments.of(Documents.standard()), yaml.getBytes(UTF_8));
    }

    static Submission read(YamlDocuments documents, byte[] yaml) {
        try {
            return documents.readSubmission(new ByteArrayInputStream(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Submission readJson(byte[] json) {
        try {
            return Documents.standard().readSubmission(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a submission, with pointer, place and sentence as they are printed. */
    static List<String> problems(String yaml) {
        return problems(YamlDocuments.of(Documents.standard()), yaml.getBytes(UTF_8));
    }

    static List<String> problems(YamlDocuments documents, byte[] yaml) {
        return refusal(documents, yaml).stream().map(Problem::toString).toList();
    }

    static List<Problem> refusal(YamlDocuments documents, byte[] yaml) {
        InvalidDocumentException refusal =
                catchThrowableOfType(InvalidDocumentException.class, () -> read(documents, yaml));
        assertThat(refusal).as("refusal of the text").isNotNull();
        assertThat(refusal.document()).isEqualTo("submission");
        return refusal.problems();
    }
}
