package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.engine.relevance.RuleRun;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.wording.ValueWording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The notes on the evidence that counts for an item: what is unconfirmed, and where rules could not decide. */
final class EvidenceNotes {

    private final EvaluatedEvidence evaluated;
    private final LocalDate day;

    EvidenceNotes(EvaluatedEvidence evaluated, LocalDate day) {
        this.evaluated = evaluated;
        this.day = day;
    }

    /** Returns the notes that belong to a verdict. */
    List<Reason> notes(Verdict verdict) {
        List<Reason> notes = new ArrayList<>(1);
        if (verdict == Verdict.MET) {
            addUnconfirmed(notes);
        }
        addInconclusive(notes);
        return notes;
    }

    private void addUnconfirmed(List<Reason> notes) {
        Criterion criterion = evaluated.criterion();
        List<EvidenceId> unconfirmed = new ArrayList<>();
        for (Relevance support : evaluated.supports()) {
            if (support.isSufficient(criterion)) {
                if (support.isConfirmed(criterion, day)) {
                    return;
                }
                unconfirmed.add(support.id());
            }
        }
        boolean byRule = criterion.confirmable() && !criterion.isSubstitute();
        notes.add(new Reason(ReasonCode.UNCONFIRMED, Map.of("confirmable", byRule ? "rule" : "party"), unconfirmed));
    }

    private void addInconclusive(List<Reason> notes) {
        List<String> causes = new ArrayList<>(0);
        TreeSet<EvidenceId> records = new TreeSet<>();
        for (Relevance support : evaluated.supports()) {
            for (RuleRun run : support.openRuns()) {
                records.add(support.id());
                causes.add(cause(support.id(), run));
            }
        }
        if (!records.isEmpty()) {
            notes.add(new Reason(
                    ReasonCode.INCONCLUSIVE, Map.of("causes", ValueWording.listed(causes)), List.copyOf(records)));
        }
    }

    private static String cause(EvidenceId record, RuleRun run) {
        String part = run.outcome().parts().stream()
                .filter(each -> each.code() != ConditionResult.ConditionResultCode.HELD)
                .findFirst()
                .map(ConditionResult::text)
                .orElse("");
        return run.rule().id() + " on " + record + ": "
                + (part.endsWith(".") ? part.substring(0, part.length() - 1) : part);
    }
}
