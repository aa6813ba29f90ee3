package io.github.sscop.evidence.validation;

import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionFixture;
import jakarta.validation.ConstraintViolation;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A validator of an embedder finds in a submission what the library finds. */
class OwnValidatorTest {

    /** As an application that validates has one, with whatever settings. */
    @Test
    void findsNothingInAValidSubmission() {
        assertThat(OwnValidatorFixture.OWN.validate(SubmissionFixture.submission(supports("E-1", "1.1.1"))))
                .isEmpty();
    }

    @Test
    void saysWhereWhatDoesNotFitTogetherIs() {
        Submission faulty = SubmissionFixture.submission(
                supports("E-1", "1.1.1"), supports("E-2", "1{9}$9"), supports("E-1", "1.1.1"));

        Set<ConstraintViolation<Submission>> violations = OwnValidatorFixture.OWN.validate(faulty);

        assertThat(violations)
                .extracting(violation -> violation.getPropertyPath().toString(), ConstraintViolation::getMessage)
                .containsExactlyInAnyOrder(
                        tuple(
                                "evidence[1].links[0].item",
                                "item is 1{9}$9; expected an item of uk-sscop/2025-05 or a substitute's id"),
                        tuple("evidence[2].id", "evidence E-1 is given twice; expected once"));
    }
}
