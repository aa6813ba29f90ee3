package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A validated submission is not validated once more, unless by other codes. */
class ValidatedSubmissionTest {

    private static final Code AI = code("uk-ai-cyber/2025-01");
    private static final String ITEM = AI.items().get(0).id().value();

    /** A code of an application, with another id for its first item. */
    private static Code own(String item) throws IOException {
        return Code.read(new ByteArrayInputStream(new String(AI.toJson(), UTF_8)
                .replace("\"uk-ai-cyber\"", "\"own\"")
                .replace("\"" + ITEM + "\"", "\"" + item + "\"")
                .getBytes(UTF_8)));
    }

    private static List<String> problems(ThrowingCallable assess) {
        try {
            assess.call();
        } catch (InvalidDocumentException e) {
            return e.problems().stream().map(Problem::toString).toList();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
        return List.of();
    }

    @Test
    void isAssessedAsTheSubmissionIs() {
        Submission submission = submission(supports("E-1", "1.1.1"));
        ValidatedSubmission validated =
                SubmissionValidator.of(CodeRegistry.builtIn()).validated(submission);
        MultiCodeAssessor several = MultiCodeAssessor.of(CodeRegistry.builtIn(), Policy.goodFaith());

        assertThat(Assessor.of(SSCOP, Policy.goodFaith()).assess(validated, AssessedFixture.AS_OF))
                .isEqualTo(AssessedFixture.assess(submission));
        assertThat(several.assess(validated, AssessedFixture.AS_OF).assessments())
                .isEqualTo(several.assess(submission, AssessedFixture.AS_OF).assessments());
    }

    @Test
    void isValidatedAgainWhereTheTextOfACodeDiffers() throws IOException {
        Code own = own(ITEM);
        CodeRegistry same = CodeRegistry.builtIn().with(own(ITEM));
        CodeRegistry other = CodeRegistry.builtIn().with(own("other-item"));
        ValidatedSubmission validated = SubmissionValidator.of(
                        CodeRegistry.builtIn().with(own))
                .validated(submitting(record("E-1")
                                .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE)
                                        .in(own.id()))
                                .build())
                        .furtherCode(own.id())
                        .build());
        Assessor assessor = Assessor.of(SSCOP, Policy.goodFaith());
        String problem =
                "/evidence/0/links/0/item: item is " + ITEM + "; expected an item of own/2025-01 or a substitute's id";

        assertThat(validated.isValidIn(same)).isTrue();
        assertThat(validated.isValidIn(other)).isFalse();
        assertThat(problems(() -> assessor.withKnownCodes(same).assess(validated, AssessedFixture.AS_OF)))
                .isEmpty();
        assertThat(problems(() -> assessor.withKnownCodes(other).assess(validated, AssessedFixture.AS_OF)))
                .containsExactly(problem);
        assertThat(problems(() -> assessor.withKnownCodes(other).verdicts(validated, AssessedFixture.AS_OF)))
                .containsExactly(problem);
        assertThat(problems(
                        () -> MultiCodeAssessor.of(other, Policy.goodFaith()).assess(validated, AssessedFixture.AS_OF)))
                .containsExactly(problem);
        assertThatThrownBy(() -> assessor.assess(validated, AssessedFixture.AS_OF))
                .isInstanceOf(InvalidDocumentException.class);
    }
}
