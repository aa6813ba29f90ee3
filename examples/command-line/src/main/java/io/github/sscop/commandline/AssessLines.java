package io.github.sscop.commandline;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.ProgressDisplay;
import io.github.sscop.json.AssessedLines;
import io.github.sscop.json.LineCounts;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The assessment of many submissions, one on each line. */
final class AssessLines {

    private AssessLines() {}

    /**
     * Assesses every line of a file, and writes the counts to standard error.
     *
     * @return the exit code; invalid input takes precedence over verdicts, and a file without a submission is invalid
     */
    static int run(Path file, @Nullable Path out, AssessedLines lines, Collection<Verdict> failing, CommandLine command)
            throws Exception {
        LineCounts counts;
        try (InputStream in = InputFile.open(file);
                ProgressDisplay progress = ProgressDisplay.of(
                        "Assessing", InputFile.isStandardInput(file) ? -1 : Files.size(file), out == null)) {
            counts = Output.stream(
                    out, bytes -> lines.withProgressListener(progress).run(in, bytes), command);
        }
        command.getErr().println(summary(counts));
        if (counts.assessed() == 0) {
            command.getErr()
                    .println("No line can be assessed; expected a submission as JSON on each line."
                            + " Omit --jsonl to assess one submission that spans several lines.");
        }
        if (counts.refused() > 0 || counts.assessed() == 0) {
            return ExitCode.BAD_INPUT;
        }
        return failing.stream().anyMatch(verdict -> counts.verdicts().getOrDefault(verdict, 0L) > 0)
                ? ExitCode.NOT_MET
                : ExitCode.MET;
    }

    /** Returns the counts in words, such as {@code 5 lines: 3 assessed, 1 refused, 1 empty}. */
    static String summary(LineCounts counts) {
        String verdicts = counts.verdicts().entrySet().stream()
                .filter(verdict -> verdict.getValue() > 0)
                .map(AssessLines::count)
                .collect(Collectors.joining(", "));
        return counts.lines() + (counts.lines() == 1 ? " line: " : " lines: ") + counts.assessed() + " assessed, "
                + counts.refused() + " refused, " + counts.empty() + " empty. " + counts.assessments()
                + (counts.assessments() == 1 ? " assessment" : " assessments")
                + (verdicts.isEmpty() ? "." : ": " + verdicts + ".");
    }

    private static String count(Map.Entry<Verdict, Long> verdict) {
        return verdict.getValue() + " " + verdict.getKey();
    }
}
