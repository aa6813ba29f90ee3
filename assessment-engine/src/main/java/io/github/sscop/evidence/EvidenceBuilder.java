package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The builder of an {@link Evidence} record. */
public final class EvidenceBuilder {

    private EvidenceId id;
    private EvidenceKind kind;
    private String title;
    private Method method;
    private Originator originator;
    private Optional<String> location = Optional.empty();
    private Optional<Digest> digest = Optional.empty();
    private Optional<Subject> subject = Optional.empty();
    private Optional<PartialDate> occurredOn = Optional.empty();
    private Optional<PartialDate> recordedOn = Optional.empty();
    private Optional<PartialDate> validUntil = Optional.empty();
    private Optional<Review> review = Optional.empty();
    private Optional<Sample> sample = Optional.empty();
    private Optional<Audience> audience = Optional.empty();
    private final List<EvidenceId> supersedes = new ArrayList<>();
    private final Map<String, FactValue> facts = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    EvidenceBuilder(EvidenceId id, EvidenceKind kind, String title, Method method, Originator originator) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.method = method;
        this.originator = originator;
    }

    EvidenceBuilder(Evidence like) {
        this(like.id(), like.kind(), like.title(), like.method(), like.originator());
        location = like.location();
        digest = like.digest();
        subject = like.subject();
        occurredOn = like.occurredOn();
        recordedOn = like.recordedOn();
        validUntil = like.validUntil();
        review = like.review();
        sample = like.sample();
        audience = like.audience();
        supersedes.addAll(like.supersedes());
        facts.putAll(like.facts());
        links.addAll(like.links());
    }

    /** Sets the id. */
    public EvidenceBuilder id(EvidenceId value) {
        id = value;
        return this;
    }

    /** Sets the kind. */
    public EvidenceBuilder kind(EvidenceKind value) {
        kind = value;
        return this;
    }

    /** Sets the title. */
    public EvidenceBuilder title(String value) {
        title = value;
        return this;
    }

    /** Sets how it was obtained. */
    public EvidenceBuilder method(Method value) {
        method = value;
        return this;
    }

    /** Sets who made it. */
    public EvidenceBuilder originator(Originator value) {
        originator = value;
        return this;
    }

    /** Sets where it can be found. */
    public EvidenceBuilder location(String value) {
        location = Optional.of(value);
        return this;
    }

    /** Sets the digest of what is found there. */
    public EvidenceBuilder digest(Digest value) {
        digest = Optional.of(value);
        return this;
    }

    /** Sets the subject that it is bound to. */
    public EvidenceBuilder subject(Subject value) {
        subject = Optional.of(value);
        return this;
    }

    /** Sets when what it shows happened, as {@code YYYY-MM-DD} or {@code YYYY-MM}. */
    public EvidenceBuilder occurredOn(String date) {
        occurredOn = Optional.of(PartialDate.of(date));
        return this;
    }

    /** Sets when it was written down, as {@code YYYY-MM-DD} or {@code YYYY-MM}. */
    public EvidenceBuilder recordedOn(String date) {
        recordedOn = Optional.of(PartialDate.of(date));
        return this;
    }

    /** Removes the last day on which it may be relied on. */
    public EvidenceBuilder validWithoutEnd() {
        validUntil = Optional.empty();
        return this;
    }

    /** Sets until when it may be relied on, as {@code YYYY-MM-DD} or {@code YYYY-MM}. */
    public EvidenceBuilder validUntil(String date) {
        validUntil = Optional.of(PartialDate.of(date));
        return this;
    }

    /** Sets what a reviewer made of it. */
    public EvidenceBuilder review(Review value) {
        review = Optional.of(value);
        return this;
    }

    /** Sets how much of a population it looked at. */
    public EvidenceBuilder sample(Sample value) {
        sample = Optional.of(value);
        return this;
    }

    /** Sets who may see it. */
    public EvidenceBuilder audience(Audience value) {
        audience = Optional.of(value);
        return this;
    }

    /** Takes the review away. */
    public EvidenceBuilder withoutReview() {
        review = Optional.empty();
        return this;
    }

    /** Adds a record that it takes the place of. */
    public EvidenceBuilder supersedes(EvidenceId other) {
        supersedes.add(other);
        return this;
    }

    /** Adds a fact. */
    public EvidenceBuilder fact(String name, FactValue value) {
        facts.put(name, value);
        return this;
    }

    /** Sets all facts, in the place of those that were added. */
    public EvidenceBuilder facts(Map<String, FactValue> values) {
        facts.clear();
        facts.putAll(values);
        return this;
    }

    /** Adds a link to an item. */
    public EvidenceBuilder link(Link value) {
        links.add(value);
        return this;
    }

    /** Replaces the ids of superseded records added so far. */
    public EvidenceBuilder onlySupersedes(Collection<EvidenceId> values) {
        supersedes.clear();
        supersedes.addAll(values);
        return this;
    }

    /** Replaces the links added so far. */
    public EvidenceBuilder onlyLinks(Collection<Link> values) {
        links.clear();
        links.addAll(values);
        return this;
    }

    /** Creates the record. */
    public Evidence build() {
        return new Evidence(
                id,
                kind,
                title,
                method,
                location,
                digest,
                subject,
                occurredOn,
                recordedOn,
                validUntil,
                originator,
                review,
                supersedes,
                sample,
                facts,
                links,
                audience);
    }
}
