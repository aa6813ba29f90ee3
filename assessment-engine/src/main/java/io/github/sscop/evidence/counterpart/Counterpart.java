package io.github.sscop.evidence.counterpart;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The counterpart of a submission: what a buyer or an assessor brings to it, {@code sscop.counterpart/1}.
 *
 * <p>It changes neither the submission nor its digest. Its item ids are those of the catalog.
 *
 * @param id its id
 * @param submission whose submissions it is for: at least the organisation; a part that is left out is not compared
 * @param preparedBy who prepared it, who is not the vendor
 * @param evidence evidence records of its own, whose ids have nothing to do with those of the submission
 * @param reviews reviews of the records of the submission
 * @param acceptedRisks risks that the buyer accepts for a while
 * @param trusted whom the buyer vouches for among the originators and reviewers that the submission names
 */
public record Counterpart(
        @NotBlank @Size(max = 256) String id,
        @NotNull @Valid Subject submission,
        Optional<@Valid Person> preparedBy,
        List<@NotNull @Valid Evidence> evidence,
        List<@NotNull @Valid CounterpartReview> reviews,
        List<@NotNull @Valid AcceptedRisk> acceptedRisks,
        List<@NotNull @Valid TrustedParty> trusted)
        implements ContractValue {

    public Counterpart {
        Objects.requireNonNull(preparedBy, "preparedBy");
        evidence = copy(evidence);
        reviews = copy(reviews);
        acceptedRisks = copy(acceptedRisks);
        trusted = copy(trusted);
    }

    /** Copies a list, in which an element that could not be read is null until validation names it. */
    private static <T> List<T> copy(List<T> values) {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Creates a counterpart that has nothing yet, for the submissions of a subject. */
    public static Counterpart empty(String id, Subject submission) {
        return new Counterpart(id, submission, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    /** Returns a counterpart that only vouches for parties that a submission names, as far as it claims. */
    public static Counterpart trusting(Submission submission, List<String> names) {
        Subject subject = new Subject(
                Optional.of(submission.organisation().name()),
                submission.product().map(Product::name),
                Optional.empty(),
                Optional.empty());
        return empty("trust", subject)
                .withTrusted(names.stream().map(TrustedParty::of).toArray(TrustedParty[]::new));
    }

    /** Returns its records with the ids that they have in an assessment, where ids of the submission stand beside them. */
    public List<Evidence> assessedEvidence() {
        return evidence.stream()
                .map(record -> record.toBuilder()
                        .id(record.id().ofCounterpart())
                        .onlySupersedes(record.supersedes().stream()
                                .map(EvidenceId::ofCounterpart)
                                .toList())
                        .build())
                .toList();
    }

    /** Returns the counterpart with more records. */
    public Counterpart withEvidence(Evidence... more) {
        return new Counterpart(
                id, submission, preparedBy, joined(evidence, List.of(more)), reviews, acceptedRisks, trusted);
    }

    /** Returns the counterpart with more reviews. */
    public Counterpart withReviews(CounterpartReview... more) {
        return new Counterpart(
                id, submission, preparedBy, evidence, joined(reviews, List.of(more)), acceptedRisks, trusted);
    }

    /** Returns the counterpart with more accepted risks. */
    public Counterpart withAcceptedRisks(AcceptedRisk... more) {
        return new Counterpart(
                id, submission, preparedBy, evidence, reviews, joined(acceptedRisks, List.of(more)), trusted);
    }

    /** Returns the counterpart with more parties for whom the buyer vouches. */
    public Counterpart withTrusted(TrustedParty... more) {
        return new Counterpart(
                id, submission, preparedBy, evidence, reviews, acceptedRisks, joined(trusted, List.of(more)));
    }

    private static <T> List<T> joined(List<T> values, List<T> more) {
        List<T> all = new ArrayList<>(values);
        all.addAll(more);
        return all;
    }

    /**
     * Returns the digest by which an assessment names the counterpart: the SHA-256 of its canonical form (RFC 8785).
     *
     * @throws NullPointerException if a required part is missing
     */
    public Digest digest() {
        return CounterpartDocument.digest(this);
    }
}
