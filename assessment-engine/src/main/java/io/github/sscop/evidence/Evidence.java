package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One evidence record: where it is, what it is about, who made it and when, and which items it bears on.
 *
 * @param id its id, unique in the submission
 * @param kind what kind of evidence
 * @param title its title
 * @param method how it was obtained
 * @param location where it can be found: an address, or a path in a repository
 * @param digest the digest of what is found there
 * @param subject what it is bound to
 * @param occurredOn when what it shows happened
 * @param recordedOn when it was written down
 * @param validUntil the last day on which it may be relied on
 * @param originator who made it
 * @param review what a reviewer made of it
 * @param supersedes the records that it takes the place of
 * @param sample how much of a population it looked at
 * @param facts typed facts, which rules read
 * @param links the items that it bears on; each at most once
 * @param audience who may see it; {@link Audience#CUSTOMER} unless it is given
 */
public record Evidence(
        @NotNull EvidenceId id,
        @NotNull EvidenceKind kind,
        @NotBlank String title,
        @NotNull Method method,
        Optional<@NotBlankIfGiven String> location,
        Optional<Digest> digest,
        Optional<@Valid Subject> subject,
        Optional<PartialDate> occurredOn,
        Optional<PartialDate> recordedOn,
        Optional<PartialDate> validUntil,
        @NotNull @Valid Originator originator,
        Optional<@Valid Review> review,
        List<@NotNull EvidenceId> supersedes,
        Optional<@Valid Sample> sample,
        Map<String, FactValue> facts,
        List<@NotNull @Valid Link> links,
        Optional<Audience> audience)
        implements ContractValue {

    public Evidence {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(digest, "digest");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(occurredOn, "occurredOn");
        Objects.requireNonNull(recordedOn, "recordedOn");
        Objects.requireNonNull(validUntil, "validUntil");
        Objects.requireNonNull(review, "review");
        supersedes = NullTolerantCopies.list(supersedes);
        Objects.requireNonNull(sample, "sample");
        facts = NullTolerantCopies.map(facts);
        links = NullTolerantCopies.list(links);
        Objects.requireNonNull(audience, "audience");
    }

    /** Returns whether those of an audience may see the record. */
    public boolean isFor(Audience reader) {
        return reader.maySee(audience.orElse(Audience.CUSTOMER));
    }

    /** Returns when what the record shows happened, else when it was written down. */
    public Optional<PartialDate> date() {
        return occurredOn.isPresent() ? occurredOn : recordedOn;
    }

    /** Returns the digest of the record itself, as its submission holds it, in canonical form (RFC 8785). */
    public Digest recordDigest() {
        return SubmissionDocument.digest(this);
    }

    /** Returns the digest of the record without its review: the text that a reviewer reviews. */
    public Digest digestWithoutReview() {
        return review.isEmpty()
                ? recordDigest()
                : toBuilder().withoutReview().build().recordDigest();
    }

    /**
     * Creates a builder with the parts that every record has.
     *
     * @throws IllegalArgumentException if the id or the kind is malformed
     */
    public static EvidenceBuilder builder(String id, String kind, String title, Method method, Originator originator) {
        return new EvidenceBuilder(EvidenceId.of(id), EvidenceKind.of(kind), title, method, originator);
    }

    /** Creates a builder with the parts of this record. */
    public EvidenceBuilder toBuilder() {
        return new EvidenceBuilder(this);
    }
}
