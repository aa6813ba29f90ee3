package io.github.sscop.evidence.composition;

import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.PartReference;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionDocument;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a submission, such as what is the same for all products of an organisation, or what is about one product alone.
 *
 * <p>It has the fields of a {@link Submission}, of which none is required: {@link SubmissionComposer} joins parts into one
 * submission. Its item ids are those of its own numbering until then.
 *
 * @param id the submission's id
 * @param code the code that it is about
 * @param furtherCodes other codes that the same evidence bears on
 * @param numbering how the item ids of this part are to be read; where it is left out, as in the other parts
 * @param notAsked claims that the form behind this part did not ask about
 * @param organisation the vendor
 * @param product the software
 * @param preparedOn when it was prepared
 * @param preparedBy who prepared it
 * @param location where it is published
 * @param declarations the vendor's declarations on principles and items
 * @param evidence the evidence records
 * @param substitutions claims in other words
 * @param exclusions items left out
 * @param acceptedRisks risks that are accepted for a while
 * @param includes the parts from which this part was composed itself
 * @param withheld the records that are not for its audience, where it is published
 */
public record SubmissionPart(
        Optional<@NotBlankIfGiven @Size(max = 256) String> id,
        Optional<EditionId> code,
        List<@NotNull EditionId> furtherCodes,
        Optional<NumberingId> numbering,
        List<@NotNull ItemId> notAsked,
        Optional<@Valid Organisation> organisation,
        Optional<@Valid Product> product,
        Optional<PartialDate> preparedOn,
        Optional<@Valid Person> preparedBy,
        Optional<@NotBlankIfGiven String> location,
        List<@NotNull @Valid Declaration> declarations,
        List<@NotNull @Valid Evidence> evidence,
        List<@NotNull @Valid Substitution> substitutions,
        List<@NotNull @Valid Exclusion> exclusions,
        List<@NotNull @Valid AcceptedRisk> acceptedRisks,
        List<@NotNull @Valid PartReference> includes,
        List<@NotNull @Valid WithheldRecord> withheld)
        implements ContractValue {

    public SubmissionPart {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        furtherCodes = copy(furtherCodes);
        Objects.requireNonNull(numbering, "numbering");
        notAsked = copy(notAsked);
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(preparedOn, "preparedOn");
        Objects.requireNonNull(preparedBy, "preparedBy");
        Objects.requireNonNull(location, "location");
        declarations = copy(declarations);
        evidence = copy(evidence);
        substitutions = copy(substitutions);
        exclusions = copy(exclusions);
        acceptedRisks = copy(acceptedRisks);
        includes = copy(includes);
        withheld = copy(withheld);
    }

    /** Copies a list, in which an element that could not be read is null until validation names it. */
    private static <T> List<T> copy(List<T> values) {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Returns a submission as the only part, or as one of several. */
    public static SubmissionPart of(Submission whole) {
        return new SubmissionPart(
                Optional.ofNullable(whole.id()),
                Optional.ofNullable(whole.code()),
                whole.furtherCodes(),
                whole.numbering(),
                whole.notAsked(),
                Optional.ofNullable(whole.organisation()),
                whole.product(),
                whole.preparedOn(),
                whole.preparedBy(),
                whole.location(),
                whole.declarations(),
                whole.evidence(),
                whole.substitutions(),
                whole.exclusions(),
                whole.acceptedRisks(),
                whole.includes(),
                whole.withheld());
    }

    /** Returns a part that has records and nothing else. */
    public static SubmissionPart ofEvidence(List<Evidence> records) {
        return new SubmissionPart(
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                records,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * Returns the digest by which a composed submission names this part, whatever its format and the order of its records: it
     * is taken as {@link Submission#digest} is, of what the part has.
     *
     * @throws NullPointerException if a required field of an element is missing
     */
    public Digest digest() {
        return SubmissionDocument.partDigest(asSubmission());
    }

    /** Returns the part as a submission, in which what the part does not have is missing until validation names it. */
    Submission asSubmission() {
        return new Submission(
                orMissing(id),
                orMissing(code),
                furtherCodes,
                numbering,
                notAsked,
                orMissing(organisation),
                product,
                preparedOn,
                preparedBy,
                location,
                declarations,
                evidence,
                substitutions,
                exclusions,
                acceptedRisks,
                includes,
                withheld);
    }

    @SuppressWarnings("NullAway") // A submission may lack required fields until it is validated.
    private static <T> T orMissing(Optional<T> value) {
        @Nullable T missing = value.orElse(null);
        return missing;
    }

    /** Returns the part with codes and a numbering by which its item ids can be read. */
    SubmissionPart readBy(Optional<EditionId> first, List<EditionId> further, Optional<NumberingId> ids) {
        return new SubmissionPart(
                id,
                first,
                further,
                ids,
                notAsked,
                organisation,
                product,
                preparedOn,
                preparedBy,
                location,
                declarations,
                evidence,
                substitutions,
                exclusions,
                acceptedRisks,
                includes,
                withheld);
    }
}
