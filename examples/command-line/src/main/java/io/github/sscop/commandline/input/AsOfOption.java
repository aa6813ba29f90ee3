package io.github.sscop.commandline.input;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of the as-of date. */
public final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The as-of date of the assessment, as YYYY-MM-DD; by default, today.")
    private @Nullable LocalDate asOf;

    /** Returns the as-of date. */
    public LocalDate day() {
        return asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
    }
}
