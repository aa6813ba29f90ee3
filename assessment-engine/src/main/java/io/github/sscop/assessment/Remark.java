package io.github.sscop.assessment;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A remark of an assessment beside its verdicts.
 *
 * @param code the stable code of the remark
 * @param item the item that it is about, if there is one
 * @param evidence the records that it is about, in the order of their ids
 * @param arguments the arguments of its sentence by name
 */
public record Remark(RemarkCode code, Optional<ItemId> item, List<EvidenceId> evidence, Map<String, String> arguments)
        implements ContractValue {

    public Remark {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(item, "item");
        evidence = SortedIds.inOrder(evidence);
        arguments = Arguments.of(arguments);
    }

    /** Returns the remark as a sentence. */
    public String text() {
        if (arguments.containsKey(AssessmentRedaction.MARK)) {
            return AssessmentRedaction.text(this);
        }
        String refusedBy = arguments.containsKey("by") ? "." + arguments.get("by") : "";
        return AssessmentMessages.of("remark." + code + refusedBy, arguments, evidence);
    }
}
