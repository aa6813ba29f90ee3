package io.github.sscop.assessment.request;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A record that is known for a question.
 *
 * @param evidence the id of the record
 * @param record the record, of whose links only those to the item of the question are there; absent if it is not at hand, or withheld
 * @param state whether it counts, or the first reason why not; absent if it was not assessed
 * @param otherStates the other reasons why it does not count
 * @param text why it does not count, in a sentence; absent if it counts or was not assessed
 */
public record KnownRecord(
        EvidenceId evidence,
        Optional<Evidence> record,
        Optional<EvidenceStatus> state,
        List<EvidenceStatus> otherStates,
        Optional<String> text)
        implements ContractValue {

    public KnownRecord {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(state, "state");
        otherStates = List.copyOf(otherStates);
        Objects.requireNonNull(text, "text");
    }
}
