package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** A code, a submission and an assessment that are small enough to be read as a whole. */
final class Tiny {

    static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
    static final Code CODE = code();
    static final Documents DOCUMENTS = Documents.forCodes(CodeRegistry.builtIn().with(CODE));

    private Tiny() {}

    private static Code code() {
        try {
            return Code.read(stream(Given.resource("tiny-code.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(UTF_8));
    }

    static Submission submission() {
        return submission(Given.resource("tiny-submission.json"));
    }

    static Submission submission(String json) {
        try {
            return DOCUMENTS.readSubmission(stream(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a rule of the assessor's own, so that every part of an assessment has something in it. */
    static Assessor assessor() {
        return Assessor.of(CODE, Policy.goodFaith())
                .withRules(FactRule.of("CARE-SCORE", "TEST_REPORT", "1.1.1")
                        .should("Care should score 5 or more.")
                        .because("Less is no care.")
                        .holds(new Operand.Fact("/score").isAtLeast(5))
                        .supports(Strength.DIRECT)
                        .refutes(Strength.DIRECT)
                        .build());
    }

    static Assessment assessed() {
        return assessor().assess(submission(), AS_OF);
    }
}
