package io.github.sscop.portal.store;

import java.util.Optional;

/**
 * The rows from which the assessments of one version are made.
 *
 * @param supplier the supplier
 * @param version the version to be stored
 * @param submission the row of the submission
 * @param counterpart the row of the buyer's file, if there is one
 */
public record AssessmentBasisRow(long supplier, int version, long submission, Optional<Long> counterpart) {}
