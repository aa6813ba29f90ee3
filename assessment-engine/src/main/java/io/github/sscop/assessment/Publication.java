package io.github.sscop.assessment;

import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * A submission and its assessments for an audience: without the records that it may not see, under the digest of the whole
 * submission. What the submission was composed from is left out as well: those files are the vendor's own.
 *
 * <pre>{@code
 * Publication publication = Publication.of(submission, List.of(assessment), Audience.PUBLIC, false);
 * Files.write(Path.of("submission.json"), documents.write(publication.submission()));
 * }</pre>
 *
 * @param audience the audience
 * @param submission the submission, with the ids and digests of the withheld records in their place, and without its includes
 * @param assessments the assessments, without the content of the withheld records
 */
public record Publication(Audience audience, Submission submission, List<Assessment> assessments)
        implements ContractValue {

    public Publication {
        Objects.requireNonNull(audience, "audience");
        Objects.requireNonNull(submission, "submission");
        assessments = List.copyOf(assessments);
    }

    /**
     * Creates what an audience may see of a submission and of its assessments.
     *
     * @param whole the submission
     * @param assessments its assessments, one for each code
     * @param withLinks whether it shows to which items the withheld records are linked, without the arguments
     * @throws IllegalArgumentException if the submission withholds records already, so that its assessments say nothing of these,
     *     or an assessment is of another submission, or was made with a counterpart, which is not the vendor's to publish
     */
    public static Publication of(Submission whole, List<Assessment> assessments, Audience audience, boolean withLinks) {
        if (!whole.withheld().isEmpty()) {
            throw new IllegalArgumentException("submission " + whole.id() + " withholds "
                    + whole.withheld().size()
                    + " records already; expected the whole submission, since what is published is assessed with every"
                    + " record");
        }
        for (Assessment assessment : assessments) {
            if (!assessment.submission().digest().equals(whole.digest())) {
                throw new IllegalArgumentException("the assessment is of submission "
                        + assessment.submission().id() + " with the digest "
                        + assessment.submission().digest() + "; expected " + whole.id() + " with the digest "
                        + whole.digest());
            }
            assessment.counterpart().ifPresent(counterpart -> {
                throw new IllegalArgumentException("the assessment was made with counterpart " + counterpart.id()
                        + "; expected one without, since a counterpart is not the vendor's to publish");
            });
        }
        Submission submission = whole.withholding(record -> !record.isFor(audience), withLinks).toBuilder()
                .onlyIncludes(
                        List.of()) // Names and digests of the vendor's own files, some of them of withheld records.
                .build();
        List<EvidenceId> withheld =
                submission.withheld().stream().map(WithheldRecord::id).toList();
        return new Publication(
                audience,
                submission,
                assessments.stream().map(each -> each.withholding(withheld)).toList());
    }
}
