package io.github.sscop.commandline.input;

import io.github.sscop.policy.Policy;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option of the policy of an assessment. */
public final class PolicyOption {

    static final String NAME = "--policy";

    @Option(
            names = NAME,
            paramLabel = "POLICY",
            defaultValue = "good-faith",
            completionCandidates = PolicyInput.PolicyNames.class,
            description = "The policy, which decides what is sufficient: ${COMPLETION-CANDIDATES}, or the file of a"
                    + " policy; by default, ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private PolicyInput policy;

    /** Reads the policy. */
    public Policy read(CommandLine command) throws IOException {
        return policy.read(NAME, command);
    }
}
