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
 * A cause of a changed verdict on an item.
 *
 * @param code the stable code of the cause
 * @param arguments the arguments of its sentence by name, such as the policies
 * @param evidence the records that it is about, in the order of their ids
 */
public record ChangeCause(ChangeCauseCode code, Map<String, String> arguments, List<EvidenceId> evidence)
        implements ContractValue {

    /** The name of the argument for the stance of the records. */
    static final String STANCE = "stance";

    /** The name of the argument for the variant of a cause that has two. */
    static final String NOW = "now";

    public ChangeCause {
        Objects.requireNonNull(code, "code");
        arguments = Arguments.of(arguments);
        evidence = evidence.stream().sorted().toList();
    }

    /** Returns the cause as a sentence. */
    public String text() {
        String which = Stream.of(STANCE, NOW)
                .filter(arguments::containsKey)
                .map(name -> "." + arguments.get(name))
                .collect(Collectors.joining());
        return AssessmentMessages.of("cause." + code + which, arguments, evidence);
    }
}
