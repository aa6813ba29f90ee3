package io.github.sscop.assessment.comparison;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.wording.Arguments;
import io.github.sscop.wording.AssessmentMessages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that the verdict on an item changed by.
 *
 * @param code what, for programs
 * @param arguments what its sentence speaks of, by name, such as the policies
 * @param evidence the records that it is about, in the order of their ids
 */
public record ChangeCause(ChangeCauseCode code, Map<String, String> arguments, List<EvidenceId> evidence) implements ContractValue {

    /** Names the argument that says which way records speak. */
    static final String STANCE = "stance";

    /** Names the argument that says how it is now where it can only be one of two ways. */
    static final String NOW = "now";

    public ChangeCause {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
        evidence = evidence.stream().sorted().toList();
    }

    /** The cause in a sentence. */
    public String text() {
        String which = Stream.of(STANCE, NOW)
                .filter(arguments::containsKey)
                .map(name -> "." + arguments.get(name))
                .collect(Collectors.joining());
        return AssessmentMessages.of("cause." + code + which, arguments, evidence);
    }
}
