package io.github.sscop.commandline.input;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day on which to look. */
public final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day on which to look at a submission, as YYYY-MM-DD; else today.")
    private @Nullable LocalDate asOf;

    public LocalDate day() {
        return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    }
}
