package io.github.sscop.evidence;

import io.github.sscop.code.Code;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.evidence.constraint.Consistent;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a vendor submits to be assessed: who and what it is about, what the vendor says, and the evidence.
 *
 * <pre>{@code
 * Submission submission = Submission.builder("acme-2026-03", code, Organisation.of("Acme Ltd", group))
 *         .product(Product.of("Acme Ledger", "4.2.0"))
 *         .declare("1.1.1", DeclaredStatus.MET)
 *         .evidence(report)
 *         .build();
 * }</pre>
 *
 * @param id the submission's id
 * @param code the code that it is about
 * @param furtherCodes other codes that the same evidence bears on
 * @param numbering how its item ids are to be read; required where the code has more than one numbering
 * @param notAsked claims that the form behind it did not ask about
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
 * @param includes the parts from which it was composed
 * @param withheld the records that are not for its audience, where it is published
 */
@Consistent
public record Submission(
        @NotBlank @Size(max = 256) String id,
        @NotNull EditionId code,
        List<@NotNull EditionId> furtherCodes,
        Optional<NumberingId> numbering,
        List<@NotNull ItemId> notAsked,
        @NotNull @Valid Organisation organisation,
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

    public Submission {
        furtherCodes = NullTolerantCopies.list(furtherCodes);
        Objects.requireNonNull(numbering, "numbering");
        notAsked = NullTolerantCopies.list(notAsked);
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(preparedOn, "preparedOn");
        Objects.requireNonNull(preparedBy, "preparedBy");
        Objects.requireNonNull(location, "location");
        declarations = NullTolerantCopies.list(declarations);
        evidence = NullTolerantCopies.list(evidence);
        substitutions = NullTolerantCopies.list(substitutions);
        exclusions = NullTolerantCopies.list(exclusions);
        acceptedRisks = NullTolerantCopies.list(acceptedRisks);
        includes = NullTolerantCopies.list(includes);
        withheld = NullTolerantCopies.list(withheld);
    }

    /** Returns the codes that the submission is about, the first one first. */
    public List<EditionId> codes() {
        List<EditionId> codes = new ArrayList<>();
        codes.add(code);
        codes.addAll(furtherCodes);
        return List.copyOf(codes);
    }

    /** Returns whether a statement is about an item of that code. */
    public boolean isAbout(EditionId edition, ItemStatement statement) {
        return edition.equals(statement.code().orElse(code));
    }

    /**
     * Returns the digest by which an assessment names the submission that it was made from: the SHA-256 of the canonical form
     * (RFC 8785) in which the records stand in the order of their ids, each replaced by its own digest,
     * {@link Evidence#recordDigest()}, and which leaves out {@link #includes()}. So a record can be withheld, and a submission
     * composed from parts, and the digest stays the same.
     *
     * @throws NullPointerException if a required part is missing
     */
    public Digest digest() {
        return SubmissionDocument.digest(this);
    }

    /**
     * Returns the submission without some of its records, in whose place it has their ids and digests. Its digest stays the same.
     *
     * @param which the records to withhold
     * @param withLinks whether it keeps the links of withheld records, without their arguments
     */
    public Submission withholding(Predicate<Evidence> which, boolean withLinks) {
        List<WithheldRecord> all = new ArrayList<>();
        for (WithheldRecord before : withheld) {
            all.add(withLinks ? before : before.withoutLinks());
        }
        evidence.stream().filter(which).forEach(record -> all.add(WithheldRecord.of(record, withLinks)));
        all.sort(Comparator.comparing(WithheldRecord::id));
        return toBuilder()
                .onlyEvidence(evidence.stream().filter(which.negate()).toList())
                .onlyWithheld(all)
                .build();
    }

    /**
     * Creates a builder of a submission about a code, with the catalog's own item ids.
     *
     * @param id the submission's id
     * @param code the code that it is about
     * @param organisation the vendor
     */
    public static SubmissionBuilder builder(String id, Code code, Organisation organisation) {
        return new SubmissionBuilder(id, code, organisation);
    }

    /** Creates a builder with the parts of this submission. */
    public SubmissionBuilder toBuilder() {
        return new SubmissionBuilder(this);
    }
}
