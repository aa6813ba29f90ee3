package io.github.sscop.assessment.request;

import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The reason why a record that a supplier has sent does not count for an item.
 *
 * @param evidence the id of the record
 * @param title its title; absent where the submission is not at hand
 * @param state the first reason why it does not count
 * @param otherStates the other reasons
 * @param text the first reason in a sentence
 */
public record RecordShortfall(
        EvidenceId evidence,
        Optional<String> title,
        EvidenceStatus state,
        List<EvidenceStatus> otherStates,
        String text)
        implements ContractValue {

    public RecordShortfall {
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        otherStates = List.copyOf(otherStates);
        Objects.requireNonNull(text, "text");
    }
}
