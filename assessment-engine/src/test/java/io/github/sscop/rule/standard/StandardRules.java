package io.github.sscop.rule.standard;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionDocument;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.FactRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rules that the library brings for the Software Security Code of Practice, and records for them. */
final class StandardRules {

    static final EditionId EDITION = EditionId.of("uk-sscop/2025-05");
    static final Code CODE = CodeRegistry.builtIn().get(EDITION);

    private StandardRules() {}

    static List<FactRule> all() {
        return Policy.goodFaith().rulesFor(EDITION);
    }

    static FactRule rule(String id) {
        return all().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no rule " + id));
    }

    /** A record as it stands in a submission, which has to be a valid one. */
    static Evidence read(String record) {
        String submission = """
                {
                  "contract": "sscop.submission/1",
                  "id": "acme-2026-03",
                  "code": {"id": "uk-sscop", "edition": "2025-05"},
                  "numbering": "apc-1.0",
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"},
                  "product": {"name": "Acme Ledger", "version": "4.2.0"},
                  "preparedOn": "2026-03-31",
                  "evidence": [%s]
                }
                """.formatted(record);
        try {
            Submission read =
                    SubmissionDocument.TYPE.read(new ByteArrayInputStream(submission.getBytes(StandardCharsets.UTF_8)));
            if (!SubmissionValidator.of(CodeRegistry.builtIn())
                    .validate(read)
                    .problems()
                    .isEmpty()) {
                throw new AssertionError(SubmissionValidator.of(CodeRegistry.builtIn())
                        .validate(read)
                        .problems());
            }
            return read.evidence().get(0);
        } catch (InvalidDocumentException e) {
            throw new AssertionError(e.getMessage() + " " + e.problems(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
