package io.github.sscop.engine;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.engine.relevance.EvidenceProfile;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.ResolvedRecord;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.identity.SubjectMismatch;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The remarks on records: one for each code, with every record that it is about and the details of the first. */
final class RecordRemarks {

    private final SubmissionEvaluation evaluation;
    private final Map<RemarkCode, TreeMap<EvidenceId, String>> details = new EnumMap<>(RemarkCode.class);

    RecordRemarks(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * Returns the remarks, in the order of their codes.
     *
     * @param evaluated the evaluated evidence on every item
     */
    List<Remark> remarks(List<EvaluatedEvidence> evaluated) {
        for (ResolvedRecord resolved : evaluation.relevanceIndex().records()) {
            addSpelling(resolved.profile());
            addIdentities(resolved.profile());
            addReview(resolved.profile());
        }
        new SupersessionRemarks(evaluation)
                .causes()
                .forEach((id, cause) -> add(RemarkCode.SUPERSESSION_INEFFECTIVE, id, cause));
        evaluated.forEach(this::addCounting);
        List<Remark> remarks = new ArrayList<>(details.size());
        details.forEach((code, records) -> remarks.add(new Remark(
                code,
                Optional.empty(),
                List.copyOf(records.keySet()),
                Map.of("details", ValueWording.listed(new ArrayList<>(new TreeSet<>(records.values())))))));
        return remarks;
    }

    private void add(RemarkCode code, EvidenceId record, String detail) {
        details.computeIfAbsent(code, first -> new TreeMap<>()).put(record, detail);
    }

    private void addSpelling(EvidenceProfile profile) {
        EvidenceId id = profile.record().id();
        if (profile.reading().isKindMisspelt()) {
            add(
                    RemarkCode.KIND_LIKE_KNOWN,
                    id,
                    detail(
                            "kind",
                            id,
                            profile.record().kind().value(),
                            profile.kind().value()));
        }
        if (!profile.reading().misspeltFacts().isEmpty()) {
            add(
                    RemarkCode.FACT_LIKE_KNOWN,
                    id,
                    detail("fact", id, ValueWording.listed(profile.reading().misspeltFacts()), ""));
        }
        if (!profile.reading().unlistedFacts().isEmpty()) {
            add(
                    RemarkCode.FACT_NOT_READ,
                    id,
                    detail(
                            "unlisted",
                            id,
                            ValueWording.listed(profile.reading().unlistedFacts()),
                            profile.kind().value()));
        }
    }

    private static String detail(String name, EvidenceId record, String found, String expected) {
        return AssessmentMessages.of(
                "detail." + name,
                Map.of("record", record.value(), "found", ValueWording.cut(found.strip()), "expected", expected));
    }

    private void addIdentities(EvidenceProfile profile) {
        EvidenceId id = profile.record().id();
        if (profile.record().originator().independence() != Independence.VENDOR
                && profile.supportIndependence().claimed() == Independence.VENDOR) {
            add(
                    RemarkCode.VENDOR_BY_NAME,
                    id,
                    detail("originator", id, profile.record().originator().name(), ""));
        }
        if (profile.isSubjectInDoubt()) {
            SubjectMismatch mismatch = profile.mismatchAsSupport().orElseThrow();
            add(RemarkCode.SUBJECT_IN_DOUBT, id, detail("subject", id, mismatch.bound(), mismatch.expected()));
        }
    }

    private void addReview(EvidenceProfile profile) {
        profile.reviews().forEach(review -> {
            EvidenceId id = profile.record().id();
            review.doubt()
                    .ifPresent(doubt -> add(
                            RemarkCode.REVIEW_IN_DOUBT,
                            id,
                            detail("review." + doubt, id, review.review().by(), "")));
            if (review.doubt().isEmpty()
                    && review.independence().claimed() != review.review().independence()) {
                add(
                        RemarkCode.VENDOR_BY_NAME,
                        id,
                        detail("reviewer", id, review.review().by(), ""));
            }
        });
    }

    private void addCounting(EvaluatedEvidence evaluated) {
        for (EvaluatedRecord each : evaluated.records()) {
            Relevance relevance = each.relevance();
            EvidenceProfile profile = relevance.profile();
            boolean leftOut = !each.statuses().isEmpty() && each.statuses().contains(EvidenceStatus.OTHER_SUBJECT);
            if (relevance.refutes() && leftOut) {
                SubjectMismatch mismatch = profile.mismatch().orElseThrow();
                add(
                        RemarkCode.REFUTATION_OF_OTHER_SUBJECT,
                        relevance.id(),
                        detail("subject", relevance.id(), mismatch.bound(), mismatch.expected()));
            }
            boolean undated = relevance.supports()
                    && each.counts()
                    && profile.record().date().isEmpty();
            if (undated && profile.date().isPresent()) {
                add(
                        RemarkCode.DATED_BY_SUBMISSION,
                        relevance.id(),
                        relevance.id().value());
            }
        }
    }
}
