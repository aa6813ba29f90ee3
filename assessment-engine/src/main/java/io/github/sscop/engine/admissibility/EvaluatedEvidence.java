package io.github.sscop.engine.admissibility;

import io.github.sscop.assessment.DisregardedEvidence;
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
 * @param target the target
 * @param all everything that bears on it
 * @param supports the supports that count
 * @param refutations the refutations that count
 */
public record EvaluatedEvidence(Criterion target, List<EvaluatedRecord> all, List<Relevance> supports, List<Relevance> refutations) {

    public static EvaluatedEvidence of(Criterion target, List<Relevance> bearings, AdmissibilityTable states, LocalDate on) {
        List<EvaluatedRecord> weighed = new ArrayList<>(bearings.size());
        for (Relevance bearing : bearings) {
            List<EvidenceStatus> held = states.of(bearing, target, on);
            Map<String, String> arguments =
                    held.isEmpty() ? Map.of() : states.arguments(held.get(0), bearing, target, on);
            weighed.add(new EvaluatedRecord(bearing, held, arguments));
        }
        findDuplicates(target, weighed);
        List<Relevance> supports = new ArrayList<>();
        List<Relevance> refutations = new ArrayList<>();
        for (EvaluatedRecord each : weighed) {
            if (each.counts() && each.bearing().supports()) {
                supports.add(each.bearing());
            } else if (each.counts() && each.bearing().refutes()) {
                refutations.add(each.bearing());
            }
        }
        return new EvaluatedEvidence(target, weighed, supports, refutations);
    }

    /** Of supports that say the same, leaves the one that does most for sufficiency; ties go to the lowest id. */
    private static void findDuplicates(Criterion target, List<EvaluatedRecord> weighed) {
        Map<DuplicateKey, Relevance> best = new HashMap<>();
        for (EvaluatedRecord each : weighed) {
            if (isCountedSupport(each)) {
                Relevance bearing = each.bearing();
                Relevance other = best.get(bearing.candidate().says());
                if (other == null || doesMore(bearing, other, target)) {
                    best.put(bearing.candidate().says(), bearing);
                }
            }
        }
        for (int i = 0; i < weighed.size(); i++) {
            EvaluatedRecord each = weighed.get(i);
            if (isCountedSupport(each)) {
                Relevance counted = best.get(each.bearing().candidate().says());
                if (counted != null && !counted.id().equals(each.bearing().id())) {
                    weighed.set(i, duplicate(each.bearing(), counted));
                }
            }
        }
    }

    private static boolean isCountedSupport(EvaluatedRecord each) {
        return each.counts() && each.bearing().supports();
    }

    private static boolean doesMore(Relevance one, Relevance other, Criterion target) {
        int more = Boolean.compare(one.suffices(target), other.suffices(target));
        more = more == 0 ? Boolean.compare(one.isDirect(target), other.isDirect(target)) : more;
        more = more == 0 ? Boolean.compare(one.isArgued(target), other.isArgued(target)) : more;
        return (more == 0 ? Boolean.compare(one.isSampled(target), other.isSampled(target)) : more) > 0;
    }

    private static EvaluatedRecord duplicate(Relevance bearing, Relevance counted) {
        return new EvaluatedRecord(
                bearing,
                List.of(EvidenceStatus.DUPLICATE),
                Map.of("of", counted.id().value()));
    }
}
