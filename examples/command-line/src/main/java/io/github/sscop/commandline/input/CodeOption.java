package io.github.sscop.commandline.input;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of the code, where a submission names several. */
public final class CodeOption {

    @Option(
            names = "--code",
            paramLabel = "CODE",
            completionCandidates = CodeInput.CodeNames.class,
            description = "The code, where a submission names several; by default, the first.")
    private @Nullable String code;

    /** Returns the edition or id of the code; null for the first. */
    @Nullable
    public String name() {
        return code;
    }
}
