package io.github.sscop.engine.advice;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.engine.admissibility.EvaluatedEvidence;
import io.github.sscop.engine.admissibility.EvaluatedRecord;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Records in words, as a sentence on what to do speaks of them: with their titles and, where they do not count, their statuses. */
final class RecordWording {

    private RecordWording() {}

    /** Returns the words for the records of a reason. */
    static String listed(Reason reason, List<EvaluatedEvidence> evidence) {
        Map<EvidenceId, EvaluatedRecord> records = new HashMap<>();
        for (EvaluatedEvidence evaluated : evidence) {
            for (EvaluatedRecord each : evaluated.records()) {
                records.merge(each.relevance().id(), each, (first, next) -> first.counts() ? next : first);
            }
        }
        boolean disregarded = reason.code() == ReasonCode.ONLY_NOT_COUNTED;
        List<String> words = new ArrayList<>(reason.evidence().size());
        for (EvidenceId id : reason.evidence()) {
            words.add(text(Objects.requireNonNull(records.get(id)), disregarded));
        }
        return ValueWording.listed(words);
    }

    private static String text(EvaluatedRecord evaluated, boolean disregarded) {
        Map<String, String> arguments = new HashMap<>();
        arguments.put("record", evaluated.relevance().id().value());
        arguments.put(
                "title", ValueWording.cut(evaluated.relevance().record().title().strip()));
        if (!disregarded) {
            return AssessmentMessages.of("action.record", arguments);
        }
        arguments.put(
                "status",
                AssessmentMessages.of("action.status." + evaluated.statuses().get(0), Map.of()));
        return AssessmentMessages.of("action.record.disregarded", arguments);
    }
}
