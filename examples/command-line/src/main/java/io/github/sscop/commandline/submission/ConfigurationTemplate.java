package io.github.sscop.commandline.submission;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration with which a folder begins, as YAML with comments. */
final class ConfigurationTemplate {

    private ConfigurationTemplate() {}

    /**
     * Returns the configuration.
     *
     * @param policy the policy, by its id or its file
     * @param parts the files of the submission
     */
    static String yaml(String policy, List<String> parts) {
        return """
                # What sscop takes in this folder where the command line leaves it out; --no-config ignores it.
                contract: sscop.configuration/1
                policy: %s # good-faith, buyer, independent, or the file of a policy
                parts:
                %s
                # failOn: [NOT_MET] # The verdicts on a code that end with exit code 1; without it, all but MET
                # failOnLapse: 30 # Also ends with exit code 1 where something that is MET lapses within so many days
                """.formatted(
                scalar(policy), parts.stream().map(part -> "  - " + part).collect(Collectors.joining("\n")));
    }

    /** Returns a name as YAML reads it: in single quotes, which make text of everything on one line. */
    private static String scalar(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9._/-]*") ? name : "'" + name.replace("'", "''") + "'";
    }
}
