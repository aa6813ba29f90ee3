package io.github.sscop.commandline.input;

import io.github.sscop.policy.Policy;
import java.io.IOException;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/** By which policy to look at a submission. */
public final class PolicyOption {

    static final String NAME = "--policy";

    @Option(
            names = NAME,
            paramLabel = "POLICY",
            defaultValue = "good-faith",
            completionCandidates = PolicyInput.PolicyNames.class,
            description = "What counts as enough: ${COMPLETION-CANDIDATES}, or the file of a policy; else"
                    + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String policy;

    public Policy read(CommandLine command) throws IOException {
        return PolicyInput.read(policy, NAME, command);
    }
}
