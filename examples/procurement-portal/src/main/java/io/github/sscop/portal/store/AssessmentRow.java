package io.github.sscop.portal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An assessment as the list shows it.
 *
 * @param id the id of the row
 * @param supplier the supplier
 * @param version its version, from 1 on; the assessments of one version, one for each code, were made together
 * @param code the code, such as {@code uk-sscop/2025-05}
 * @param codeDigest the digest of its catalog
 * @param policyId the policy
 * @param policyDigest the digest of the policy
 * @param submission the row of the submission that it is of
 * @param counterpart the row of the buyer's file that was used, if one was
 * @param asOf the date
 * @param verdict the verdict on the code
 * @param changesOn the first day on which it would be another if nothing is added
 * @param producedBy the version of the library that made it
 * @param documentDigest the digest of the document
 * @param madeBy who made it
 * @param madeAt when
 */
public record AssessmentRow(
        long id,
        long supplier,
        int version,
        String code,
        String codeDigest,
        String policyId,
        String policyDigest,
        long submission,
        Optional<Long> counterpart,
        LocalDate asOf,
        String verdict,
        Optional<LocalDate> changesOn,
        String producedBy,
        String documentDigest,
        String madeBy,
        Instant madeAt) {

    /** Returns whether it was made with the buyer's file, which the supplier does not see. */
    public boolean isInternal() {
        return counterpart.isPresent();
    }
}
