package io.github.sscop.assessment.verification;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;

/**
 * A recorded assessment with its replay, field by field comparable.
 *
 * @param recorded the recorded assessment, without the content of records that the submission withholds
 * @param replayed the replay; what rests on records that the submission withholds is taken from the recorded assessment
 * @param withheld the records that the submission withholds
 * @param unrepeatedItems the items whose rows or scheduled changes rest on these, in catalog order
 */
public record AssessmentReplay(
        Assessment recorded, Assessment replayed, List<EvidenceId> withheld, List<ItemId> unrepeatedItems)
        implements ContractValue {

    public AssessmentReplay {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(replayed, "replayed");
        withheld = List.copyOf(withheld);
        unrepeatedItems = List.copyOf(unrepeatedItems);
    }

    /** Creates the replay from a submission that holds every record. */
    public static AssessmentReplay complete(Assessment recorded, Assessment replayed) {
        return new AssessmentReplay(recorded, replayed, List.of(), List.of());
    }
}
