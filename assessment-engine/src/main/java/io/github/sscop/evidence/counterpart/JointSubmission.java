package io.github.sscop.evidence.counterpart;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.text.Name;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.problem.InvalidDocumentException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * A valid submission together with its counterpart, if there is one.
 *
 * <p>In the assessment, the ids of the counterpart's records begin with {@code counterpart/}, with which no id of a submission
 * can begin.
 */
public final class JointSubmission {

    private final Submission submission;
    private final Submission whole;
    private final Optional<Counterpart> counterpart;
    private final Map<EvidenceId, Review> reviews;

    private JointSubmission(
            Submission submission,
            Submission whole,
            Optional<Counterpart> counterpart,
            Map<EvidenceId, Review> reviews) {
        this.submission = submission;
        this.whole = whole;
        this.counterpart = counterpart;
        this.reviews = reviews;
    }

    /** Returns a submission that has no counterpart. */
    public static JointSubmission of(ValidatedSubmission submission) {
        Submission valid = submission.submission();
        return new JointSubmission(valid, valid, Optional.empty(), Map.of());
    }

    /**
     * Joins a submission and a counterpart.
     *
     * @param codes the codes that are known
     * @throws InvalidDocumentException naming everything that is wrong with the counterpart, such as that it is for another
     *     supplier
     */
    public static JointSubmission of(ValidatedSubmission submission, Counterpart counterpart, CodeRegistry codes) {
        Submission valid = submission.submission();
        new CounterpartCheck(valid, codes).check(counterpart);
        List<Evidence> records = new ArrayList<>(valid.evidence());
        records.addAll(counterpart.assessedEvidence());
        return new JointSubmission(
                valid,
                valid.toBuilder().onlyEvidence(records).build(),
                Optional.of(counterpart),
                reviews(counterpart, valid));
    }

    private static Map<EvidenceId, Review> reviews(Counterpart counterpart, Submission valid) {
        Map<EvidenceId, Evidence> records = new TreeMap<>();
        valid.evidence().forEach(record -> records.put(record.id(), record));
        Map<EvidenceId, Review> reviews = new TreeMap<>();
        for (CounterpartReview each : counterpart.reviews()) {
            Evidence record = records.get(each.evidence());
            if (record != null) { // A withheld record has nothing that a review could have an effect on.
                boolean whole = each.of().equals(record.recordDigest());
                reviews.put(
                        each.evidence(),
                        new Review(
                                each.by(),
                                each.on(),
                                each.outcome(),
                                each.independence(),
                                Optional.of(whole ? record.digestWithoutReview() : each.of())));
            }
        }
        return reviews;
    }

    /** Returns the submission, as the supplier submitted it. */
    public Submission submission() {
        return submission;
    }

    /** Returns the submission with the records of the counterpart, whose ids begin with {@code counterpart/}. */
    public Submission whole() {
        return whole;
    }

    /** Returns the counterpart. */
    public Optional<Counterpart> counterpart() {
        return counterpart;
    }

    /** Returns the same with another edition of the submission and of the whole, such as one without what is withheld. */
    public JointSubmission map(UnaryOperator<Submission> change) {
        return new JointSubmission(change.apply(submission), change.apply(whole), counterpart, reviews);
    }

    /** Returns the same without the records of the submission, held or withheld, so that only those of the counterpart are left. */
    public JointSubmission buyerSide() {
        return map(each -> each.toBuilder()
                .onlyEvidence(each.evidence().stream()
                        .filter(record -> record.id().isOfCounterpart())
                        .toList())
                .onlyWithheld(List.of())
                .build());
    }

    /** Returns the records of the submission that the counterpart has reviewed as they are, and accepted by a day. */
    public Set<EvidenceId> acceptedByCounterpart(LocalDate day) {
        Set<EvidenceId> accepted = new TreeSet<>();
        for (Evidence record : submission.evidence()) {
            reviewOf(record.id())
                    .filter(review -> review.outcome() == Review.Outcome.ACCEPTED)
                    .filter(review -> review.of().equals(Optional.of(record.digestWithoutReview())))
                    .filter(review -> !review.on().firstDay().isAfter(day))
                    .ifPresent(review -> accepted.add(record.id()));
        }
        return accepted;
    }

    /** Returns the review of a record by the counterpart. */
    public Optional<Review> reviewOf(EvidenceId record) {
        return Optional.ofNullable(reviews.get(record));
    }

    /**
     * Returns how independent of the vendor a party is by the word of the counterpart: as it is named there for its own records and
     * reviews; for others as claimed, up to what the counterpart vouches for; the vendor's where it does not vouch.
     *
     * @param record the record that the party made or reviewed
     */
    public Independence vouched(EvidenceId record, String party, Independence claimed) {
        if (record.isOfCounterpart()) {
            return claimed;
        }
        Name name = Name.ofOrganisation(party);
        Independence vouched = Independence.VENDOR;
        for (TrustedParty trusted : counterpart.map(Counterpart::trusted).orElse(List.of())) {
            if (Name.ofOrganisation(trusted.name()).isSame(name)
                    && trusted.independence().compareTo(vouched) > 0) {
                vouched = trusted.independence();
            }
        }
        return vouched.compareTo(claimed) < 0 ? vouched : claimed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JointSubmission joint
                && joint.submission.equals(submission)
                && joint.counterpart.equals(counterpart);
    }

    @Override
    public int hashCode() {
        return Objects.hash(submission, counterpart);
    }
}
