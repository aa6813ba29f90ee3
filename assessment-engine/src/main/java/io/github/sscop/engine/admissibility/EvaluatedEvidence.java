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
 * What bears on a target on a day, each with the states that keep it from counting; in the order of the records' ids.
 *
 * @param criterion the target
 * @param all everything that bears on it
 * @param supports the supports that count
 * @param refutations the refutations that count
 */
public record EvaluatedEvidence(Criterion criterion, List<EvaluatedRecord> all, List<Relevance> supports, List<Relevance> refutations) {

    public static EvaluatedEvidence of(Criterion criterion, List<Relevance> relevances, AdmissibilityTable states, LocalDate on) {
        List<EvaluatedRecord> weighed = new ArrayList<>(relevances.size());
        for (Relevance relevance : relevances) {
            List<EvidenceStatus> held = states.of(relevance, criterion, on);
            Map<String, String> arguments =
                    held.isEmpty() ? Map.of() : states.arguments(held.get(0), relevance, criterion, on);
            weighed.add(new EvaluatedRecord(relevance, held, arguments));
        }
        findDuplicates(criterion, weighed);
        List<Relevance> supports = new ArrayList<>();
        List<Relevance> refutations = new ArrayList<>();
        for (EvaluatedRecord each : weighed) {
            if (each.counts() && each.relevance().supports()) {
                supports.add(each.relevance());
            } else if (each.counts() && each.relevance().refutes()) {
                refutations.add(each.relevance());
            }
        }
        return new EvaluatedEvidence(criterion, weighed, supports, refutations);
    }

    /** Of supports that say the same, leaves the one that does most for sufficiency; ties go to the lowest id. */
    private static void findDuplicates(Criterion criterion, List<EvaluatedRecord> weighed) {
        Map<DuplicateKey, Relevance> best = new HashMap<>();
        for (EvaluatedRecord each : weighed) {
            if (isCountedSupport(each)) {
                Relevance relevance = each.relevance();
                Relevance other = best.get(relevance.profile().duplicateKey());
                if (other == null || doesMore(relevance, other, criterion)) {
                    best.put(relevance.profile().duplicateKey(), relevance);
                }
            }
        }
        for (int i = 0; i < weighed.size(); i++) {
            EvaluatedRecord each = weighed.get(i);
            if (isCountedSupport(each)) {
                Relevance counted = best.get(each.relevance().profile().duplicateKey());
                if (counted != null && !counted.id().equals(each.relevance().id())) {
                    weighed.set(i, duplicate(each.relevance(), counted));
                }
            }
        }
    }

    private static boolean isCountedSupport(EvaluatedRecord each) {
        return each.counts() && each.relevance().supports();
    }

    private static boolean doesMore(Relevance one, Relevance other, Criterion criterion) {
        int more = Boolean.compare(one.suffices(criterion), other.suffices(criterion));
        more = more == 0 ? Boolean.compare(one.isDirect(criterion), other.isDirect(criterion)) : more;
        more = more == 0 ? Boolean.compare(one.isArgued(criterion), other.isArgued(criterion)) : more;
        return (more == 0 ? Boolean.compare(one.isSampled(criterion), other.isSampled(criterion)) : more) > 0;
    }

    private static EvaluatedRecord duplicate(Relevance relevance, Relevance counted) {
        return new EvaluatedRecord(
                relevance,
                List.of(EvidenceStatus.DUPLICATE),
                Map.of("of", counted.id().value()));
    }
}
