package io.github.sscop.commandline.input;

import io.github.sscop.evidence.Audience;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option of the audience of a page, which shows nothing of the records that it may not see. */
public final class AudienceOption {

    private static final String NAME = "--audience";

    @Option(
            names = NAME,
            paramLabel = "AUDIENCE",
            description =
                    "Who is to read it: PUBLIC, CUSTOMER or CONFIDENTIAL. Of a record that is not for them, only its id"
                            + " and its statuses are shown. By default, everything is shown.")
    private @Nullable Audience audience;

    /** Returns what the audience may see of an assessment and its submission. */
    public AssessedInput.Assessed visible(AssessedInput.Assessed assessed, CommandLine command) {
        if (audience == null) {
            return assessed;
        }
        if (assessed.submission().isEmpty()) {
            throw new CommandLine.ParameterException(
                    command,
                    NAME + " is " + audience
                            + ", and a recorded assessment is given, which does not contain who may see which record;"
                            + " expected its submission");
        }
        return assessed.visibleTo(audience);
    }
}
