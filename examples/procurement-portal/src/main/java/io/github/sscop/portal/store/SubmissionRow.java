package io.github.sscop.portal.store;

import java.time.Instant;

/**
 * A submission as the list shows it.
 *
 * @param id the id of the row
 * @param supplier the supplier
 * @param version its version, from 1 on
 * @param submissionId the id in the document
 * @param submissionDigest the digest by which assessments name it
 * @param documentDigest the digest of the bytes
 * @param madeBy who sent it
 * @param madeAt when
 */
public record SubmissionRow(
        long id,
        long supplier,
        int version,
        String submissionId,
        String submissionDigest,
        String documentDigest,
        String madeBy,
        Instant madeAt) {}
