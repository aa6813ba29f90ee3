package io.github.sscop.engine;

import io.github.sscop.code.EditionId;
import io.github.sscop.engine.relevance.ItemRelevance;
import io.github.sscop.engine.relevance.ResolvedRecord;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Submission;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.vocabulary.reading.RecordReading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records that are relevant to no item of any code of their submission, so that no row of any assessment lists them. */
final class UnlinkedRecords {

    private static final Set<RuleOutcome.Result> STANCES =
            EnumSet.of(RuleOutcome.Result.SUPPORTS, RuleOutcome.Result.REFUTES);

    private final SubmissionEvaluation evaluation;
    private final Submission submission;
    private final Map<EditionId, List<FactRule>> rules = new HashMap<>();

    UnlinkedRecords(SubmissionEvaluation evaluation) {
        this.evaluation = evaluation;
        this.submission = evaluation.submission();
    }

    List<EvidenceId> ids() {
        List<EvidenceId> ids = new ArrayList<>(0);
        for (ResolvedRecord resolved : evaluation.relevanceIndex().records()) {
            Evidence record = resolved.profile().record();
            if (!isOnRow(resolved) && !isAboutOtherCode(resolved.profile().reading())) {
                ids.add(record.id());
            }
        }
        return ids;
    }

    private boolean isOnRow(ResolvedRecord resolved) {
        for (ItemRelevance each : resolved.currentPeriod().relevances()) {
            if (evaluation.criterion(each.criterion()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAboutOtherCode(RecordReading reading) {
        EditionId code = evaluation.plan().code().id();
        for (Link link : reading.record().links()) {
            if (!submission.isAbout(code, link)) {
                return true;
            }
        }
        for (EditionId other : submission.codes()) {
            if (!other.equals(code) && isReadFor(other, reading)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a rule of another code derives a stance: from what is spelt right, or against the vendor from what is meant. */
    private boolean isReadFor(EditionId other, RecordReading reading) {
        List<FactRule> ofCode = rules.computeIfAbsent(other, evaluation.plan().policy()::rulesFor);
        return ofCode.stream()
                .filter(rule -> rule.kind().equals(reading.kind()))
                .anyMatch(rule -> result(rule, reading.corrected()) == RuleOutcome.Result.REFUTES
                        || (!reading.isKindMisspelt()
                                && STANCES.contains(result(rule, reading.record()))
                                && STANCES.contains(result(rule, reading.corrected()))));
    }

    private RuleOutcome.Result result(FactRule rule, Evidence record) {
        return rule.outcomeWithoutParts(record, AsOf.day(evaluation.asOf())).result();
    }
}
