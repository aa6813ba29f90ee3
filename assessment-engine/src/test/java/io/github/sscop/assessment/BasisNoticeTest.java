package io.github.sscop.assessment;

import static io.github.sscop.engine.AssessedFixture.assess;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.policy.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader is shown of a policy that has the name of a stricter one. */
class BasisNoticeTest {

    private static List<BasisNotice.BasisNoticeCode> notices(String policy) {
        Assessment assessment = assess(
                submission(),
                Policy.goodFaith().withRequirements(policy, Policy.goodFaith().requirements()));
        return AssessmentBasis.of(assessment).notices().stream()
                .map(BasisNotice::code)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"independent", "Independent", "independ\u0435nt", "in-dependent", "independant", "bu\u0443er"})
    void warnsOfALaxPolicyThatLooksLikeOneOfTheLibrary(String id) {
        assertThat(notices(id)).containsExactly(BasisNotice.BasisNoticeCode.POLICY_NOT_BUILT_IN);
    }

    @Test
    void isSilentOnAPolicyWithANameOfItsOwn() {
        assertThat(notices("borough-2026")).isEmpty();
        assertThat(notices("buyer-of-the-borough")).isEmpty();
    }
}
