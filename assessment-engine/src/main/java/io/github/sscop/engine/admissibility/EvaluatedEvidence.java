package io.github.sscop.engine.admissibility;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.DuplicateKey;
import io.github.sscop.engine.relevance.Relevance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The evaluated evidence for a criterion on a day: all relevant records in the order of their ids, each with the statuses that
 * keep it from counting.
 *
 * @param criterion the criterion
 * @param records all relevant records
 * @param supports the supports that count
 * @param refutations the refutations that count
 */
public record EvaluatedEvidence(
        Criterion criterion, List<EvaluatedRecord> records, List<Relevance> supports, List<Relevance> refutations) {

    /** Evaluates the records that are relevant to a criterion. */
    public static EvaluatedEvidence of(
            Criterion criterion, List<Relevance> relevances, AdmissibilityTable admissibility, LocalDate day) {
        List<EvaluatedRecord> records = new ArrayList<>(relevances.size());
        for (Relevance relevance : relevances) {
            List<EvidenceStatus> statuses = admissibility.statuses(relevance, criterion, day);
            Map<String, String> arguments =
                    statuses.isEmpty() ? Map.of() : admissibility.arguments(statuses.get(0), relevance, criterion, day);
            records.add(new EvaluatedRecord(relevance, statuses, arguments));
        }
        markDuplicates(criterion, records, day);
        List<Relevance> supports = new ArrayList<>();
        List<Relevance> refutations = new ArrayList<>();
        for (EvaluatedRecord each : records) {
            if (each.counts() && each.relevance().supports()) {
                supports.add(each.relevance());
            } else if (each.counts() && each.relevance().refutes()) {
                refutations.add(each.relevance());
            }
        }
        return new EvaluatedEvidence(criterion, records, supports, refutations);
    }

    /** Marks all but one of the supports with the same key: the one that does most for sufficiency stays; ties go to the lowest id. */
    private static void markDuplicates(Criterion criterion, List<EvaluatedRecord> records, LocalDate day) {
        Map<DuplicateKey, Relevance> strongest = new HashMap<>();
        for (EvaluatedRecord each : records) {
            if (isCountedSupport(each)) {
                Relevance relevance = each.relevance();
                Relevance other = strongest.get(relevance.profile().duplicateKey());
                if (other == null || isStronger(relevance, other, criterion, day)) {
                    strongest.put(relevance.profile().duplicateKey(), relevance);
                }
            }
        }
        for (int i = 0; i < records.size(); i++) {
            EvaluatedRecord each = records.get(i);
            if (isCountedSupport(each)) {
                Relevance counted = strongest.get(each.relevance().profile().duplicateKey());
                if (counted != null && !counted.id().equals(each.relevance().id())) {
                    records.set(i, duplicate(each.relevance(), counted));
                }
            }
        }
    }

    private static boolean isCountedSupport(EvaluatedRecord each) {
        return each.counts() && each.relevance().supports();
    }

    private static boolean isStronger(Relevance one, Relevance other, Criterion criterion, LocalDate day) {
        int difference = Boolean.compare(one.isSufficient(criterion), other.isSufficient(criterion));
        if (difference == 0 && criterion.requiresConfirmation()) {
            difference = Boolean.compare(one.isConfirmed(criterion, day), other.isConfirmed(criterion, day));
        }
        if (difference == 0) {
            difference = Boolean.compare(one.isDirect(criterion), other.isDirect(criterion));
        }
        if (difference == 0) {
            difference = Boolean.compare(one.hasRequiredArgument(criterion), other.hasRequiredArgument(criterion));
        }
        if (difference == 0) {
            difference = Boolean.compare(one.hasRequiredSample(criterion), other.hasRequiredSample(criterion));
        }
        return difference > 0;
    }

    private static EvaluatedRecord duplicate(Relevance relevance, Relevance counted) {
        return new EvaluatedRecord(
                relevance,
                List.of(EvidenceStatus.DUPLICATE),
                Map.of("of", counted.id().value()));
    }
}
