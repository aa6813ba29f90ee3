package io.github.sscop.assessment.lapse;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.code.Code;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An assessment whose lapses were asked for.
 *
 * @param organisation the organisation
 * @param product the product
 * @param version the product's version
 * @param code the code
 * @param policy the policy
 * @param submission the submission
 * @param asOf the as-of date
 * @param gaps the days between those asked for on which nothing is taken from it, and why
 */
public record LapseSource(
        Optional<String> organisation,
        Optional<String> product,
        Optional<String> version,
        Code code,
        DocumentRef policy,
        DocumentRef submission,
        LocalDate asOf,
        List<LapseGap> gaps)
        implements ContractValue {

    public LapseSource {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(asOf, "asOf");
        gaps = List.copyOf(gaps);
    }

    static LapseSource of(Assessment assessment, List<LapseGap> gaps) {
        return new LapseSource(
                assessment.subject().organisation(),
                assessment.subject().product(),
                assessment.subject().version(),
                assessment.code(),
                assessment.policy(),
                assessment.submission(),
                assessment.asOf(),
                gaps);
    }

    /** Returns whether a newer assessment of the same supplier is taken in its place, for some of the days at least. */
    public boolean isPassedOver() {
        return gaps.stream().anyMatch(gap -> !gap.isUnknown());
    }
}
